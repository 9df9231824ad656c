// What exceeds its limit: a value one of its own averaging period; and where a limit has a longer period than what is read, the mean
// of each full period of the clock of which three quarters have been read.
import { type CivilDate } from "../../core/index.ts";
import { type Indicator, type Limit } from "../project.ts";
import { type DayReadings, unread } from "../state.ts";
import { localClock, minuteOfClock } from "./local-clock.ts";
import { dayMinutes } from "./clock-periods.ts";
import { createMean } from "./mean.ts";

/** A value over its limit. */
interface Over {
  /** When it ends, in minutes since 1970. */
  readonly end: number;
  readonly minutes: number;
  readonly tenths: number;
  readonly limitTenths: number;
}

/** All of one civil day: how many, and the highest. */
export interface Exceeded extends Over {
  readonly on: CivilDate;
  readonly count: number;
}

/** Ours, after the 45 minutes that GB 3095-2012 asks for of the mean of an hour. */
const leastShare = 0.75;

interface Told {
  readonly limits: readonly Limit[];
  readonly timeZone: string;
  readonly exceeded: readonly Exceeded[];
}
const known = new WeakMap<DayReadings, Told>();

/** Reckoned anew only where the day, or the limits, have changed. */
export function overOfDay(
  readings: DayReadings,
  indicator: Indicator,
  day: number,
  limits: readonly Limit[],
  timeZone: string,
): readonly Exceeded[] {
  const before = known.get(readings);
  if (before && before.limits === limits && before.timeZone === timeZone) return before.exceeded;
  const exceeded = reckon(readings, indicator, day, limits, timeZone);
  known.set(readings, { limits, timeZone, exceeded });
  return exceeded;
}

function reckon(
  readings: DayReadings,
  indicator: Indicator,
  day: number,
  limits: readonly Limit[],
  timeZone: string,
): Exceeded[] {
  const clock = localClock(day, timeZone);
  const ofIndicator = limits.filter((limit) => limit.indicator === indicator);
  const byDay = new Map<CivilDate, Exceeded>();
  for (const minutes of new Set(ofIndicator.map((limit) => limit.minutes))) {
    const ofPeriod = ofIndicator.filter((limit) => limit.minutes === minutes);
    valuesOf(readings, indicator, minutes).forEach((tenths, period) => {
      if (tenths === unread) return;
      const { date: on, minute } = clock(period * minutes);
      const limit = ofPeriod.find((one) => isExceeded(one, tenths, minute));
      const end = day * dayMinutes + (period + 1) * minutes;
      if (limit) byDay.set(on, sumOf(byDay.get(on), { on, count: 1, end, minutes, tenths, limitTenths: limit.tenths }));
    });
  }
  return [...byDay.values()];
}

/** The highest is told; of equal ones the earliest, and of one moment that of the shortest period. */
export function sumOf(one: Exceeded | undefined, other: Exceeded): Exceeded {
  if (!one) return other;
  const worst =
    other.tenths - one.tenths ||
    one.end - other.end ||
    one.minutes - other.minutes ||
    one.limitTenths - other.limitTenths;
  return { ...(worst > 0 ? other : one), count: one.count + other.count };
}

/** `minute` of the day at the site: a value belongs to the part of the day in which it begins. */
export const isExceeded = (limit: Limit, tenths: number, minute: number): boolean =>
  tenths > limit.tenths && isInPart(limit.part, minute);

function isInPart(part: Limit["part"], minute: number): boolean {
  if (!part) return true;
  const [from, until] = [minuteOfClock(part.from), minuteOfClock(part.until)];
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
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
