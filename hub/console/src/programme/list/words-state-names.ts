import { type WordsState } from "../../content/words-state.ts";

/** What a state of the words is called where “words” stands beside it already. */
export const wordsStateNames = {
  none: "wordsNone",
  draft: "wordsDraft",
  "in-review": "wordsReview",
  approved: "wordsApproved",
  public: "wordsPublic",
  withdrawn: "wordsWithdrawn",
  over: "wordsOver",
} as const satisfies Record<WordsState, string>;
