import { civilDateAt, later } from "@openhall/shared/core";
import { type EntryRow } from "@openhall/shared/programme";
import { type HallProgramme } from "./hall-programme.ts";

export interface EntryFilter {
  readonly venue?: string | undefined;
  readonly department?: string | undefined;
  /** A civil date of the hall. */
  readonly day?: string | undefined;
}

/** Ids of the entries that fit every filter there is, by their start. */
export const chooseEntries = ({ entries, hall }: HallProgramme, filter: EntryFilter): string[] =>
  Object.entries(entries)
    .filter(([, row]) => fits(row, filter, hall.timeZone))
    .toSorted(([id, one], [otherId, other]) => compare(one.startsAt, other.startsAt) || compare(id, otherId))
    .map(([id]) => id);

const fits = (row: EntryRow, { venue, department, day }: EntryFilter, timeZone: string): boolean =>
  (venue === undefined || row.venueId === venue) &&
  (department === undefined || row.hosts.includes(department)) &&
  (day === undefined || isOn(row, day, timeZone));

/** An end at midnight is not of the day that begins with it. */
const isOn = ({ startsAt, endsAt }: EntryRow, day: string, timeZone: string): boolean => {
  const last = endsAt > startsAt ? later(endsAt, -1) : endsAt;
  return civilDateAt(startsAt, timeZone) <= day && day <= civilDateAt(last, timeZone);
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
