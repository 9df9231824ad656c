import { expect, test } from "vitest";
import { isMet } from "../report.ts";
import { measuresOf, notesOf } from "./measures.ts";
import { type Replay, type Scored } from "./replay.ts";

const minutes = (count: number): number => count * 60_000;

/** Ten visitors who waited 20 min; we were 1 to 10 min off, the others 20 and 8 min; `inside` of the ranges held. */
function replayWith(inside: number, extraMinutes = 0): Replay {
  const scored = Array.from({ length: 10 }, (_, index): Scored => ({
    service: index < 4 ? "A" : "B",
    waitedMs: minutes(20),
    estimateMs: minutes(index % 2 === 0 ? 21 + index + extraMinutes : 19 - index - extraMinutes),
    isInside: index < inside,
    byServiceTimeMs: minutes(40),
    byThreeMinutesMs: minutes(12),
  }));
  return { scored, days: { fitted: 3, replayed: 4 }, withoutEstimate: 5, calledAtOnce: 6, neverStarted: 7 };
}

test("errors stand beside both peers, the range beside both its limits", () => {
  const figures = measuresOf([replayWith(9)]).map((each) => [each.ours, each.peer, isMet(each)]);
  expect(figures).toEqual([
    [5.5, 20, true],
    [5.5, 8, true],
    [10, 20, true],
    [10, 8, false],
    [90, 80, true],
    [90, 95, true],
  ]);
});

test("a range that holds too seldom misses one limit, one that always holds the other", () => {
  const met = (inside: number): boolean[] =>
    measuresOf([replayWith(inside)])
      .slice(-2)
      .map(isMet);
  expect(met(7)).toEqual([false, true]);
  expect(met(8)).toEqual([true, true]);
  expect(met(10)).toEqual([true, false]);
});

test("several replays give their mean and ours a spread", () => {
  const [error] = measuresOf([replayWith(9), replayWith(9, 2)], "busy hall");
  expect(error).toMatchObject({ ours: 6.5, spread: [5.5, 7.5], peer: 20 });
  expect(error?.measure).toContain("busy hall");
});

test("it is said what was scored, what was not, and how each service fared", () => {
  expect(notesOf(replayWith(9))).toEqual([
    "Fitted on 3 days, replayed 4.",
    "10 visits scored; 5 had no estimate yet, 6 were called within 30 s, 7 never started: not scored.",
    "  A: 4 scored, off by 2.5 min (20.0 by service time), 100 % inside the range",
    "  B: 6 scored, off by 7.5 min (20.0 by service time), 83 % inside the range",
  ]);
});
