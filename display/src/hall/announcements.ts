// When each call of the board is spoken, as the hub has planned it. Pure.
import { millisecondsOf } from "@openhall/shared/core";
import { type AnnouncementRow, type BoardCallRow } from "@openhall/shared/queue";
import { type Spoken } from "./calls.ts";

/** What is being spoken: a call, or that it is taken back. */
export interface SpokenNow {
  readonly number: string;
  readonly desk: string;
  readonly withdraws: boolean;
}

/** What is spoken at `now`; of several calls in one announcement each has its share of the time. */
export function spokenAt(now: number, announcements: readonly AnnouncementRow[]): SpokenNow | undefined {
  const one = announcements.find((row) => millisecondsOf(row.startsAt) <= now && now < millisecondsOf(row.endsAt));
  if (!one) return undefined;
  const from = millisecondsOf(one.startsAt);
  const share = (now - from) / (millisecondsOf(one.endsAt) - from);
  const call = one.calls[Math.floor(share * one.calls.length)];
  return call && { number: call.number, desk: call.desk, withdraws: one.withdraws !== undefined };
}

/**
 * The announcement of a call's latest round: the last one that names it for its desk and had not ended when it was called.
 * Undefined where nobody speaks it.
 */
export function spokenOf(
  { number, desk, at }: Pick<BoardCallRow, "number" | "desk" | "at">,
  announcements: readonly AnnouncementRow[],
): Spoken | undefined {
  const last = announcements
    .filter(({ withdraws, endsAt }) => withdraws === undefined && endsAt > at)
    .filter(({ calls }) => calls.some((call) => call.number === number && call.desk === desk))
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
    .at(-1);
  return last && { from: millisecondsOf(last.startsAt), to: millisecondsOf(last.endsAt) };
}
