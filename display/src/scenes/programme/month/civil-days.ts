// Days of a calendar without a time of day. Pure.
import { type CivilDate, civilDateAt, instantOf } from "@openhall/shared/core";

export { type CivilDate } from "@openhall/shared/core";

const dayMs = 86_400_000;

export const addDays = (day: CivilDate, days: number): CivilDate =>
  civilDateAt(instantOf(Date.parse(day) + days * dayMs), "UTC");

/** 0: Sunday. */
export const weekdayOf = (day: CivilDate): number => new Date(Date.parse(day)).getUTCDay();
