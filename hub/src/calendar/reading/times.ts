// When an event is: its start and end on the wall clock of its zone.
import ICAL from "ical.js";
import { type Note, type Problem } from "./file-entry.ts";
import { findZone, utcZone, wallOf, type Zone } from "./zones.ts";

export interface EventTimes {
  readonly zone: Zone;
  readonly start: number;
  /** Milliseconds on the wall clock: two o'clock to four stays so over a clock change. */
  readonly length: number;
  /** Where the file says how long it takes, or an end by another zone's clock: milliseconds that pass. */
  readonly elapsed?: number;
  readonly allDay: boolean;
  readonly notes: readonly Note[];
}

export interface Zones {
  /** Of times without a zone, and of days. */
  readonly hall: Zone;
  readonly defined: ReadonlyMap<string, Zone>;
}

export type ReadTimes =
  | { readonly ok: true; readonly times: EventTimes }
  | { readonly ok: false; readonly problem: Problem };

const [hourMs, dayMs] = [3_600_000, 24 * 3_600_000];

export function readTimes(component: ICAL.Component, zones: Zones): ReadTimes {
  const start = timeOf(component, "dtstart", zones);
  if (start === undefined) return { ok: false, problem: { code: "start-missing" } };
  if ("problem" in start) return { ok: false, problem: start.problem };
  const end = timeOf(component, "dtend", zones);
  if (end && "problem" in end) return { ok: false, problem: end.problem };
  const allDay = start.time.isDate || isOutlookDay(component, start.time, end?.time);
  const { zone } = allDay && !start.time.isDate ? { zone: zones.hall } : start;
  const wall = wallOf(start.time);
  const span = spanOf(component, start, end, allDay);
  return { ok: true, times: { zone, start: wall, allDay, ...span } };
}

interface Zoned {
  readonly time: ICAL.Time;
  readonly zone: Zone;
}

/** Without DTEND the DURATION, else a day of what is for whole days; of anything else nobody knows. */
function spanOf(component: ICAL.Component, start: Zoned, end: Zoned | undefined, allDay: boolean) {
  const duration = component.getFirstPropertyValue("duration");
  if (end && end.zone === start.zone) return ended(wallOf(end.time) - wallOf(start.time), allDay);
  if (end) {
    const elapsed = end.zone.toInstant(wallOf(end.time)) - start.zone.toInstant(wallOf(start.time));
    return { ...ended(elapsed, allDay), ...(elapsed === 0 ? {} : { elapsed }) };
  }
  if (duration instanceof ICAL.Duration) {
    const elapsed = duration.toSeconds() * 1_000;
    return { ...ended(elapsed, allDay), ...(allDay || elapsed === 0 ? {} : { elapsed }) };
  }
  return allDay ? { length: dayMs, notes: [] } : ended(0, false);
}

/** Some programs end a day on the day itself, and an appointment with its start. */
function ended(length: number, allDay: boolean): Pick<EventTimes, "length" | "notes"> {
  if (length !== 0) return { length, notes: [] };
  return allDay ? { length: dayMs, notes: [] } : { length: hourMs, notes: [{ code: "end-missing" }] };
}

/** Outlook writes days from midnight to midnight of the sender's zone, and says so beside. */
function isOutlookDay(component: ICAL.Component, start: ICAL.Time, end: ICAL.Time | undefined): boolean {
  const said = String(component.getFirstPropertyValue("x-microsoft-cdo-alldayevent") ?? "").toUpperCase() === "TRUE";
  return said && [start, end ?? start].every(({ hour, minute, second }) => hour + minute + second === 0);
}

function timeOf(component: ICAL.Component, name: string, zones: Zones): Zoned | { problem: Problem } | undefined {
  const property = component.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return undefined;
  const zone = zoneOf(property, time, zones);
  return typeof zone === "string" ? { problem: { code: "unknown-zone", value: zone } } : { time, zone };
}

/** Its name where nobody knows it. */
export function zoneOf(property: ICAL.Property, time: ICAL.Time, { hall, defined }: Zones): Zone | string {
  if (time.isDate) return hall;
  if (time.zone === ICAL.Timezone.utcTimezone) return utcZone;
  const name = property.getFirstParameter("tzid");
  return name ? (findZone(name, defined) ?? name.slice(0, 100)) : hall;
}
