// What people have begun to write here and not saved. It outlives the page and a lost link, is in memory only, and goes when
// somebody else signs in.
import { defineStore } from "pinia";
import { reactive, shallowReactive, watch } from "vue";
import { type WhyNot } from "../../frame/why-not.ts";
import { useSessionStore } from "../../session/session-store.ts";
import { type ItemDraft } from "./draft.ts";

export interface Begun {
  readonly draft: ItemDraft;
  /** As it stood when it was opened or saved, to know what is unsaved. */
  saved: string;
  /** The version it was opened from; undefined for a new item. */
  version: number | undefined;
  /** What became of the last save or submission. */
  wasDone: "saved" | "submittedNow" | undefined;
  refusal: WhyNot | undefined;
}

export const useDraftsStore = defineStore("content-drafts", () => {
  const session = useSessionStore();
  /** By id of the item; a new one under `""`. */
  const begun = shallowReactive(new Map<string, Begun>());
  let writer = session.signedIn?.user;

  watch(
    () => session.signedIn?.user,
    (user) => {
      if (user === undefined) return;
      if (user !== writer) begun.clear();
      writer = user;
    },
    { flush: "sync" },
  );

  const isUnsaved = (id: string): boolean => {
    const one = begun.get(id);
    return one !== undefined && JSON.stringify(one.draft) !== one.saved;
  };

  function begin(id: string, draft: ItemDraft, version: number | undefined): Begun {
    const one = reactive<Begun>({
      draft,
      saved: JSON.stringify(draft),
      version,
      wasDone: undefined,
      refusal: undefined,
    });
    begun.set(id, one);
    return one;
  }

  return {
    begun,
    isUnsaved,
    begin,
    drop: (id: string) => void begun.delete(id),
    anyUnsaved: (): boolean => [...begun.keys()].some(isUnsaved),
  };
});
