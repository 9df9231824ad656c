// What the overview tells of each queue, from the rows of the hall. Pure.
import { type Bilingual, type Instant } from "@openhall/shared/core";
import { type BoardServiceRow, type WaitRange } from "@openhall/shared/queue";
import { textUnits } from "@openhall/shared/venue";

/** Whether somebody can take a number of a queue: of its services the one that says so most. */
export type QueueState =
  | { readonly taking: "open"; readonly remaining?: number }
  | { readonly taking: "closed"; readonly opensAt?: Instant }
  | { readonly taking: "full" | "no-more" };

export interface QueueTold {
  readonly queue: string;
  readonly count: number;
  readonly wait?: WaitRange;
  /** Desks that are open for it and not paused. */
  readonly desks: number;
  readonly state: QueueState;
  readonly services: readonly Bilingual[];
}

export interface ServiceOfQueue {
  readonly name: Bilingual;
  readonly queue: string;
  readonly taking?: BoardServiceRow;
}

/** Fewer than this are told: 6 more today. */
const fewRemaining = 20;

/** `open` before `no-more` before `full` before `closed`; a queue whose services say nothing is open. */
export function stateOf(services: readonly ServiceOfQueue[]): QueueState {
  const rows = services.flatMap(({ taking }) => (taking ? [taking] : []));
  const open = rows.filter(({ taking }) => taking === "open");
  if (rows.length === 0 || open.length > 0) return { taking: "open", ...remainingOf(open) };
  for (const taking of ["no-more", "full"] as const) if (rows.some((row) => row.taking === taking)) return { taking };
  const opensAt = rows.flatMap((row) => (row.opensAt === undefined ? [] : [row.opensAt])).toSorted()[0];
  return { taking: "closed", ...(opensAt !== undefined && { opensAt }) };
}

/** What all open services together may still give out, where every one of them knows and it is little. */
function remainingOf(open: readonly BoardServiceRow[]): { readonly remaining?: number } {
  const known = open.flatMap(({ remaining }) => (remaining === undefined ? [] : [remaining]));
  const remaining = known.reduce((sum, one) => sum + one, 0);
  return known.length > 0 && known.length === open.length && remaining < fewRemaining ? { remaining } : {};
}

/** The service whose turn it is among those with names that fit: Chinese on one line, English on two. */
export function serviceShown(services: readonly Bilingual[], width: number, turn: number): Bilingual | undefined {
  const fitting = services.filter(({ zh, en }) => textUnits(zh) <= width && englishLines(en, width) <= 2);
  return fitting[turn % Math.max(1, fitting.length)];
}

/** Words on as many lines of `width` units as they need, a line broken only between words; a letter is a bit over half a unit. */
function englishLines(text: string, width: number): number {
  const widthOf = (word: string): number => 0.56 * word.length;
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const wide = widthOf(word);
    if (wide > width) return Infinity;
    if (used > 0 && used + widthOf(" ") + wide > width) {
      lines += 1;
      used = wide;
    } else used += (used > 0 ? widthOf(" ") : 0) + wide;
  }
  return lines;
}
