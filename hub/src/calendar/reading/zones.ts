// Wall clocks of a zone, and the instants at which they show a time. A wall time is written as the milliseconds that it would be in UTC.
import ICAL from "ical.js";
import { findIana } from "windows-iana";

export interface Zone {
  /** [O81] Of a time that comes twice the first; of one that is left out the instant by the offset before the change (RFC 5545, 3.3.5). */
  toInstant(wall: number): number;
  toWall(instant: number): number;
}

const dayMs = 24 * 3_600_000;

export const utcZone: Zone = { toInstant: (wall) => wall, toWall: (instant) => instant };

const named = new Map<string, Zone>();

/** `timeZone` is one that is known; the same name is the same zone. */
export function namedZone(timeZone: string): Zone {
  const zone = named.get(timeZone) ?? clockOf(timeZone);
  named.set(timeZone, zone);
  return zone;
}

function clockOf(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const toWall = (instant: number): number => Date.parse(`${format.format(instant).replace(" ", "T")}Z`);
  const offsetAt = (instant: number): number => toWall(instant) - instant;
  return {
    toWall,
    toInstant(wall) {
      const [before, after] = [wall - dayMs, wall + dayMs].map((near) => wall - offsetAt(near));
      if (before === undefined || after === undefined || before === after) return wall - offsetAt(wall);
      if (toWall(before) === wall) return before;
      return toWall(after) === wall ? after : before;
    },
  };
}

/** The zone of that name: as the world knows it, as Windows calls it, or as the file itself defines it. */
export function findZone(name: string, defined: ReadonlyMap<string, Zone>): Zone | undefined {
  if (/^(UTC|GMT|Etc\/UTC|Z)$/i.test(name)) return utcZone;
  const known = knownName(name) ?? knownName(pathEnd(name));
  return known === undefined ? defined.get(name) : namedZone(known);
}

/** Some programs put a path before the name: `/softwarestudio.org/Tzfile/Europe/Berlin`. */
const pathEnd = (name: string): string =>
  /[A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?$/.exec(name)?.[0].replace(/^Tzfile\//, "") ?? name;

function knownName(name: string): string | undefined {
  const [iana] = findIana(name.replaceAll('"', ""));
  return [iana, name].find((one) => one !== undefined && /^[A-Za-z]/.test(one) && isKnown(one));
}

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** By its VTIMEZONE. */
export function definedZone(component: ICAL.Component): Zone {
  const zone = new ICAL.Timezone(component);
  const offsetAt = (wall: number): number => zone.utcOffset(wallTime(wall)) * 1_000;
  return {
    toInstant: (wall) => wall - offsetAt(wall),
    toWall: (instant) => instant + offsetAt(instant + offsetAt(instant)),
  };
}

/** As the library counts it, without a zone. */
export function wallTime(wall: number, isDate = false): ICAL.Time {
  const date = new Date(wall);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const [hour, minute, second] = isDate ? [0, 0, 0] : [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate }, ICAL.Timezone.localTimezone);
}

export const wallOf = ({ year, month, day, hour, minute, second }: ICAL.Time): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);
