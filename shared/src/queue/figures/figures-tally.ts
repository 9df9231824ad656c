// The sums that become one row of figures.
import { spreadOf } from "./figures-spread.ts";
import { type FiguresRow } from "../rows.ts";

export interface Tally {
  issued: number;
  served: number;
  missed: number;
  cancelled: number;
  lapsed: number;
  expired: number;
  waitingNow: number;
  holds: number;
  heldMs: number;
  readonly waits: number[];
  readonly servings: number[];
  /** Of desks: time with a visitor, and open without pauses. */
  busyMs: number;
  openMs: number;
}

export type Tallies = Map<string, Tally>;

/** The tally of a row, made when it is first asked for. */
export function tallyOf(tallies: Tallies, key: string): Tally {
  const tally = tallies.get(key) ?? emptyTally();
  tallies.set(key, tally);
  return tally;
}

const emptyTally = (): Tally => ({
  issued: 0,
  served: 0,
  missed: 0,
  cancelled: 0,
  lapsed: 0,
  expired: 0,
  waitingNow: 0,
  holds: 0,
  heldMs: 0,
  waits: [],
  servings: [],
  busyMs: 0,
  openMs: 0,
});

export function rowOf({ waits, servings, busyMs, openMs, ...counts }: Tally): FiguresRow {
  return {
    ...counts,
    waiting: spreadOf(waits),
    serving: spreadOf(servings),
    // A visit may go on in a pause that the clerk has begun.
    ...(openMs > 0 ? { load: Math.round(Math.min(1, busyMs / openMs) * 1000) / 1000 } : {}),
  };
}
