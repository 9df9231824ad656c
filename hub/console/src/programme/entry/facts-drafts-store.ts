// Facts that are being typed; they stay while somebody looks at another page.
import { defineStore } from "pinia";
import { reactive } from "vue";
import { type FactsDraft } from "./facts-draft.ts";

interface Begun {
  readonly draft: FactsDraft;
  /** As it was when it was begun; empty for one that was never saved. */
  before: string;
}

const textOf = (draft: FactsDraft): string => JSON.stringify(draft);

export const useFactsDrafts = defineStore("programme-drafts", () => {
  const begun = reactive(new Map<string, Begun>());

  const isChanged = (id: string): boolean => {
    const known = begun.get(id);
    return known !== undefined && textOf(known.draft) !== known.before;
  };

  return {
    draftOf: (id: string): FactsDraft | undefined => begun.get(id)?.draft,
    isNew: (id: string): boolean => begun.get(id)?.before === "",
    isChanged,
    anyChanged: (): boolean => [...begun.keys()].some(isChanged),
    /** One that has never been saved. */
    begin: (id: string, draft: FactsDraft) => void begun.set(id, { draft, before: "" }),
    /** As the hub has it now; what is being changed stays, unless `anyway`. */
    follow(id: string, draft: FactsDraft, anyway = false): void {
      if (anyway || !isChanged(id)) begun.set(id, { draft, before: textOf(draft) });
    },
    /** Somebody else has saved something else meanwhile. */
    isOvertaken(id: string, now: FactsDraft): boolean {
      const known = begun.get(id);
      return known !== undefined && known.before !== "" && ![known.before, textOf(known.draft)].includes(textOf(now));
    },
    forget: (id: string) => void begun.delete(id),
  };
});
