// Which of a scene's pages stands now. Pure.
import { type Instant, millisecondsOf } from "@openhall/shared/core";

/** When a scene's turn began and ends, where that is known. */
export interface Turn {
  readonly since: Instant | undefined;
  readonly until: Instant | undefined;
}

/** A scene that stands longer goes through its pages again and again, at the pace of a reader. */
const longestTurnMs = 15 * 60_000;
/** No page goes by in less than this share of the time that it takes to read: nobody could, and a screen must not flash. */
const leastShare = 0.5;
/** Multiples of it, of which the whole part is left off, are spread evenly whatever the length of a playlist's round. */
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Every page has its share of the turn, in a long turn several times; in a scene that stays they go round by the hub's clock. So or
 * so on all screens alike.
 */
export function pageAt(now: number, needs: readonly number[], { since, until }: Turn): number {
  const needed = needs.reduce((sum, ms) => sum + ms, 0);
  if (needs.length < 2 || needed <= 0) return 0;
  const turnMs = since !== undefined && until !== undefined ? millisecondsOf(until) - millisecondsOf(since) : Infinity;
  if (since === undefined || turnMs > longestTurnMs) return reached(now % needed, needs);
  if (turnMs < leastShare * needed) return someAt(now - millisecondsOf(since), needs, millisecondsOf(since), turnMs);
  const rounds = Math.max(1, Math.floor(turnMs / needed));
  const share = ((now - millisecondsOf(since)) / turnMs) * rounds;
  if (share < 0) return 0;
  return share >= rounds ? needs.length - 1 : reached((share % 1) * needed, needs);
}

/** A turn too short for all: as many as can be read, in every turn others, on all screens alike. */
function someAt(elapsedMs: number, needs: readonly number[], since: number, turnMs: number): number {
  const first = Math.floor((((since / 1_000) * golden) % 1) * needs.length);
  const order = needs.map((_, index) => (first + index) % needs.length);
  const pace = order.map((page) => leastShare * (needs[page] ?? 0));
  const whole = Math.max(1, reached(turnMs, pace));
  return order[reached(Math.max(0, elapsedMs), pace.slice(0, whole))] ?? 0;
}

function reached(elapsedMs: number, needs: readonly number[]): number {
  let left = elapsedMs;
  for (const [page, ms] of needs.entries()) {
    if (left < ms) return page;
    left -= ms;
  }
  return needs.length - 1;
}
