// Times as people say them. Pure: the moment of now, where it matters, comes in. Catalogues of their own, so that every
// page says the same.
import { type Instant, type Language, millisecondsOf } from "../core/index.ts";
import { type CivilMoment, civilMomentOf } from "./civil-moment.ts";
import { defineWords } from "./define-words.ts";

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

const words = defineWords({
  zh: {
    justNow: "刚刚",
    seconds: ({ count }: { count: number }) => `${count} 秒前`,
    minutes: ({ count }: { count: number }) => `${count} 分钟前`,
    hours: ({ count }: { count: number }) => `${count} 小时前`,
    asOf: ({ moment }: { moment: string }) => `截至 ${moment}（离线）`,
    day: ({ month, day, weekday }: CivilMoment) => `${month}月${day}日 周${"日一二三四五六".charAt(weekday)}`,
    lessThanMinutes: ({ count }: { count: number }) => `不到 ${count} 分钟`,
    aboutMinutes: ({ range }: { range: string }) => `约 ${range} 分钟`,
    aboutHours: ({ range }: { range: string }) => `约 ${range} 小时`,
  },
  en: {
    justNow: "just now",
    seconds: ({ count }) => `${count} s ago`,
    minutes: ({ count }) => `${count} min ago`,
    hours: ({ count }) => `${count} h ago`,
    asOf: ({ moment }) => `as of ${moment} (offline)`,
    day: ({ month, day, weekday }) => `${englishWeekdays[weekday]} ${day} ${englishMonths[month - 1]}`,
    lessThanMinutes: ({ count }) => `less than ${count} min`,
    aboutMinutes: ({ range }) => `about ${range} min`,
    aboutHours: ({ range }) => `about ${range} h`,
  },
});

const englishWeekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** How long ago, rounded down: “3 秒前”, “3 s ago”, then minutes, then hours. Below a second, or in the future, “刚刚”. */
export function ageInWords(ageMs: number, language: Language): string {
  const say = words[language];
  if (ageMs < secondMs) return say.justNow;
  if (ageMs < minuteMs) return say.seconds({ count: Math.floor(ageMs / secondMs) });
  if (ageMs < hourMs) return say.minutes({ count: Math.floor(ageMs / minuteMs) });
  return say.hours({ count: Math.floor(ageMs / hourMs) });
}

/** What stands beside a fact that is no longer live: “截至 14:02（离线）”; with the day where that was not today. */
export function asOfInWords(heardAt: Instant, now: number, timeZone: string, language: Language): string {
  const heard = civilMomentOf(millisecondsOf(heardAt), timeZone);
  const today = civilMomentOf(now, timeZone);
  const sameDay = heard.year === today.year && heard.month === today.month && heard.day === today.day;
  const time = clockOf(heard);
  return words[language].asOf({ moment: sameDay ? time : `${words[language].day(heard)} ${time}` });
}

/** “14:02” on the hall's clock, in every language. */
export const timeOfDay = (instant: Instant, timeZone: string): string =>
  clockOf(civilMomentOf(millisecondsOf(instant), timeZone));

/** “9月16日 周三”, “Wed 16 Sep”. */
export const dayInWords = (instant: Instant, timeZone: string, language: Language): string =>
  words[language].day(civilMomentOf(millisecondsOf(instant), timeZone));

/** “9月16日 周三 14:00”, “Wed 16 Sep 14:00”. */
export const dateInWords = (instant: Instant, timeZone: string, language: Language): string =>
  `${dayInWords(instant, timeZone, language)} ${timeOfDay(instant, timeZone)}`;

/**
 * A range of waiting time, rounded outwards to five minutes, from ninety minutes on to half hours: “约 10–15 分钟”,
 * “约 1.5–2 小时”; “不到 10 分钟” where it may be over at once.
 */
export function durationInWords(fromMs: number, toMs: number, language: Language): string {
  const say = words[language];
  if (toMs <= 5 * minuteMs) return say.lessThanMinutes({ count: 5 });
  if (toMs < 90 * minuteMs && fromMs < 5 * minuteMs)
    return say.lessThanMinutes({ count: 5 * Math.ceil(toMs / minuteMs / 5) });
  if (toMs < 90 * minuteMs) return say.aboutMinutes({ range: roundedRange(fromMs / minuteMs, toMs / minuteMs, 5) });
  return say.aboutHours({ range: roundedRange(fromMs / hourMs, toMs / hourMs, 0.5) });
}

function roundedRange(from: number, to: number, step: number): string {
  const low = Math.max(step, Math.floor(from / step) * step);
  const high = Math.ceil(to / step) * step;
  return low === high ? `${low}` : `${low}–${high}`;
}

const clockOf = ({ hour, minute }: CivilMoment): string => `${twoDigits(hour)}:${twoDigits(minute)}`;

const twoDigits = (count: number): string => `${count}`.padStart(2, "0");
