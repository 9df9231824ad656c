import { civilDateAt, type CivilDate, civilTimeAt } from "../../core/index.ts";
import { dayMinutes, dayOf, instantOfMinute, minuteOf } from "./clock-periods.ts";

/** What a wall clock at the site shows. */
export interface LocalMinute {
  readonly date: CivilDate;
  /** Since its midnight. */
  readonly minute: number;
}

/** Zones change at whole quarters of an hour. */
const stepMinutes = 15;

/** Calendar and clock for the minutes of one day of UTC; the zone is asked only where its clock changes on that day. */
export function localClock(day: number, timeZone: string): (minuteOfDay: number) => LocalMinute {
  const begins = day * dayMinutes;
  const first = offsetAt(begins, timeZone);
  if (first === offsetAt(begins + dayMinutes, timeZone)) return (minute) => localAt(begins + minute + first);
  const known = new Map<number, number>();
  return (minute) => {
    const step = Math.floor(minute / stepMinutes) * stepMinutes;
    const offset = known.get(step) ?? offsetAt(begins + step, timeZone);
    known.set(step, offset);
    return localAt(begins + minute + offset);
  };
}

/** Minutes by which the wall clock is ahead of UTC. */
function offsetAt(minute: number, timeZone: string): number {
  const instant = instantOfMinute(minute);
  return minuteOf(`${civilDateAt(instant, timeZone)}T${civilTimeAt(instant, timeZone)}:00.000Z`) - minute;
}

/** As if the wall clock showed UTC. */
const localAt = (wall: number): LocalMinute => ({ date: dateOf(dayOf(wall)), minute: wall - dayOf(wall) * dayMinutes });

const dates = new Map<number, CivilDate>();
/** More than are kept at a time. */
const mostDates = 100;

function dateOf(day: number): CivilDate {
  const date = dates.get(day) ?? instantOfMinute(day * dayMinutes).slice(0, 10);
  if (dates.size > mostDates) dates.clear();
  dates.set(day, date);
  return date;
}

/** Of `HH:MM`. */
export const minuteOfClock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
