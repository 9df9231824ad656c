import { civilDateAt, type CivilDate, civilTimeAt, instantOfCivil, lookup } from "../../core/index.ts";
import { dayAfter } from "../figures/civil-days.ts";
import { averagingPeriods, type Indicator, indicators } from "../project.ts";
import { type ReadingDayRow, slotMinutes } from "../rows.ts";
import { type KnownProject, unread } from "../state.ts";
import { dayKey, dayMinutes, dayOf, instantOfMinute, minuteOf } from "./clock-periods.ts";
import { indicatorOfKey } from "./latest.ts";
import { minuteOfClock } from "./local-clock.ts";
import { createMean, type Mean } from "./mean.ts";

const slotsOfDay = dayMinutes / slotMinutes;

/** Civil days of the site in which something may have been read. */
export function readDays({ readings }: KnownProject, timeZone: string): string[] {
  const days = Object.keys(readings).flatMap((key) => {
    const begins = Number(key.slice(key.indexOf(".") + 1)) * dayMinutes;
    return civilDaysOf(begins, begins + dayMinutes, timeZone).map((day) => `${indicatorOfKey(key)}.${day}`);
  });
  return [...new Set(days)];
}

/** Those that the minutes from `begins` to `ends` lie in: less than two days. */
export function civilDaysOf(begins: number, ends: number, timeZone: string): CivilDate[] {
  const [first, last] = [begins, ends - 1].map((minute) => civilDateAt(instantOfMinute(minute), timeZone));
  return first === undefined || last === undefined ? [] : [...new Set([first, last])];
}

/** Undefined where nothing was read. */
export function dayRow(project: KnownProject, key: string, timeZone: string): ReadingDayRow | undefined {
  const indicator = indicators.find((one) => one === indicatorOfKey(key));
  if (!indicator) return undefined;
  const date = key.slice(indicator.length + 1);
  const from = minuteOf(instantOfCivil(date, "00:00", timeZone));
  const until = minuteOf(instantOfCivil(dayAfter(date, 1), "00:00", timeZone));
  const slots = meansOf(project, indicator, from, until, slotsBetween(from, until, timeZone)).map((mean) =>
    mean && mean.weight > 0 ? mean.tenths : null,
  );
  return slots.some((value) => value !== null) ? { slots } : undefined;
}

/** The slot for each ten minutes of the day: of an hour that comes twice the same ones twice. */
function slotsBetween(from: number, until: number, timeZone: string): number[] {
  return Array.from({ length: Math.ceil((until - from) / slotMinutes) }, (_, index) => {
    if (until - from === dayMinutes) return index;
    const time = civilTimeAt(instantOfMinute(from + index * slotMinutes), timeZone);
    return Math.floor(minuteOfClock(time) / slotMinutes);
  });
}

/** The mean of what falls into a slot; only where nothing of up to ten minutes does, of the shortest of what is longer. */
function meansOf(
  project: KnownProject,
  indicator: Indicator,
  from: number,
  until: number,
  slots: readonly number[],
): readonly (Mean | undefined)[] {
  const means: (Mean | undefined)[] = Array.from({ length: slotsOfDay }, () => undefined);
  const lengths = [averagingPeriods.filter((minutes) => minutes <= slotMinutes), [15], [20], [30], [60]];
  for (const ofLength of lengths) {
    const more = new Map<number, Mean>();
    for (const minutes of ofLength)
      eachReading(project, indicator, minutes, from, until, (start, tenths) => {
        for (let minute = start; minute < start + minutes; minute += Math.min(minutes, stepMinutes)) {
          const slot = slots[Math.floor((minute - from) / slotMinutes)];
          if (slot === undefined || means[slot]) continue;
          const mean = more.get(slot) ?? createMean(indicator);
          mean.add(tenths, Math.min(minutes, stepMinutes));
          more.set(slot, mean);
        }
      });
    for (const [slot, mean] of more) means[slot] = mean;
  }
  return means;
}

/** Every period is either one minute or a whole number of these. */
const stepMinutes = 5;

/** Those that begin before `until` and do not end before `from`. */
function eachReading(
  { readings }: KnownProject,
  indicator: Indicator,
  minutes: number,
  from: number,
  until: number,
  told: (start: number, tenths: number) => void,
): void {
  for (let day = dayOf(from - minutes + 1); day * dayMinutes < until; day += 1) {
    const list = lookup(readings, dayKey(indicator, day))?.tenths[minutes] ?? [];
    list.forEach((tenths, period) => {
      const start = day * dayMinutes + period * minutes;
      if (tenths !== unread && start + minutes > from && start < until) told(start, tenths);
    });
  }
}
