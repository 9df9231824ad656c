import { type WordsState } from "../content/words-state.ts";

/** Keys of `projectsWords`. */
export const wordsStateNames = {
  none: "wordsNone",
  draft: "wordsDraft",
  "in-review": "wordsReview",
  approved: "wordsApproved",
  public: "wordsPublic",
  withdrawn: "wordsWithdrawn",
  over: "wordsOver",
} as const satisfies Record<WordsState, string>;
