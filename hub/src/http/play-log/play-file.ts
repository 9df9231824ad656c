// What was shown, as a spreadsheet reads it. Knows nothing of HTTP.
import { type Bilingual, civilDateAt, civilTimeAt, type Language, millisecondsOf } from "@openhall/shared/core";
import { stringify } from "csv-stringify/sync";
import { type PlayInterval } from "../../play-log/intervals.ts";

export interface PlayNames {
  readonly timeZone: string;
  deviceName(id: string): string | undefined;
  titleOf(itemId: string): Bilingual | undefined;
}

interface Column {
  readonly title: Readonly<Record<Language, string>>;
  readonly cell: (interval: PlayInterval, names: PlayNames, language: Language) => string | number;
}

const column = (zh: string, en: string, cell: Column["cell"]): Column => ({ title: { zh, en }, cell });

const seconds = ({ from, until }: PlayInterval): number =>
  Math.round((millisecondsOf(until) - millisecondsOf(from)) / 1_000);

const civil = (at: string, { timeZone }: PlayNames): string =>
  `${civilDateAt(at, timeZone)} ${civilTimeAt(at, timeZone)}:${at.slice(17, 19)}`;

const states = {
  shown: { zh: "已显示", en: "shown" },
  unknown: { zh: "不详（当时没有屏的消息）", en: "unknown (the screen was not heard)" },
} as const;

/** As the console names them; in English the names of the API say it. */
const inChinese: ReadonlyMap<string, string> = new Map([
  ["main", "主区"],
  ["side", "侧区"],
  ["ticker", "底部字条"],
  ["hall-board", "叫号屏"],
  ["desk-panel", "窗口屏"],
  ["waiting-overview", "等候一览"],
  ["notice", "通知"],
  ["clock", "时钟"],
  ["wayfinding", "指路"],
  ["programme", "日程"],
  ["project", "项目"],
  ["projects", "项目总览"],
  ["department", "部门"],
  ["policy", "政策"],
  ["takeover", "插播"],
  ["proof", "校样"],
]);
const named = (code: string, language: Language): string => (language === "zh" && inChinese.get(code)) || code;

const columns: readonly Column[] = [
  column("屏", "screen", ({ device }) => device),
  column("名称", "name", ({ device }, names) => names.deviceName(device) ?? ""),
  column("状态", "state", ({ unknown }, _, language) => states[unknown ? "unknown" : "shown"][language]),
  column("开始", "from", ({ from }, names) => civil(from, names)),
  column("结束", "until", ({ until }, names) => civil(until, names)),
  column("秒", "seconds", seconds),
  column("区", "zone", ({ zone }, _, language) => named(zone ?? "", language)),
  column("画面", "scene", ({ scene }, _, language) => named(scene ?? "", language)),
  column("播放单条目", "entry", ({ entryId }) => entryId ?? ""),
  column("内容", "item", ({ itemId }) => itemId ?? ""),
  column("标题", "title", ({ itemId }, names, language) => (itemId && names.titleOf(itemId)?.[language]) ?? ""),
  column("版本", "version", ({ itemVersion }) => itemVersion ?? ""),
  column("插播", "takeover", ({ takeoverId }) => takeoverId ?? ""),
  column("开始（UTC）", "from (UTC)", ({ from }) => from),
  column("结束（UTC）", "until (UTC)", ({ until }) => until),
];

const options = { escape_formulas: true, record_delimiter: "windows" } as const;

export const playTitles = (language: Language): string =>
  stringify([columns.map(({ title }) => title[language])], { ...options, bom: true });

/** [N52] What a spreadsheet would take for a formula is only text. */
export const playRow = (interval: PlayInterval, names: PlayNames, language: Language): string =>
  stringify([columns.map(({ cell }) => cell(interval, names, language))], options);
