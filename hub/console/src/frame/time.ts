// Times of the hall as the console counts them: always from the hub's clock, never negative.
import { type Instant, millisecondsOf } from "@openhall/shared/core";

/** Milliseconds from `instant` to `now` (milliseconds since 1970); 0 where there is no instant. */
export const elapsedSince = (instant: Instant | undefined, now: number): number =>
  instant === undefined ? 0 : Math.max(0, now - millisecondsOf(instant));

/** Whole minutes from `instant` to `now` (milliseconds since 1970). */
export const minutesSince = (instant: Instant | undefined, now: number): number =>
  Math.floor(elapsedSince(instant, now) / 60_000);

/** “03:24”, from an hour on “1:03:24”. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => `${part}`.padStart(2, "0"));
  return [...(seconds >= 3600 ? [Math.floor(seconds / 3600)] : []), ...parts].join(":");
}
