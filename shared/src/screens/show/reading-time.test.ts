import { expect, it } from "vitest";
import { type ShownMedium } from "../../publishing/index.ts";
import { noticeItem, showFacts } from "../../samples/index.ts";
import { entrySchema } from "../scenes.ts";
import { dwellOf } from "./reading-time.ts";

const medium = (more: Partial<ShownMedium>): ShownMedium => ({
  mediumId: "1".repeat(64),
  type: "image",
  width: 1,
  height: 1,
  pages: 1,
  alt: { zh: "", en: "" },
  ...more,
});
const title = { zh: "公告", en: "Notice" };
const body = { zh: "字".repeat(118), en: "word" };
const noBody = { zh: "", en: " " };
const video = medium({ type: "video", durationMs: 42_100 });

it.each([
  ["a few words", noticeItem({ title }), 15],
  ["120 characters", noticeItem({ title, body }), 60],
  ["240 letters, the longer language", noticeItem({ title, body: { zh: "字", en: "w".repeat(234) } }), 30],
  ["words and three pages", noticeItem({ title, media: [medium({ type: "pdf", pages: 3 })] }), 60],
  ["a video alone", noticeItem({ title, body: noBody, media: [video] }), 43],
  ["words and a video", noticeItem({ title, body, media: [video] }), 103],
  ["more than anybody reads", noticeItem({ title, media: [medium({ type: "pdf", pages: 200 })] }), 600],
])("[N26] %s stand as long as they take to look at", (_, item, seconds) => {
  const entry = { id: "n", scene: { kind: "notice", itemId: "i" } };
  const facts = showFacts({ items: { i: item } });
  expect(dwellOf(entrySchema.parse(entry), facts)).toBe(seconds);
  expect(dwellOf(entrySchema.parse({ ...entry, dwellSeconds: 7 }), facts)).toBe(7);
  expect(dwellOf(entrySchema.parse(entry), showFacts())).toBe(15);
});

it.each([
  ["now-next", 0, 15],
  ["now-next", 6, 30],
  ["now-next", 200, 45],
  ["by-room", 12, 48],
  ["month", 30, 60],
  ["month", 200, 60],
  ["pledges", 1, 60],
] as const)("[N75] the programme as %s with %i entries stands for %i s", (view, count, seconds) => {
  const shown = Array.from({ length: count }, (_, index) => `p${index}`);
  const entry = entrySchema.parse({ id: "p", scene: { kind: "programme", view } });
  expect(dwellOf(entry, showFacts({ programme: { shown, live: [] } }))).toBe(seconds);
  expect(dwellOf({ ...entry, dwellSeconds: 7 }, showFacts())).toBe(7);
});
