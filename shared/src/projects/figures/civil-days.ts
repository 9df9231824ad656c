// Reckoning with civil days: no clock, no zone.
import { type CivilDate } from "../../core/index.ts";

const dayMs = 24 * 3_600_000;
const dayNumber = (day: CivilDate): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** The day so many days after it (before it, when negative). */
export const dayAfter = (day: CivilDate, days: number): CivilDate =>
  new Date((dayNumber(day) + days) * dayMs).toISOString().slice(0, 10);

/** From `from` to `until`: 1 where `until` is the day after. */
export const daysBetween = (from: CivilDate, until: CivilDate): number => dayNumber(until) - dayNumber(from);

/** Full days without an accident, the first of them `since`: on that day itself there is none yet. */
export const safeDays = (since: CivilDate, today: CivilDate): number => Math.max(0, daysBetween(since, today));
