import { civilDateAt, civilTimeAt, type CivilDate } from "../../core/index.ts";
import { dayMinutes, instantOfMinute } from "./clock-periods.ts";

/** What a wall clock at the site shows. */
export interface LocalMinute {
  readonly date: CivilDate;
  /** `HH:MM`. */
  readonly time: string;
}

/** Zones differ from UTC by whole quarters of an hour, and change at one. */
const stepMinutes = 15;

/** Calendar and clock for the minutes of one day of UTC, asked for once a quarter of an hour. */
export function localClock(day: number, timeZone: string): (minuteOfDay: number) => LocalMinute {
  const known = new Map<number, LocalMinute>();
  return (minuteOfDay) => {
    const step = Math.floor(minuteOfDay / stepMinutes);
    const local = known.get(step) ?? localAt(day * dayMinutes + step * stepMinutes, timeZone);
    known.set(step, local);
    return local;
  };
}

function localAt(minute: number, timeZone: string): LocalMinute {
  const instant = instantOfMinute(minute);
  return { date: civilDateAt(instant, timeZone), time: civilTimeAt(instant, timeZone) };
}
