import { type Indicator, indicators } from "../project.ts";
import { type DayReadings, type KnownProject, type LatestReading, unread } from "../state.ts";
import { dayMinutes, instantOfMinute } from "./clock-periods.ts";

export const indicatorOfKey = (key: string): string => key.slice(0, key.indexOf("."));

/** The newest of each indicator; of several that end at one moment that of the shortest period. */
export const lastReadings = (project: KnownProject): Partial<Record<Indicator, LatestReading>> =>
  Object.fromEntries(
    indicators.flatMap((indicator) => {
      const latest = newest(project, indicator) ?? project.last[indicator];
      return latest ? [[indicator, latest]] : [];
    }),
  );

function newest({ readings }: KnownProject, indicator: Indicator): LatestReading | undefined {
  const days = Object.keys(readings)
    .filter((key) => indicatorOfKey(key) === indicator)
    .map((key) => Number(key.slice(indicator.length + 1)));
  const day = Math.max(...days);
  const known = readings[`${indicator}.${day}`];
  return known && newestOfDay(known, day * dayMinutes);
}

function newestOfDay({ tenths }: DayReadings, begins: number): LatestReading | undefined {
  let latest: { readonly end: number; readonly minutes: number; readonly tenths: number } | undefined;
  for (const [period, list] of Object.entries(tenths)) {
    const minutes = Number(period);
    const slot = list.findLastIndex((value) => value !== unread);
    const end = begins + (slot + 1) * minutes;
    const isNewer = !latest || end > latest.end || (end === latest.end && minutes < latest.minutes);
    if (slot >= 0 && isNewer) latest = { end, minutes, tenths: list[slot] ?? unread };
  }
  return latest && { at: instantOfMinute(latest.end), minutes: latest.minutes, tenths: latest.tenths };
}
