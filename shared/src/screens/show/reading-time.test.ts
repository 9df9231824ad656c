import { expect, it } from "vitest";
import { type ShownMedium } from "../../publishing/index.ts";
import { noticeItem } from "../../samples/index.ts";
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
  expect(dwellOf(entrySchema.parse(entry), { i: item })).toBe(seconds);
  expect(dwellOf(entrySchema.parse({ ...entry, dwellSeconds: 7 }), { i: item })).toBe(7);
  expect(dwellOf(entrySchema.parse(entry), {})).toBe(15);
});
