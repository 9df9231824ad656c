// How long a scene stands in its turn. Pure.
import { lookup } from "../../core/index.ts";
import { leastSeconds, type PublicItemRow, readingSeconds } from "../../publishing/index.ts";
import { type Entry } from "../scenes.ts";

const mostSeconds = 600;

/** [N26] Seconds, whole: what the playlist says, or as long as its words, pictures and pages take to look at; a video's own length. */
export function dwellOf({ dwellSeconds, scene }: Entry, items: Readonly<Record<string, PublicItemRow>>): number {
  if (dwellSeconds !== undefined) return dwellSeconds;
  const item = scene.kind === "notice" ? lookup(items, scene.itemId) : undefined;
  return item ? Math.min(mostSeconds, readingSeconds(item)) : leastSeconds;
}
