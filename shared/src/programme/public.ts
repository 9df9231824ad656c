import { findPublishedWords, type PublishedWords, type PublishingState } from "../publishing/index.ts";
import { wordsItemOf } from "./entry.ts";
import { type KnownEntry } from "./state.ts";

/** The words that the public reads now, and where. */
export const publicWords = ({ facts }: KnownEntry, publishing: PublishingState): PublishedWords | undefined =>
  facts.audience === "public" ? findPublishedWords(publishing, wordsItemOf(facts.id)) : undefined;

export const isOver = ({ status }: Pick<KnownEntry, "status">): boolean => status === "ended" || status === "cancelled";
