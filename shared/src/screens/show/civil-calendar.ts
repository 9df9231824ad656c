// The calendar of a hall in milliseconds. What it has worked out it keeps, for as long as one question is answered.
import { type CivilDate, civilDateAt, instantOf, instantOfCivil, millisecondsOf } from "../../core/index.ts";

export interface CivilCalendar {
  dateAt(ms: number): CivilDate;
  /** The first moment at which calendar and clock show it or later; `time` from `00:00` to `24:00`. */
  momentOf(date: CivilDate, time: string): number;
}

export function createCivilCalendar(timeZone: string): CivilCalendar {
  const moments = new Map<string, number>();
  return {
    dateAt: (ms) => civilDateAt(instantOf(ms), timeZone),
    momentOf(date, time) {
      const key = `${date} ${time}`;
      const known = moments.get(key);
      if (known !== undefined) return known;
      const moment = millisecondsOf(instantOfCivil(date, time, timeZone));
      moments.set(key, moment);
      return moment;
    },
  };
}

const dayMs = 24 * 3_600_000;

export const dateAfter = (date: CivilDate, days: number): CivilDate =>
  instantOf(Date.parse(date) + days * dayMs).slice(0, 10);

/** 1 Monday … 7 Sunday; the first day of 1970 was a Thursday. */
export const weekdayOf = (date: CivilDate): number => ((Date.parse(date) / dayMs + 3) % 7) + 1;
