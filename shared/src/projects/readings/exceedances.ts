import { civilTimeAt, lookup } from "../../core/index.ts";
import { indicators, type Indicator } from "../project.ts";
import { type EnvironmentRow, type ExceedanceRow } from "../rows.ts";
import { type KnownProject, type LatestReading } from "../state.ts";
import { instantOfMinute, minuteOf } from "./clock-periods.ts";
import { indicatorOfKey, lastReadings } from "./latest.ts";
import { minuteOfClock } from "./local-clock.ts";
import { type Exceeded, isExceeded, overOfDay, sumOf } from "./over-limit.ts";

/** By indicator and civil day, the newest first. */
export const exceedancesOf = (project: KnownProject, timeZone: string): ExceedanceRow[] =>
  indicators
    .flatMap((indicator) =>
      exceededDays(project, indicator, timeZone).map(({ end, ...exceeded }) => ({
        indicator,
        ...exceeded,
        at: instantOfMinute(end),
        actions: [...(lookup(project.actions, `${indicator}.${exceeded.on}`) ?? [])],
      })),
    )
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1));

/** A civil day may lie in two days of UTC. */
function exceededDays({ readings, limits }: KnownProject, indicator: Indicator, timeZone: string): Exceeded[] {
  const byDay = new Map<string, Exceeded>();
  for (const [key, kept] of Object.entries(readings)) {
    if (indicatorOfKey(key) !== indicator) continue;
    const day = Number(key.slice(indicator.length + 1));
    for (const exceeded of overOfDay(kept, indicator, day, limits, timeZone))
      byDay.set(exceeded.on, sumOf(byDay.get(exceeded.on), exceeded));
  }
  return [...byDay.values()];
}

/** Judged by the limits of its own averaging period alone. */
export function latestRows(project: KnownProject, timeZone: string): EnvironmentRow["latest"] {
  const latest: EnvironmentRow["latest"] = {};
  const last = lastReadings(project);
  for (const indicator of indicators) {
    const reading = last[indicator];
    if (reading) latest[indicator] = { ...reading, isOver: isOver(project, indicator, reading, timeZone) };
  }
  return latest;
}

function isOver(
  { limits }: KnownProject,
  indicator: Indicator,
  { at, minutes, tenths }: LatestReading,
  timeZone: string,
): boolean {
  const begins = minuteOfClock(civilTimeAt(instantOfMinute(minuteOf(at) - minutes), timeZone));
  return limits.some(
    (limit) => limit.indicator === indicator && limit.minutes === minutes && isExceeded(limit, tenths, begins),
  );
}
