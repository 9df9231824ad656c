// Once a night the page is loaded anew, at a minute of its own so that the screens of a hall do not all do so at once. Pure.
import { type Instant, millisecondsOf } from "@openhall/shared/core";
import { type Call } from "../hall/calls.ts";

export interface Night {
  /** “03:14” on the hall's clock. */
  readonly timeOfDay: string;
  readonly deviceId: string;
  /** Since the page was loaded. */
  readonly upForMs: number;
  readonly isLive: boolean;
  readonly isQuiet: boolean;
}

/** Minutes of the day. */
const from = 3 * 60;
const until = 4 * 60;
/** Screens begin within the first 45 minutes; where somebody is called just then, there is time left. */
const spreadMinutes = 45;
/** Longer than the window, so that it is once a night. */
const leastUpMs = 2 * 3_600_000;
const quietMs = 5 * 60_000;

export function isReloadDue({ timeOfDay, deviceId, upForMs, isLive, isQuiet }: Night): boolean {
  const [hour = 0, minute = 0] = timeOfDay.split(":").map(Number);
  const now = hour * 60 + minute;
  return isLive && isQuiet && upForMs > leastUpMs && now >= from + ownMinute(deviceId) && now < until;
}

/** Nobody is on the way to a desk. */
export const isQuietAt = (calls: readonly Pick<Call, "at">[], now: number): boolean =>
  calls.every(({ at }: { at: Instant }) => now - millisecondsOf(at) > quietMs);

/** 0 to 44, always the same for one device. */
const ownMinute = (deviceId: string): number =>
  [...deviceId].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7) % spreadMinutes;
