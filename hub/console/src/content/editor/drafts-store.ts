// What people have begun to write here and not saved. It outlives the page and a lost link, is in memory only, and goes when
// somebody else signs in.
import { defineStore } from "pinia";
import { reactive, shallowReactive, watch } from "vue";
import { type WhyNot } from "../../frame/why-not.ts";
import { useSessionStore } from "../../session/session-store.ts";
import { createUploads, type Uploads } from "../media/create-uploads.ts";
import { type ItemDraft, withMedium } from "./draft.ts";

export interface Begun {
  draft: ItemDraft;
  /** Files that are to become part of it. */
  readonly uploads: Uploads;
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
      if (user !== writer) for (const id of begun.keys()) drop(id);
      writer = user;
    },
    { flush: "sync" },
  );

  const isUnsaved = (id: string): boolean => {
    const one = begun.get(id);
    return one !== undefined && (JSON.stringify(one.draft) !== one.saved || one.uploads.underWay.length > 0);
  };

  function begin(id: string, draft: ItemDraft, version: number | undefined): Begun {
    const one: Begun = reactive({
      draft,
      uploads: createUploads((mediumId) => void (one.draft = withMedium(one.draft, mediumId))),
      saved: JSON.stringify(draft),
      version,
      wasDone: undefined,
      refusal: undefined,
    });
    begun.set(id, one);
    return one;
  }

  function drop(id: string): void {
    begun.get(id)?.uploads.end();
    begun.delete(id);
  }

  /** A new item goes on under its own id. */
  function move(from: string, to: string): void {
    const one = begun.get(from);
    if (one) begun.set(to, one);
    begun.delete(from);
  }

  return {
    begun,
    isUnsaved,
    begin,
    move,
    drop,
    anyUnsaved: (): boolean => [...begun.keys()].some(isUnsaved),
  };
});
