// Reasons and record that somebody is writing about a version, kept while they look at something else.
import { type Finding } from "@openhall/shared/publishing";
import { defineStore } from "pinia";
import { reactive } from "vue";

export interface ReviewDraft {
  scope: "whole" | "part";
  basis: string;
  reasons: Partial<Record<Finding["kind"], string>>;
}

export const useReviewStore = defineStore("content-review", () => {
  /** By the hash of what they are about: of another text nothing is kept. */
  const drafts = reactive(new Map<string, ReviewDraft>());

  function draftOf(hash: string): ReviewDraft {
    const known = drafts.get(hash);
    if (known) return known;
    drafts.set(hash, { scope: "whole", basis: "", reasons: {} });
    return draftOf(hash);
  }

  return { draftOf, drop: (hash: string) => void drafts.delete(hash) };
});
