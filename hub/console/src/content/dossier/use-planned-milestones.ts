// The milestones of a project's plan beside their names: a line of that section has the id of its milestone.
import { dossierPrefix } from "@openhall/shared/publishing";
import { computed, type ComputedRef } from "vue";
import { useSaid } from "../../frame/language-store.ts";
import { type SectionDraft } from "./dossier-draft.ts";
import { dossierWords } from "./dossier-words.ts";
import { freshLineId } from "./line-draft.ts";
import { useSubjectsStore } from "./subjects-store.ts";

interface Planned {
  /** Those that nobody has named. */
  readonly unwritten: ComputedRef<readonly { readonly id: string; readonly text: string }[]>;
  noteOf(lineId: string): string | undefined;
  /** Of a new line. */
  freshId(): string;
}

const prefix = dossierPrefix("project");

export function usePlannedMilestones(itemId: () => string | undefined, section: () => SectionDraft): Planned {
  if (section().id !== "milestones" || itemId()?.startsWith(prefix) !== true)
    return { unwritten: computed(() => []), noteOf: () => undefined, freshId: freshLineId };
  const subjects = useSubjectsStore();
  const said = useSaid(dossierWords);
  const planned = computed(() => subjects.projects.get(itemId()?.slice(prefix.length) ?? "")?.milestones ?? []);
  const ids = computed(() => new Set(section().lines.map(({ id }) => id)));

  return {
    unwritten: computed(() =>
      planned.value
        .filter(({ id }) => !ids.value.has(id))
        .map(({ id, planned: day }) => ({ id, text: said.value.addMilestone({ id, day }) })),
    ),
    noteOf: (id) => {
      const isPlanned = planned.value.some((one) => one.id === id);
      return (
        said.value.milestone({ id }) +
        (isPlanned || planned.value.length === 0 ? "" : ` · ${said.value.milestoneUnknown}`)
      );
    },
    /** Short, since the plan names it too. */
    freshId: () => {
      const taken = new Set([...ids.value, ...planned.value.map(({ id }) => id)]);
      let number = taken.size + 1;
      while (taken.has(`m${number}`)) number += 1;
      return `m${number}`;
    },
  };
}
