// What an editor begins with: a blank item, blank words of an entry whose steps are known, a blank dossier, or the newest version.
import { type Bilingual } from "@openhall/shared/core";
import { type ContentItemRow, dossierNeeds } from "@openhall/shared/publishing";
import { computed, type ComputedRef } from "vue";
import { useHallStore } from "../../hall/hall-store.ts";
import { useContentRoute } from "../content-route.ts";
import { templateOf } from "../dossier/dossier-draft.ts";
import { useSubjectNames } from "../dossier/use-subject-name.ts";
import { isWordsItem, useEntryOfWords } from "../entry/entry-of-words.ts";
import { nothing } from "../entry/words-draft.ts";
import { useItemStore } from "../item-store.ts";
import { blankDraft, blankEntry, blankOfTemplate, draftOf, type ItemDraft } from "./draft.ts";
import { type Begun, useDraftsStore } from "./drafts-store.ts";

export function useOpening(id: string | undefined, row: ComputedRef<ContentItemRow | undefined>) {
  const item = useItemStore();
  const drafts = useDraftsStore();
  const hall = useHallStore();
  const { facts } = useEntryOfWords(id);
  const template = id === undefined ? undefined : templateOf(id);
  const names = template === undefined ? undefined : useSubjectNames();
  /** The words of an entry and dossiers have their names before they are begun. */
  const isNew = computed(
    () => id === undefined || (row.value === undefined && (isWordsItem(id) || template !== undefined)),
  );

  const zoneOf = (hallId: string | undefined): string =>
    hall.halls.find(({ key }) => key === hallId)?.row.timeZone ?? hall.timeZone;

  const route = useContentRoute();

  function blank(): ItemDraft {
    if (id === undefined) return blankDraft(hall.hallId);
    const everyHall = hall.halls.map(({ key }) => key);
    if (template !== undefined)
      return begunWith(blankOfTemplate(template, everyHall), names?.titleOf(id) ?? nothing(), route.departmentId.value);
    const stepIds = facts.value?.steps.map((step) => step.id) ?? [];
    return blankEntry(everyHall, stepIds);
  }

  function opened(): Begun {
    if (isNew.value) return drafts.begin(id ?? "", blank(), undefined);
    const { working } = item;
    if (id === undefined || !working || !row.value) throw new Error(`The version of ${id} is not known yet`);
    const draft = draftOf(working, zoneOf(working.placement.hallIds[0]));
    // What the published version corrected is said already: the next one says what it changes itself.
    if (row.value.published?.version === row.value.version) draft.correction = { zh: "", en: "" };
    return drafts.begin(id, draft, row.value.version);
  }

  return { facts, isNew, zoneOf, opened };
}

/** A dossier with what is known of it before anybody has written it. */
const begunWith = (draft: ItemDraft, title: Bilingual, departmentId: string | undefined): ItemDraft => ({
  ...draft,
  title: { ...title },
  dossier: {
    ...draft.dossier,
    departmentId: dossierNeeds(draft.dossier.template).department ? (departmentId ?? "") : "",
  },
});
