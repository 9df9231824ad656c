// Occurrences of a series: the library's rules on the wall clock, the rest by instants.
import ICAL from "ical.js";
import { type Note, type Window } from "./file-entry.ts";
import { RefusedFile } from "../../tables/refused-file.ts";
import { type EventTimes, type Zones, zoneOf } from "./times.ts";
import { wallOf, wallTime } from "./zones.ts";

export interface Occurrence {
  /** Milliseconds on the wall clock and of the instant: RECURRENCE-ID where the event recurs. */
  readonly wall: number;
  readonly instant: number;
}

/** Steps of all rules of one file: a daily series of fifty years has 18,000. */
export interface Budget {
  steps: number;
}
export const mostSteps = 50_000;

const dayMs = 24 * 3_600_000;

export const recurs = (component: ICAL.Component): boolean =>
  component.hasProperty("rrule") || component.hasProperty("rdate");

/** Those that begin in the window, or reach into it; without the exceptions that EXDATE names. */
export function occurrencesOf(
  component: ICAL.Component,
  times: EventTimes,
  zones: Zones,
  window: Window,
  budget: Budget,
) {
  const walls = new Set([times.start]);
  const notes: Note[] = [];
  for (const property of component.getAllProperties("rrule")) {
    const rule = property.getFirstValue();
    if (rule instanceof ICAL.Recur && followRule(rule, times, window, budget, walls))
      notes.push({ code: "series-goes-on", value: new Date(window.until).toISOString() });
  }
  for (const wall of datesOf(component, "rdate", times, zones, budget)) walls.add(wall);
  const left = exceptionsOf(component, times, zones, budget);
  const all = [...walls]
    .filter((wall) => !left.walls.has(wall) && !left.days.has(Math.floor(wall / dayMs)))
    .map((wall): Occurrence => ({ wall, instant: times.zone.toInstant(wall) }))
    .toSorted((one, other) => one.instant - other.instant);
  const inside = all.filter(({ instant }) => instant + times.length >= window.from && instant <= window.until);
  return { occurrences: inside, outside: all.length - inside.length, notes };
}

/** True where the rule goes on behind the window. */
function followRule(rule: ICAL.Recur, times: EventTimes, window: Window, budget: Budget, walls: Set<number>): boolean {
  untilOnTheWall(rule, times);
  const iterator = rule.iterator(wallTime(times.start, times.allDay));
  const last = times.zone.toWall(window.until);
  for (let next = iterator.next(); next; next = iterator.next()) {
    spend(budget);
    const wall = wallOf(next);
    if (wall > last) return !rule.isFinite();
    walls.add(wall);
  }
  return false;
}

/** The library compares clocks, so the end of a rule is put on the clock of its start; a day is meant to its end. */
function untilOnTheWall(rule: ICAL.Recur, { zone, allDay }: EventTimes): void {
  const { until } = rule;
  if (!until) return;
  const isUtc = until.zone === ICAL.Timezone.utcTimezone;
  const wall = isUtc ? zone.toWall(wallOf(until)) : wallOf(until);
  rule.until = allDay ? wallTime(wall, true) : wallTime(until.isDate ? wall + dayMs - 1_000 : wall);
}

function spend(budget: Budget): void {
  budget.steps -= 1;
  if (budget.steps < 0) throw new RefusedFile("too-complex");
}

/** Walls of RDATE in the zone of the start. */
const datesOf = (component: ICAL.Component, name: string, times: EventTimes, zones: Zones, budget: Budget): number[] =>
  component.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value: unknown) => {
      spend(budget);
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) return [];
      return [wallIn(property, time, times, zones)];
    }),
  );

export function wallIn(property: ICAL.Property, time: ICAL.Time, times: EventTimes, zones: Zones): number {
  const zone = zoneOf(property, time, zones);
  if (typeof zone === "string" || zone === times.zone || times.allDay) return wallOf(time);
  return times.zone.toWall(zone.toInstant(wallOf(time)));
}

/** A day among the exceptions of a series with times of day means whatever begins on it. */
function exceptionsOf(component: ICAL.Component, times: EventTimes, zones: Zones, budget: Budget) {
  const walls = new Set<number>();
  const days = new Set<number>();
  for (const property of component.getAllProperties("exdate"))
    for (const value of property.getValues()) {
      spend(budget);
      if (!(value instanceof ICAL.Time)) continue;
      if (value.isDate || times.allDay) days.add(Math.floor(wallOf(value) / dayMs));
      else walls.add(wallIn(property, value, times, zones));
    }
  return { walls, days };
}
