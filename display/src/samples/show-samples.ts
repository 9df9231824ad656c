// Playlists, notices and takeovers of hall V01, for the gallery and tests: texts as an office writes them.
import { instantOf, millisecondsOf, type Row } from "@openhall/shared/core";
import { now } from "./stage.ts";

export const screens = "screens.hall/V01";
export const publishing = "publishing.public/V01";

const at = (seconds: number): string => instantOf(millisecondsOf(now) + seconds * 1000);
export const mediumOf = (letter: string): string => letter.repeat(64);

/** An entry of a playlist as the hub tells it. */
export const entry = (id: string, scene: Row, more: Row = {}): Row => ({
  id,
  scene,
  zone: "main",
  priority: 0,
  ...more,
});

/** Screen D1 with a playlist of these entries. */
export const playlistRows = (entries: readonly Row[], more: Row = {}): Record<string, Row> => ({
  "screen/D1": { playlistId: "P1" },
  "playlist/P1": {
    entries: [...entries],
    languages: { stays: "zh", rotates: ["en"] },
    carriesCalls: true,
    ...more,
  },
});

export const notice = (itemId: string): Row => ({ kind: "notice", itemId });

export const itemRow = (more: Row = {}): Row => ({
  kind: "notice",
  title: { zh: "国庆节期间办事大厅服务时间", en: "Opening hours over the National Day holiday" },
  body: {
    zh: "10月1日至3日暂停服务，10月4日起恢复正常办理。\n急办事项可通过自助服务区或网上办事大厅办理。",
    en: "Closed from 1 to 3 October; open as usual from 4 October.\nUrgent matters can be handled at the self-service area or online.",
  },
  media: [],
  version: 1,
  hash: mediumOf("0"),
  leaseMinutes: 1440,
  approvedAt: at(-3 * 3600),
  ...more,
});

export const longText = {
  zh: Array.from(
    { length: 9 },
    (_, index) =>
      `${index + 1}. 申请人应当携带本人有效身份证件原件，到综合窗口取号，按照叫号顺序办理；委托他人办理的，还应当提交授权委托书。`,
  ).join("\n"),
  en: Array.from(
    { length: 9 },
    (_, index) =>
      `${index + 1}. Please bring your own valid identity document, take a number and wait to be called; a person acting for you also needs a letter of authority.`,
  ).join("\n"),
};

export const imageOf = (letter: string, width: number, height: number): Row => ({
  mediumId: mediumOf(letter),
  type: "image",
  width,
  height,
  pages: 1,
  alt: { zh: "大厅一层平面图", en: "Plan of the ground floor" },
});

export const pdfOf = (letter: string, pages: number): Row => ({
  mediumId: mediumOf(letter),
  type: "pdf",
  width: 1240,
  height: 1754,
  pages,
  alt: { zh: "办事指南", en: "Service guide" },
});

export const correction = {
  zh: "服务时间由“10月5日起”更正为“10月4日起”。",
  en: "Service resumes on 4 October, not on 5 October.",
  at: at(-600),
};

const desks = (...numbers: number[]): Row => ({ deskIds: numbers.map((number) => `W${number}`) });

export const ways: readonly Row[] = [
  { to: desks(1, 2, 3, 4), direction: "left", metres: 20 },
  { to: desks(5, 6), direction: "right" },
  { to: desks(8), direction: "ahead-right", metres: 45 },
  { to: { facility: "toilets" }, direction: "back" },
  { to: { facility: "accessible-toilet" }, direction: "back", metres: 30 },
  { to: { facility: "lift" }, direction: "ahead" },
];

export const moreWays: readonly Row[] = [
  ...ways,
  { to: { facility: "stairs" }, direction: "upstairs" },
  { to: { facility: "baby-care" }, direction: "ahead-left", metres: 60 },
  { to: { facility: "water" }, direction: "downstairs" },
  { to: { facility: "staff-help" }, direction: "left" },
  { to: { facility: "self-service" }, direction: "right", metres: 15 },
  { to: { facility: "exit" }, direction: "back" },
];

export const takeoverRow = (more: Row = {}): Row => ({
  itemId: "I9",
  title: { zh: "请有序离开大厅", en: "Please leave the hall calmly" },
  body: {
    zh: "请从最近的出口离开，不要乘坐电梯，听从工作人员指引。",
    en: "Leave by the nearest exit, do not use the lifts, and follow the staff.",
  },
  media: [],
  sound: true,
  startedAt: at(-5),
  endsAt: at(25 * 60),
  ...more,
});

export const proofRow = (more: Row = {}): Row => ({
  itemId: "I2",
  kind: "notice",
  title: { zh: "关于调整窗口服务的通知", en: "Changes to desk services" },
  body: { zh: "自下周一起，5号窗口办理民生咨询。", en: "From next Monday desk 5 handles livelihood enquiries." },
  media: [],
  by: "user:editor1",
  endsAt: at(540),
  ...more,
});
