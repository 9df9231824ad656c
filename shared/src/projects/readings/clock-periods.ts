// Averaging periods: each begins at a whole multiple of its length in UTC, and each day of UTC is a whole number of them.
import { type Instant, instantOf, millisecondsOf } from "../../core/index.ts";
import { type Indicator } from "../project.ts";

export const minuteMs = 60_000;
export const dayMinutes = 1_440;

export const minuteOf = (instant: Instant): number => millisecondsOf(instant) / minuteMs;
export const instantOfMinute = (minute: number): Instant => instantOf(minute * minuteMs);

/** Where the readings of a day of UTC are kept. */
export const dayKey = (indicator: Indicator, day: number): string => `${indicator}.${day}`;

export const dayOf = (minute: number): number => Math.floor(minute / dayMinutes);
export const periodOf = (minute: number, minutes: number): number => (minute - dayOf(minute) * dayMinutes) / minutes;
