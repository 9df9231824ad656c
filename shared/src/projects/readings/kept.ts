// Readings as they are kept. Only those that stand come in: which of two for one moment does is decided in `stands.ts`.
import { lookup } from "../../core/index.ts";
import { type ReadingsForgotten, type ReadSeries } from "../events.ts";
import { type DayReadings, type KnownProject, unread } from "../state.ts";
import { dayKey, dayMinutes, dayOf, periodOf } from "./clock-periods.ts";
import { indicatorOfKey, lastReadings } from "./latest.ts";

type Kept = KnownProject["readings"];

interface Open {
  readonly tenths: Record<string, number[]>;
  readonly revisions: Record<string, number>;
}

/** Copies what changes once for all series. */
export function withReadings(kept: Kept, series: readonly ReadSeries[]): Kept {
  const open = new Map<string, Open>();
  for (const { indicator, minutes, from, periods, tenths, revisions } of series)
    periods.forEach((period, index) => {
      const start = from + period * minutes;
      const values = valuesOf(opened(kept, open, dayKey(indicator, dayOf(start))), minutes);
      const slot = periodOf(start, minutes);
      values.list[slot] = tenths[index] ?? unread;
      setRevision(values.day, `${minutes}.${slot}`, revisions?.[index] ?? 0);
    });
  return { ...kept, ...Object.fromEntries(open) };
}

function opened(kept: Kept, open: Map<string, Open>, key: string): Open {
  const known = open.get(key);
  if (known) return known;
  const before: DayReadings = lookup(kept, key) ?? { tenths: {}, revisions: {} };
  const tenths = Object.fromEntries(Object.entries(before.tenths).map(([minutes, list]) => [minutes, [...list]]));
  const day = { tenths, revisions: { ...before.revisions } };
  open.set(key, day);
  return day;
}

function valuesOf(day: Open, minutes: number): { readonly day: Open; readonly list: number[] } {
  const list = lookup(day.tenths, String(minutes)) ?? Array.from({ length: dayMinutes / minutes }, () => unread);
  day.tenths[minutes] = list;
  return { day, list };
}

function setRevision({ revisions }: Open, key: string, revision: number): void {
  if (revision > 0) revisions[key] = revision;
  else delete revisions[key];
}

/** What began before `from` goes; of an indicator of which nothing is left the last one stays known. */
export function withoutReadings(project: KnownProject, { from, days }: ReadingsForgotten): KnownProject {
  const readings: Record<string, DayReadings> = {};
  for (const [key, day] of Object.entries(project.readings)) {
    const begins = Number(key.slice(key.indexOf(".") + 1)) * dayMinutes;
    const rest = begins >= from ? day : later(day, begins, from);
    if (rest) readings[key] = rest;
  }
  const left = new Set(Object.keys(readings).map(indicatorOfKey));
  const last = Object.fromEntries(
    Object.entries({ ...project.last, ...lastReadings(project) }).filter(([indicator]) => !left.has(indicator)),
  );
  const gone = new Set(days);
  const actions = Object.fromEntries(
    Object.entries(project.actions).filter(([key]) => !gone.has(key.slice(key.indexOf(".") + 1))),
  );
  return { ...project, readings, last, actions };
}

function later(day: DayReadings, begins: number, from: number): DayReadings | undefined {
  const tenths: Record<string, readonly number[]> = {};
  for (const [minutes, list] of Object.entries(day.tenths)) {
    const rest = list.map((value, slot) => (begins + slot * Number(minutes) < from ? unread : value));
    if (rest.some((value) => value !== unread)) tenths[minutes] = rest;
  }
  if (Object.keys(tenths).length === 0) return undefined;
  const revisions = Object.fromEntries(
    Object.entries(day.revisions).filter(([key]) => {
      const [minutes = "", slot = ""] = key.split(".");
      return begins + Number(slot) * Number(minutes) >= from;
    }),
  );
  return { tenths, revisions };
}
