// What exceeds its limit: a value one of its own averaging period; and where a limit has a longer period than what is read, the mean
// of each full period of the clock of which three quarters have been read.
import { type CivilDate } from "../../core/index.ts";
import { type Indicator, type Limit } from "../project.ts";
import { type DayReadings, unread } from "../state.ts";
import { localClock, type LocalMinute } from "./local-clock.ts";
import { dayMinutes } from "./clock-periods.ts";
import { createMean } from "./mean.ts";

/** A value over its limit. */
export interface Over {
  readonly on: CivilDate;
  /** When it ends, in minutes since 1970. */
  readonly end: number;
  readonly minutes: number;
  readonly tenths: number;
  readonly limitTenths: number;
}

/** GB 3095-2012 asks for 45 minutes of an hour; the same share of other periods. */
const leastShare = 0.75;

interface Told {
  readonly limits: readonly Limit[];
  readonly timeZone: string;
  readonly over: readonly Over[];
}
const known = new WeakMap<DayReadings, Told>();

/** Reckoned anew only where the day, or the limits, have changed. */
export function overOfDay(
  readings: DayReadings,
  indicator: Indicator,
  day: number,
  limits: readonly Limit[],
  timeZone: string,
): readonly Over[] {
  const before = known.get(readings);
  if (before && before.limits === limits && before.timeZone === timeZone) return before.over;
  const over = reckon(readings, indicator, day, limits, timeZone);
  known.set(readings, { limits, timeZone, over });
  return over;
}

function reckon(
  readings: DayReadings,
  indicator: Indicator,
  day: number,
  limits: readonly Limit[],
  timeZone: string,
): Over[] {
  const clock = localClock(day, timeZone);
  const ofIndicator = limits.filter((limit) => limit.indicator === indicator);
  const periods = new Set(ofIndicator.map(({ minutes }) => minutes));
  return [...periods].flatMap((minutes) => {
    const ofPeriod = ofIndicator.filter((limit) => limit.minutes === minutes);
    return valuesOf(readings, indicator, minutes).flatMap((tenths, period) => {
      const local = clock(period * minutes);
      const limit = tenths === unread ? undefined : ofPeriod.find((one) => isExceeded(one, tenths, local.time));
      if (!limit) return [];
      const end = day * dayMinutes + (period + 1) * minutes;
      return [{ on: local.date, end, minutes, tenths, limitTenths: limit.tenths }];
    });
  });
}

export const isExceeded = (limit: Limit, tenths: number, time: LocalMinute["time"]): boolean =>
  tenths > limit.tenths && isInPart(limit.part, time);

/** A value belongs to the part of the day in which it begins. */
function isInPart(part: Limit["part"], time: string): boolean {
  if (!part) return true;
  const { from, until } = part;
  return from < until ? time >= from && time < until : time >= from || time < until;
}

/** As they were read, and where nothing was read of that period the mean of shorter ones. */
function valuesOf(readings: DayReadings, indicator: Indicator, minutes: number): number[] {
  const own = readings.tenths[minutes] ?? [];
  const shorter = Object.entries(readings.tenths)
    .map(([period, list]) => ({ period: Number(period), list }))
    .filter(({ period }) => period < minutes && minutes % period === 0)
    .toSorted((one, other) => other.period - one.period);
  return Array.from({ length: dayMinutes / minutes }, (_, index) => {
    const value = own[index] ?? unread;
    return value === unread ? meanOf(shorter, indicator, minutes, index) : value;
  });
}

/** Of the longest period of which enough was read. */
function meanOf(
  shorter: readonly { readonly period: number; readonly list: readonly number[] }[],
  indicator: Indicator,
  minutes: number,
  index: number,
): number {
  for (const { period, list } of shorter) {
    const count = minutes / period;
    const mean = createMean(indicator);
    for (const value of list.slice(index * count, (index + 1) * count)) if (value !== unread) mean.add(value, period);
    if (mean.weight >= leastShare * minutes) return mean.tenths;
  }
  return unread;
}
