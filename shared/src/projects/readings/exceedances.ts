import { civilTimeAt, lookup, millisecondsOf } from "../../core/index.ts";
import { indicators, type Indicator } from "../project.ts";
import { type EnvironmentRow, type ExceedanceRow } from "../rows.ts";
import { type KnownProject, type LatestReading } from "../state.ts";
import { instantOfMinute, minuteMs } from "./clock-periods.ts";
import { indicatorOfKey, lastReadings } from "./latest.ts";
import { isExceeded, type Over, overOfDay } from "./over-limit.ts";

/** By indicator and civil day, the newest first. */
export function exceedancesOf(project: KnownProject, timeZone: string): ExceedanceRow[] {
  const rows = new Map<string, ExceedanceRow>();
  for (const [key, readings] of Object.entries(project.readings)) {
    const indicator = indicators.find((one) => one === indicatorOfKey(key));
    if (!indicator) continue;
    const day = Number(key.slice(indicator.length + 1));
    for (const over of overOfDay(readings, indicator, day, project.limits, timeZone)) {
      const id = `${indicator}.${over.on}`;
      rows.set(id, withOver(rows.get(id), indicator, over, project));
    }
  }
  return [...rows.values()].toSorted(
    (one, other) =>
      (one.on === other.on ? 0 : one.on < other.on ? 1 : -1) ||
      indicators.indexOf(one.indicator) - indicators.indexOf(other.indicator),
  );
}

/** Counted, and the highest of them told; of equal ones the earliest, and of one moment that of the shortest period. */
function withOver(
  row: ExceedanceRow | undefined,
  indicator: Indicator,
  { on, end, minutes, tenths, limitTenths }: Over,
  { actions }: KnownProject,
): ExceedanceRow {
  const at = instantOfMinute(end);
  const count = (row?.count ?? 0) + 1;
  if (row && !isWorse({ tenths, at, minutes }, row)) return { ...row, count };
  return {
    indicator,
    on,
    count,
    tenths,
    at,
    limitTenths,
    minutes,
    actions: [...(lookup(actions, `${indicator}.${on}`) ?? [])],
  };
}

function isWorse(one: LatestReading, other: LatestReading): boolean {
  if (one.tenths !== other.tenths) return one.tenths > other.tenths;
  return one.at === other.at ? one.minutes < other.minutes : one.at < other.at;
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
  const begins = instantOfMinute(millisecondsOf(at) / minuteMs - minutes);
  const time = civilTimeAt(begins, timeZone);
  return limits.some(
    (limit) => limit.indicator === indicator && limit.minutes === minutes && isExceeded(limit, tenths, time),
  );
}
