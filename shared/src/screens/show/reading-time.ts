// How long a scene stands in its turn. Pure.
import { lookup } from "../../core/index.ts";
import { type PublicItemRow } from "../../publishing/index.ts";
import { type Entry } from "../scenes.ts";

/** Source: screens.md, “Displays”: slow readers, three Chinese characters in a second, half as long again, 15 s at least. */
const leastSeconds = 15;
const charactersPerSecond = { zh: 3, en: 12 } as const;
const margin = 1.5;
const mostSeconds = 600;

/** [N26] Seconds, whole: what the playlist says, or as long as its words, pictures and pages take to look at; a video's own length. */
export function dwellOf({ dwellSeconds, scene }: Entry, items: Readonly<Record<string, PublicItemRow>>): number {
  if (dwellSeconds !== undefined) return dwellSeconds;
  const item = scene.kind === "notice" ? lookup(items, scene.itemId) : undefined;
  return item ? Math.min(mostSeconds, readingSeconds(item)) : leastSeconds;
}

function readingSeconds({ title, body, media }: PublicItemRow): number {
  const words = Math.max(secondsOf(title, body, "zh"), secondsOf(title, body, "en"));
  const pictures = media.reduce((sum, medium) => sum + secondsOfMedium(medium), 0);
  // Where there are only pictures the title stands beside them.
  const isRead = media.length === 0 || body.zh.trim() !== "" || body.en.trim() !== "";
  return (isRead ? Math.ceil(Math.max(leastSeconds, words)) : 0) + pictures;
}

const secondsOf = (title: PublicItemRow["title"], body: PublicItemRow["body"], language: "zh" | "en"): number =>
  ((title[language].length + body[language].length) / charactersPerSecond[language]) * margin;

const secondsOfMedium = ({ type, pages, durationMs = 0 }: PublicItemRow["media"][number]): number =>
  type === "video" ? Math.max(Math.ceil(durationMs / 1_000), 1) : pages * leastSeconds;
