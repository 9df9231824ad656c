// The days of the hall on which something is in the programme.
import {
  type CivilDate,
  civilDateAt,
  type Instant,
  instantOf,
  instantOfCivil,
  millisecondsOf,
} from "@openhall/shared/core";
import { type Entry } from "./entry.ts";

/** An entry lasts 31 days at most. */
const daysAtMost = 32;
const dayMs = 86_400_000;

/** From the day of its start to the one of its last moment. */
export function daysOf(
  { startsAt, endsAt }: Pick<Entry, "startsAt" | "endsAt">,
  timeZone: string,
): readonly CivilDate[] {
  const last = civilDateAt(lastMomentOf({ startsAt, endsAt }), timeZone);
  const days = [civilDateAt(startsAt, timeZone)];
  for (let day = days[0] ?? last; day < last && days.length < daysAtMost;) {
    day = dayAfter(day);
    days.push(day);
  }
  return days;
}

/** What ends at midnight is of the day before. */
export const lastMomentOf = ({ startsAt, endsAt }: Pick<Entry, "startsAt" | "endsAt">): Instant =>
  instantOf(Math.max(millisecondsOf(startsAt), millisecondsOf(endsAt) - 1));

const dayAfter = (day: CivilDate): CivilDate => instantOf(Date.parse(`${day}T00:00:00Z`) + dayMs).slice(0, 10);

export interface Day {
  /** The date, by which a page chooses it. */
  readonly id: CivilDate;
  /** An instant within it. */
  readonly at: Instant;
  readonly entries: readonly Entry[];
}

/** In the order of time; each with its entries in the order that they were given in. */
export function byDay(entries: readonly Entry[], timeZone: string): readonly Day[] {
  const days = new Map<CivilDate, Entry[]>();
  for (const entry of entries)
    for (const day of daysOf(entry, timeZone)) days.set(day, [...(days.get(day) ?? []), entry]);
  return [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, those]) => ({ id, at: instantOfCivil(id, "12:00", timeZone), entries: those }));
}
