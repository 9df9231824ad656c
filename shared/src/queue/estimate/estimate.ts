// How long a visitor will wait, as a range from our own past errors. Source: docs/rules.md [Q100]–[Q109]; what is kept here and why,
// measured: docs/performance.md.
import { type Instant, millisecondsOf } from "../../core/index.ts";
import {
  emptyPaceByHour,
  fadePace,
  knownStarts,
  meanGapMs,
  noteClosed,
  noteGap,
  type PaceByHour,
  type PaceToday,
  startsBetween,
  timeUntilStarts,
} from "./estimate-pace.ts";
import { type Errors, fadeErrors, noErrors, noteError, rangeAround } from "./estimate-range.ts";

const samplesNeeded = 10;
/** Who is called sooner has found a free desk: that says nothing of the line. */
const calledAtOnceMs = 30_000;
/** The visitor at the front waits for a desk that has long been at work: less than a whole gap. Found by the bench. */
const firstGap = 0.75;
const fiveMinutesMs = 300_000;

/** What is known of how fast one queue of a hall moves; plain JSON; survives from day to day (older days are the prior). */
export interface Pace {
  /** Times between two starts while people waited, ever counted. */
  samples: number;
  byHour: PaceByHour;
  /** Starts per visitor ahead: fewer where some leave or are missed, more where others come in before. */
  startsPerAhead: number;
  errors: Errors;
  lastStart?: { readonly at: Instant; readonly waiting: number };
  today: PaceToday & {
    visits: number;
    /** What visitors were told in sum, and what came. */
    estimatedMs: number;
    waitedMs: number;
    shown: number;
    hits: number;
  };
}

/** A wait from now on; low ≤ mid ≤ high. */
export interface Estimate {
  readonly midMs: number;
  readonly lowMs: number;
  readonly highMs: number;
}

/** Today's: how many of the shown ranges held what came. */
export interface HitRate {
  readonly shown: number;
  readonly hits: number;
}

export const emptyPace = (): Pace => ({
  samples: 0,
  byHour: emptyPaceByHour(),
  startsPerAhead: 1,
  errors: noErrors(),
  today: emptyToday(),
});

const emptyToday = (): Pace["today"] => ({
  visits: 0,
  starts: 0,
  expected: 0,
  estimatedMs: 0,
  waitedMs: 0,
  shown: 0,
  hits: 0,
});

/**
 * A visit of the queue starts. `waiting`: how many of the queue still wait right after this start; `waitedMs`: how long this visitor
 * has waited in the open segment, from which closed hours show (doors, lunch).
 */
export function noteStart(
  pace: Pace,
  { at, waiting, waitedMs = 0 }: { readonly at: Instant; readonly waiting: number; readonly waitedMs?: number },
): void {
  const { byHour, today } = pace;
  const atMs = millisecondsOf(at);
  const last = pace.lastStart;
  const lastMs = last ? millisecondsOf(last.at) : Number.NEGATIVE_INFINITY;
  if (last && last.waiting > 0) {
    noteGap(byHour, today, lastMs, atMs);
    pace.samples += 1;
  } else {
    // Nobody waited at the last start. Whoever has waited longer than a gap since then has stood before a closed desk.
    const fromMs = Math.max(lastMs, atMs - waitedMs + meanGapMs(byHour));
    noteClosed(byHour, fromMs, atMs);
  }
  pace.lastStart = { at, waiting };
  today.visits += 1;
}

/** A new day begins: today's samples become the prior, and count a little less with every day that teaches something. */
export function noteDay(pace: Pace): void {
  const { today } = pace;
  if (today.visits > 0) {
    fadePace(pace.byHour);
    pace.errors = fadeErrors(pace.errors);
    pace.startsPerAhead = nextStartsPerAhead(pace.startsPerAhead, today);
    if (knownStarts(pace.byHour) < 1) pace.samples = 0;
  }
  // Who was left over in the evening has not waited through the night.
  if (pace.lastStart) pace.lastStart = { at: pace.lastStart.at, waiting: 0 };
  pace.today = emptyToday();
}

/** A fifth of the way to what would have been right today; a day of few waits says little. */
function nextStartsPerAhead(before: number, { waitedMs, estimatedMs }: Pace["today"]): number {
  const beliefMs = 5 * 3_600_000;
  const after = before * ((waitedMs + beliefMs) / (estimatedMs + beliefMs)) ** 0.2;
  return Math.min(2, Math.max(0.4, Math.round(after * 1e6) / 1e6));
}

/** What was shown to a visitor, and what came. */
export function noteWait(pace: Pace, shown: Estimate, actualMs: number): void {
  const { today } = pace;
  const { low, high } = shownMinutes(shown);
  today.shown += 1;
  if (actualMs >= low * 60_000 && actualMs <= high * 60_000) today.hits += 1;
  if (actualMs < calledAtOnceMs) return;
  noteError(pace.errors, shown.midMs, actualMs);
  today.estimatedMs += shown.midMs;
  today.waitedMs += actualMs;
}

/**
 * How long somebody with so many ahead will wait. `opensInMs`: time until the queue's desks open, where it is known. Undefined
 * below ten samples: the screen then says “about N ahead”.
 */
export function estimateWait(
  pace: Pace,
  { ahead, now, opensInMs = 0 }: { readonly ahead: number; readonly now: Instant; readonly opensInMs?: number },
): Estimate | undefined {
  if (pace.samples < samplesNeeded) return undefined;
  const closedMs = Math.max(0, opensInMs);
  const starts = (ahead + firstGap) * pace.startsPerAhead;
  const midMs = closedMs + timeUntilStarts(pace.byHour, pace.today, millisecondsOf(now) + closedMs, starts);
  const { lowMs, highMs } = rangeAround(pace.errors, midMs);
  return { midMs: Math.round(midMs), lowMs: Math.round(Math.max(closedMs, lowMs)), highMs: Math.round(highMs) };
}

/** How many who wait now or come will have been called by then, if people wait all the time; undefined below ten samples. */
export function turnsUntil(
  pace: Pace,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): number | undefined {
  if (pace.samples < samplesNeeded) return undefined;
  const starts = startsBetween(pace.byHour, pace.today, millisecondsOf(now), millisecondsOf(until));
  return Math.floor(starts / pace.startsPerAhead);
}

/** Minutes for people, both a multiple of five, low < high. */
export function shownMinutes({ midMs, lowMs, highMs }: Estimate): { low: number; high: number } {
  const low = 5 * Math.round(lowMs / fiveMinutesMs);
  const high = 5 * Math.round(highMs / fiveMinutesMs);
  if (low < high) return { low, high };
  const below = 5 * Math.floor(midMs / fiveMinutesMs);
  return { low: below, high: below + 5 };
}

export const hitRateOf = ({ today: { shown, hits } }: Pace): HitRate => ({ shown, hits });
