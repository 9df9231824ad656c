// When a hall opens and closes on a date, and which date comes next.
import { type CivilDate, civilDateAt, instantOf, instantOfCivil, millisecondsOf } from "@openhall/shared/core";
import { type HallRow } from "@openhall/shared/venue";

/** What says when a hall is open. */
export type Opening = Pick<HallRow, "hours" | "timeZone">;

/** One day of a hall, in milliseconds since 1970. */
export interface DayHours {
  readonly opensAt: number;
  readonly closesAt: number;
}

/** A hall that is always open keeps these hours in a rehearsal. */
const usual = { from: "08:30", to: "17:30" };

const dayMs = 24 * 3_600_000;
/** A hall that opens on no day of the week is rehearsed all the same. */
const daysToLookAhead = 8;

/** The hours of a date, from the first opening to the last closing; undefined on a day on which the hall stays closed. */
export function hoursOn(date: CivilDate, { hours, timeZone }: Opening): DayHours | undefined {
  const today = hours.filter(({ days }) => days.includes(weekdayOf(date)));
  if (hours.length > 0 && today.length === 0) return undefined;
  const from = today.map((stretch) => stretch.from).toSorted()[0] ?? usual.from;
  const to =
    today
      .map((stretch) => stretch.to)
      .toSorted()
      .at(-1) ?? usual.to;
  const at = (time: string): number => millisecondsOf(instantOfCivil(date, time, timeZone));
  return { opensAt: at(from), closesAt: at(to) };
}

/** The first date from this one on, itself included, on which the hall opens. */
export function nextOpenDate(date: CivilDate, hall: Opening): CivilDate {
  for (let days = 0; days < daysToLookAhead; days += 1) {
    const candidate = dateAfter(date, days);
    if (hoursOn(candidate, hall)) return candidate;
  }
  return date;
}

export const dateAfter = (date: CivilDate, days: number): CivilDate =>
  instantOf(Date.parse(date) + days * dayMs).slice(0, 10);

/** 1 Monday … 7 Sunday; the first day of 1970 was a Thursday. */
const weekdayOf = (date: CivilDate): number => ((Date.parse(date) / dayMs + 3) % 7) + 1;

/** The opening of today, or of the first day after it on which the hall opens. */
export function firstMorning(now: number, hall: Opening): number {
  const date = nextOpenDate(civilDateAt(instantOf(now), hall.timeZone), hall);
  return hoursOn(date, hall)?.opensAt ?? now;
}
