import { findPublishedWords, type PublishedWords, type PublishingState } from "../publishing/index.ts";
import { wordsItemOf } from "./entry.ts";
import { type KnownEntry } from "./state.ts";

/** The words that the public reads now, and where. */
export function publicWords({ facts, isPast }: KnownEntry, publishing: PublishingState): PublishedWords | undefined {
  const words = facts.audience === "public" ? findPublishedWords(publishing, wordsItemOf(facts.id)) : undefined;
  // [O45] What was promised is told as long as anybody may ask for it.
  return isPast && words?.row.pledges.length === 0 ? undefined : words;
}

export const isOver = ({ status }: Pick<KnownEntry, "status">): boolean => status === "ended" || status === "cancelled";
