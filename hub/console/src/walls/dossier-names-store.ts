// What projects, departments and policies are called, and how far their dossiers have come: as written, and as the screens have them.
import { type Bilingual } from "@openhall/shared/core";
import { useRows } from "@openhall/shared/link";
import {
  type ContentItemRow,
  contentItemRowSchema,
  dossierPrefix,
  type DossierTemplate,
} from "@openhall/shared/publishing";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { useHallStore } from "../hall/hall-store.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { type HallItem } from "./content-items-store.ts";
import { useHallDossiersStore } from "./hall-dossiers-store.ts";

export interface NamedDossier {
  /** Of the project, department or policy. */
  readonly id: string;
  readonly title: Bilingual;
  readonly state: HallItem["state"];
}

export const useDossierNamesStore = defineStore("dossier-names", () => {
  const { link } = storeToRefs(useLinkStore());
  const hall = useHallStore();
  const shown = useHallDossiersStore();
  const content = useSteadyView(link, () => "publishing.content/all");
  const items = useRows(content, "item/", contentItemRowSchema);
  const written = computed(
    (): ReadonlyMap<string, ContentItemRow> =>
      new Map(items.value.flatMap(({ key, row }) => (row.kind === "dossier" ? [[key, row] as const] : []))),
  );

  const shownTitleOf = (dossierId: string): Bilingual | undefined => {
    const [template = "", id = ""] = dossierId.split(/\.(.*)/s);
    if (template === "project") return shown.projects.get(id)?.title;
    return template === "policy" ? shown.policies.get(id)?.title : hall.departments.get(id)?.name;
  };
  const titleOf = (dossierId: string): Bilingual | undefined =>
    shownTitleOf(dossierId) ?? written.value.get(dossierId)?.title;

  /** Those for this hall, by their titles. */
  function all(template: DossierTemplate): readonly NamedDossier[] {
    const prefix = dossierPrefix(template);
    const here = [...written.value].flatMap(([id, row]) =>
      row.hallIds.includes(hall.hallId ?? "") && row.status !== "discarded" ? [id] : [],
    );
    return [...new Set([...here, ...shown.shown])]
      .filter((id) => id.startsWith(prefix))
      .map((id) => ({
        id: id.slice(prefix.length),
        title: titleOf(id) ?? { zh: id, en: id },
        state: shown.shown.has(id) ? "live" : (written.value.get(id)?.published?.state ?? "waiting"),
      }));
  }

  return { titleOf, all };
});
