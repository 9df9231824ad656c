// A scene in words, with the numbers of its desks, the title of its item, and the entry or venue of its programme.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { dossierOfScene, type Scene, type SceneKind, scenesOfZone } from "@openhall/shared/screens";
import { computed, type ComputedRef } from "vue";
import { useLanguageStore } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useEntriesStore } from "../../programme/entries-store.ts";
import { useProgrammeStore } from "../../programme/programme-store.ts";
import { useContentItemsStore } from "../content-items-store.ts";
import { useDossierNamesStore } from "../dossier-names-store.ts";
import { sceneWords } from "./scene-words.ts";

/** What the words are about, by id. */
export interface Named {
  desk(deskId: string): string;
  title(itemId: string): Bilingual | undefined;
  /** Of an entry of the programme. */
  entry(entryId: string): Bilingual | undefined;
  venue(venueId: string): Bilingual | undefined;
  /** Of a project, department or policy, by the id of its dossier. */
  dossier(dossierId: string): Bilingual | undefined;
}

export function sceneText(scene: Scene, named: Named, language: Language): string {
  const said = sceneWords[language];
  if (scene.kind === "desk-panel") return said["desk-panel-of"]({ desk: named.desk(scene.deskId) });
  if (scene.kind === "notice") return said.noticeOf({ title: named.title(scene.itemId)?.[language] ?? scene.itemId });
  if (scene.kind === "programme") return programmeText(scene, named, language);
  const dossierId = dossierOfScene(scene);
  if (dossierId !== undefined) return dossierText(scene, dossierId, named, language);
  return said[scene.kind];
}

type ProgrammeScene = Extract<Scene, { kind: "programme" }>;

function programmeText({ view, entryId, venueId }: ProgrammeScene, named: Named, language: Language): string {
  const said = sceneWords[language];
  const entry = entryId === undefined ? undefined : said.named({ title: entryText(entryId, named, language) });
  const venue = venueId === undefined ? undefined : named.venue(venueId)?.[language] || venueId;
  return said.programmeOf({ view: said[view], of: entry ?? venue });
}

function dossierText(scene: Scene, dossierId: string, named: Named, language: Language): string {
  const said = sceneWords[language];
  return said.dossierOf({
    kind: said[scene.kind],
    of: said.named({ title: named.dossier(dossierId)?.[language] || named.dossier(dossierId)?.zh || dossierId }),
    view: scene.kind === "project" || scene.kind === "department" ? said[scene.view] : undefined,
  });
}

/** The title of an entry of the programme; its id where nothing is written yet. */
export const entryText = (entryId: string, named: Named, language: Language): string => {
  const title = named.entry(entryId);
  return title?.[language] || title?.zh || entryId;
};

/** The zone in the middle shows every kind. */
export const sceneKindOf = (name: string): SceneKind | undefined => scenesOfZone.main.find((kind) => kind === name);

/** `sceneText` in the console's language, with this hall's desks and items. */
export function useSceneText(): ComputedRef<(scene: Scene) => string> {
  const named = useNamed();
  const languages = useLanguageStore();
  return computed(() => (scene) => sceneText(scene, named, languages.language));
}

export function useNamed(): Named {
  const hall = useHallStore();
  const items = useContentItemsStore();
  const entries = useEntriesStore();
  const programme = useProgrammeStore();
  const dossiers = useDossierNamesStore();
  return {
    desk: (deskId) => `${hall.deskOf(deskId)?.number ?? deskId}`,
    title: (itemId) => items.items.get(itemId)?.title,
    entry: (entryId) => {
      const entry = entries.byId.get(entryId);
      return entry && programme.bothTitlesOf(entry);
    },
    venue: (venueId) => hall.places.get(venueId)?.name,
    dossier: (dossierId) => dossiers.titleOf(dossierId),
  };
}
