// Which of a scene's pages stands now. Pure.
import { type Instant, millisecondsOf } from "@openhall/shared/core";

/** When a scene's turn began and ends, where that is known. */
export interface Turn {
  readonly since: Instant | undefined;
  readonly until: Instant | undefined;
}

/** A scene that stands longer goes through its pages again and again, at the pace of a reader. */
const longestTurnMs = 15 * 60_000;

/**
 * Every page has its share of the turn, in a long turn several times; in a scene that stays they go round by the hub's clock. So or
 * so on all screens alike.
 */
export function pageAt(now: number, needs: readonly number[], { since, until }: Turn): number {
  const needed = needs.reduce((sum, ms) => sum + ms, 0);
  if (needs.length < 2 || needed <= 0) return 0;
  const turnMs = since !== undefined && until !== undefined ? millisecondsOf(until) - millisecondsOf(since) : Infinity;
  if (since === undefined || turnMs > longestTurnMs) return reached(now % needed, needs);
  const rounds = Math.max(1, Math.floor(turnMs / needed));
  const share = ((now - millisecondsOf(since)) / turnMs) * rounds;
  if (share < 0) return 0;
  return share >= rounds ? needs.length - 1 : reached((share % 1) * needed, needs);
}

function reached(elapsedMs: number, needs: readonly number[]): number {
  let left = elapsedMs;
  for (const [page, ms] of needs.entries()) {
    if (left < ms) return page;
    left -= ms;
  }
  return needs.length - 1;
}
