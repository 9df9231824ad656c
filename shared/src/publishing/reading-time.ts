// How long a text takes to read on a wall. Pure.
import { type PublicItemRow } from "./public-rows.ts";

/** Source: screens.md, “Displays”: slow readers, three Chinese characters in a second, half as long again, 15 s at least. */
export const leastSeconds = 15;
const charactersPerSecond = { zh: 3, en: 12 } as const;
const margin = 1.5;

type Read = Pick<PublicItemRow, "title" | "body"> & {
  readonly media: readonly Pick<PublicItemRow["media"][number], "type" | "pages" | "durationMs">[];
};

/** Seconds, whole, for all of its words, pictures and pages; a video's own length. */
export function readingSeconds({ title, body, media }: Read): number {
  const words = Math.max(secondsOf(title, body, "zh"), secondsOf(title, body, "en"));
  const pictures = media.reduce((sum, medium) => sum + secondsOfMedium(medium), 0);
  // Where there are only pictures the title stands beside them.
  const isRead = media.length === 0 || body.zh.trim() !== "" || body.en.trim() !== "";
  return (isRead ? Math.ceil(Math.max(leastSeconds, words)) : 0) + pictures;
}

const secondsOf = (title: Read["title"], body: Read["body"], language: "zh" | "en"): number =>
  ((title[language].length + body[language].length) / charactersPerSecond[language]) * margin;

const secondsOfMedium = ({ type, pages, durationMs = 0 }: Read["media"][number]): number =>
  type === "video" ? Math.max(Math.ceil(durationMs / 1_000), 1) : pages * leastSeconds;
