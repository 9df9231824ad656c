// What the tests of the estimate start from: a line at nine in Shanghai, and days of it.
import { type Instant, later } from "../core/index.ts";
import { emptyPace, type Estimate, estimateWait, noteDay, noteStart, type Pace } from "./estimate/estimate.ts";

export const minuteMs = 60_000;

/** Nine o'clock in Shanghai, and so many minutes later. */
export const nine = (minute = 0): Instant => later("2026-09-16T01:00:00.000Z", minute * minuteMs);

/** A line that never ends: visits begin every so many minutes, `starts` times, the first at the minute given. */
export function serve(
  pace: Pace,
  { everyMinutes, starts, from = 0 }: { everyMinutes: number; starts: number; from?: number },
): void {
  for (let start = 0; start < starts; start += 1) {
    noteStart(pace, { at: nine(from + start * everyMinutes), waiting: 9 });
  }
}

export const dayMinutes = 24 * 60;

/** Eight hours of a line, from nine on; the last of the days is day 0. */
export function paceOf({ everyMinutes = 5, days = 1 } = {}): Pace {
  const pace = emptyPace();
  for (let day = 0; day < days; day += 1) {
    if (day > 0) noteDay(pace);
    serve(pace, { everyMinutes, starts: 480 / everyMinutes, from: (day - days + 1) * dayMinutes });
  }
  return pace;
}

/** There is an estimate, and this is it. */
export function waitOf(pace: Pace, ahead: number, now = nine(480)): Estimate {
  const estimate = estimateWait(pace, { ahead, now });
  if (!estimate) throw new Error("There is no estimate yet.");
  return estimate;
}

export const minutesOf = (pace: Pace, ahead: number, now?: Instant): number =>
  waitOf(pace, ahead, now).midMs / minuteMs;
