// Whose call stands over a scene that is not the board. Pure.
import { millisecondsOf } from "@openhall/shared/core";
import { type Call } from "../hall/calls.ts";
import { type SpokenNow } from "../hall/announcements.ts";

export interface BreakIn {
  readonly number: string;
  readonly desk: string;
}

/** A call stands for as long as it is spoken, and for so long from when it came. */
const freshMs = 10_000;
/** Of several that come at once the newest; the others stand on the board. */
const most = 3;

/** The one that is spoken first, then the newest; none that was taken back. */
export function breakingIn(calls: readonly Call[], spoken: SpokenNow | undefined, now: number): readonly BreakIn[] {
  const fresh = calls
    .filter(({ at, withdrawnAt }) => withdrawnAt === undefined && isFresh(now - millisecondsOf(at)))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .map(({ number, desk }) => ({ number, desk }));
  const first = spoken && !spoken.withdraws ? [{ number: spoken.number, desk: spoken.desk }] : [];
  const others = fresh.filter(({ number, desk }) => number !== first[0]?.number || desk !== first[0]?.desk);
  return [...first, ...others].slice(0, most);
}

const isFresh = (ageMs: number): boolean => ageMs >= 0 && ageMs < freshMs;
