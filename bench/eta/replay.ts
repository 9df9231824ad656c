// Replays a trace as it would have been seen live: an estimate knows only what happened before its visitor took the number.
import {
  emptyPace,
  type Estimate,
  estimateWait,
  noteDay,
  noteStart,
  noteWait,
  type Pace,
  shownMinutes,
} from "@openhall/shared/queue";
import { byService } from "./by-service.ts";
import { TraceTrouble, type Visit } from "./trace-file.ts";

/** Who is called sooner has found a free desk. */
const calledAtOnceMs = 30_000;

/** A visit of the second half of the days, and what was said at its issue. */
export interface Scored {
  readonly service: string;
  readonly waitedMs: number;
  readonly estimateMs: number;
  readonly isInside: boolean;
  /** People ahead × mean service time of the first half. */
  readonly byServiceTimeMs: number;
  /** People ahead × 3 min. */
  readonly byThreeMinutesMs: number;
}

export interface Replay {
  readonly scored: readonly Scored[];
  readonly days: { readonly fitted: number; readonly replayed: number };
  /** Of the second half: not scored, and why. */
  readonly withoutEstimate: number;
  readonly calledAtOnce: number;
  readonly neverStarted: number;
}

export function replay(visits: readonly Visit[]): Replay {
  const days = [...new Set(visits.map(({ issued }) => issued.date))].toSorted();
  const fitted = Math.floor(days.length / 2);
  const firstScored = days[fitted];
  if (fitted === 0 || firstScored === undefined) {
    throw new TraceTrouble("A trace needs visits of at least two days: one half to fit on, the other to replay.");
  }
  const tally = { scored: new Array<Scored>(), withoutEstimate: 0, calledAtOnce: 0, neverStarted: 0 };
  const meanOfAll = meanServiceMs(visits.filter(({ issued }) => issued.date < firstScored));
  if (meanOfAll === undefined) throw new TraceTrouble("No visit of the first half of the days has started and ended.");
  for (const own of byService(visits).values()) {
    const meanMs = meanServiceMs(own.filter(({ issued }) => issued.date < firstScored)) ?? meanOfAll;
    for (const said of liveThrough(own)) {
      if (said.visit.issued.date < firstScored) continue;
      if (said.waitedMs === undefined) tally.neverStarted += 1;
      else if (said.waitedMs <= calledAtOnceMs) tally.calledAtOnce += 1;
      else if (!said.estimate) tally.withoutEstimate += 1;
      else tally.scored.push(scoredOf(said.visit.service, said.ahead, said.estimate, said.waitedMs, meanMs));
    }
  }
  return { ...tally, days: { fitted, replayed: days.length - fitted } };
}

function scoredOf(service: string, ahead: number, estimate: Estimate, waitedMs: number, meanMs: number): Scored {
  const { low, high } = shownMinutes(estimate);
  return {
    service,
    waitedMs,
    estimateMs: estimate.midMs,
    isInside: waitedMs >= low * 60_000 && waitedMs <= high * 60_000,
    byServiceTimeMs: ahead * meanMs,
    byThreeMinutesMs: ahead * 180_000,
  };
}

function meanServiceMs(visits: readonly Visit[]): number | undefined {
  const times = visits.flatMap(({ started, ended }) => (started && ended ? [ended.ms - started.ms] : []));
  return times.length === 0 ? undefined : times.reduce((sum, time) => sum + time, 0) / times.length;
}

/** What a visitor was told at the issue, and what came. */
interface Said {
  readonly visit: Visit;
  readonly ahead: number;
  readonly estimate: Estimate | undefined;
  waitedMs?: number;
}

interface Happening {
  readonly kind: "issued" | "started" | "left";
  readonly ms: number;
  readonly date: string;
  readonly visit: Visit;
}

/** One service from its first day to its last. */
function liveThrough(visits: readonly Visit[]): Said[] {
  const pace = emptyPace();
  const waiting = new Map<Visit, Said>();
  const told: Said[] = [];
  let today = "";
  for (const { kind, ms, date, visit } of happeningsOf(visits)) {
    if (date > today) {
      startDay(pace, waiting, date);
      today = date;
    }
    if (kind === "issued") {
      const ahead = waiting.size;
      const said = { visit, ahead, estimate: estimateWait(pace, { ahead, now: new Date(ms).toISOString() }) };
      waiting.set(visit, said);
      told.push(said);
    } else if (kind === "left") waiting.delete(visit);
    else start(pace, waiting, visit, ms);
  }
  return told;
}

/** In the order of time; what happens in the moment of an issue is not known before it. */
function happeningsOf(visits: readonly Visit[]): Happening[] {
  const rank = { issued: 0, left: 1, started: 2 };
  return visits
    .flatMap((visit): Happening[] => {
      const { issued, started, ended } = visit;
      const over = started ?? ended;
      const first: Happening = { kind: "issued", ...issued, visit };
      return over ? [first, { kind: started ? "started" : "left", ...over, visit }] : [first];
    })
    .toSorted((a, b) => a.ms - b.ms || rank[a.kind] - rank[b.kind] || a.visit.line - b.visit.line);
}

/** Whoever has not been called by the end of their day, and never will be, has gone home. */
function startDay(pace: Pace, waiting: Map<Visit, Said>, date: string): void {
  for (const visit of waiting.keys()) if (!visit.started && visit.issued.date < date) waiting.delete(visit);
  noteDay(pace);
}

function start(pace: Pace, waiting: Map<Visit, Said>, visit: Visit, ms: number): void {
  const said = waiting.get(visit);
  waiting.delete(visit);
  // Of whom the trace knows neither start nor end: called and missed once somebody has started who came later.
  for (const other of waiting.keys()) {
    if (!other.started && !other.ended && other.issued.ms < visit.issued.ms) waiting.delete(other);
  }
  const waitedMs = ms - visit.issued.ms;
  if (said) {
    said.waitedMs = waitedMs;
    if (said.estimate) noteWait(pace, said.estimate, waitedMs);
  }
  noteStart(pace, { at: new Date(ms).toISOString(), waiting: waiting.size, waitedMs });
}
