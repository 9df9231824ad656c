import { type EntryKind } from "@openhall/shared/programme";
import { defineWords } from "@openhall/shared/ui";
import { type DayMark } from "./month-days.ts";

/** One character, as printed calendars mark their days. */
export const markSigns: Readonly<Record<DayMark, string>> = { today: "今", changed: "改", cancelled: "停" };

export const markWords = defineWords<Record<DayMark | "count", string>>({
  zh: { today: "今天", changed: "有变", cancelled: "取消", count: "场次" },
  en: { today: "today", changed: "changed", cancelled: "cancelled", count: "events" },
});

/** As short as they can be: a day has room for little. */
export const kindWords = defineWords<Record<EntryKind, string>>({
  zh: {
    ceremony: "仪式",
    consultation: "咨询",
    lecture: "讲座",
    training: "培训",
    "theme-day": "主题日",
    tour: "参观",
    "live-stream": "直播",
    interview: "访谈",
    closing: "总结",
  },
  en: {
    ceremony: "Event",
    consultation: "Advice",
    lecture: "Lecture",
    training: "Course",
    "theme-day": "Theme",
    tour: "Visit",
    "live-stream": "Live",
    interview: "Talk",
    closing: "Closing",
  },
});

export const weekWords = defineWords({
  zh: {
    day: ({ weekday }: { weekday: string }) => `周${weekday}`,
    week: ({ from, to, count }: { from: string; to: string; count: number }) => `${from}–${to} · ${count}场`,
    thisWeek: "本周",
    months: ({ from, to }: { from: string; to: string }) => `${from}–${to}月活动`,
  },
  en: {
    day: ({ weekday }) => weekday,
    week: ({ from, to, count }) => `${from}–${to} · ${count === 1 ? "1 event" : `${count} events`}`,
    thisWeek: "this week",
    months: ({ from, to }) => `${from} to ${to}`,
  },
});

/** Monday first. */
export const weekdays = { zh: [..."一二三四五六日"], en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] } as const;
