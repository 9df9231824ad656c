// A moment as the hall's calendar and clock show it. Pure.
import { type CivilDate, civilDateAt, civilTimeAt, type Instant, instantOf, millisecondsOf } from "../../core/index.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export interface CivilMoment {
  readonly date: CivilDate;
  /** `HH:MM`. */
  readonly time: string;
}

export const civilMomentAt = (at: Instant, timeZone: string): CivilMoment => ({
  date: civilDateAt(at, timeZone),
  time: civilTimeAt(at, timeZone),
});

export const dayAfter = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: CivilDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** Whole minutes by which the hall's clock is ahead of UTC. */
function offsetMs(at: number, timeZone: string): number {
  const { date, time } = civilMomentAt(instantOf(at), timeZone);
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(at / minuteMs) * minuteMs;
}

/** The offsets from UTC that a day has, one or two, and the moment at which it changes. */
function offsetsOn(
  date: CivilDate,
  timeZone: string,
): { readonly offsets: readonly number[]; readonly change?: number } {
  const noon = Date.parse(`${date}T12:00:00Z`);
  // The civil day lies within these, in whatever zone.
  let before = noon - 1.2 * dayMs;
  let after = noon + 1.2 * dayMs;
  const [first, last] = [offsetMs(before, timeZone), offsetMs(after, timeZone)];
  if (first === last) return { offsets: [first] };
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetMs(middle, timeZone) === first) before = middle;
    else after = middle;
  }
  return { offsets: [first, last], change: after };
}

/** Every moment of that day at which its clock may come to show one of these times, and a clock change itself: in no order. */
export function momentsOf(date: CivilDate, times: readonly string[], timeZone: string): readonly number[] {
  const { offsets, change } = offsetsOn(date, timeZone);
  const shown = times.flatMap((time) => offsets.map((offset) => Date.parse(`${date}T${time}:00Z`) - offset));
  return change === undefined ? shown : [...shown, change];
}

/** Seconds since the hall's midnight, or since the first moment of a day that has none; counted through a clock change. */
export function secondsOfDay(at: Instant, timeZone: string): number {
  const moment = millisecondsOf(at);
  const { date } = civilMomentAt(at, timeZone);
  const begins = momentsOf(date, ["00:00"], timeZone).filter(
    (begin) => begin <= moment && civilDateAt(instantOf(begin), timeZone) === date,
  );
  return (moment - Math.min(...begins)) / 1_000;
}
