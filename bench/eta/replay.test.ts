import { describe, expect, test } from "vitest";
import { replay } from "./replay.ts";
import { readTrace, TraceTrouble } from "./trace-file.ts";

type Row = readonly [number: string, service: string, issued: string, started?: string, ended?: string];

const replayOf = (...rows: readonly Row[]) =>
  replay(
    readTrace(Buffer.from(["number,service,issued,started,ended", ...rows.map((row) => row.join(","))].join("\n")))
      .visits,
  );

/** Nine o'clock of a day in March, and so many minutes later. */
function at(day: number, minute: number): string {
  const time = new Date(Date.UTC(2026, 2, day, 9) + minute * 60_000).toISOString().slice(0, 19);
  return `${time}+08:00`;
}

/** Thirty take a number in the first half hour; visits of five minutes begin every five minutes, the first at once. */
const day = (date: number, service = "A"): Row[] =>
  Array.from({ length: 30 }, (_, visitor) => [
    `${service}${visitor}`,
    service,
    at(date, visitor),
    at(date, visitor * 5),
    at(date, visitor * 5 + 5),
  ]);

/** People ahead of each of the thirty: those who came before and have not begun by then. */
const ahead = (visitor: number): number => visitor - Math.min(visitor, Math.floor((visitor - 1) / 5) + 1);
const visitors = Array.from({ length: 29 }, (_, index) => index + 1);

describe("a trace replayed", () => {
  test("scores the second half of the days beside both peers", () => {
    const { scored, days, ...others } = replayOf(...day(2), ...day(3), ...day(4), ...day(5), ...day(6));
    expect(days).toEqual({ fitted: 2, replayed: 3 });
    expect(others).toEqual({ withoutEstimate: 0, calledAtOnce: 3, neverStarted: 0 });
    expect(scored.slice(0, 29).map(({ waitedMs }) => waitedMs / 60_000)).toEqual(
      visitors.map((visitor) => visitor * 4),
    );
    expect(scored.slice(0, 29).map((each) => each.byServiceTimeMs / 60_000)).toEqual(
      visitors.map((visitor) => ahead(visitor) * 5),
    );
    expect(scored.slice(0, 29).map((each) => each.byThreeMinutesMs / 60_000)).toEqual(
      visitors.map((visitor) => ahead(visitor) * 3),
    );
    expect(scored.every(({ estimateMs, waitedMs }) => Math.abs(estimateMs - waitedMs) < 10 * 60_000)).toBe(true);
    expect(scored.filter(({ isInside }) => isInside).length / scored.length).toBeGreaterThan(0.9);
  });

  test("goes by time, not by the order of the rows", () => {
    const rows = [...day(2), ...day(3), ...day(4)];
    expect(replayOf(...rows.toReversed()).scored.toSorted((a, b) => a.waitedMs - b.waitedMs)).toEqual(
      replayOf(...rows).scored.toSorted((a, b) => a.waitedMs - b.waitedMs),
    );
  });

  test("an estimate knows nothing of what came after it", () => {
    const rows = [...day(2), ...day(3), ...day(4)];
    const slow = day(4).map((row, visitor): Row => [
      row[0],
      row[1],
      row[2],
      visitor < 4 ? (row[3] ?? "") : at(4, visitor * 50),
      at(4, visitor * 50 + 5),
    ]);
    const until = (replayed: ReturnType<typeof replayOf>) =>
      replayed.scored.slice(0, 15).map((each) => each.estimateMs);
    expect(until(replayOf(...day(2), ...day(3), ...slow))).toEqual(until(replayOf(...rows)));
  });

  test("services are queues of their own", () => {
    const alone = replayOf(...day(2), ...day(3)).scored;
    const both = replayOf(...day(2), ...day(2, "B"), ...day(3), ...day(3, "B")).scored;
    expect(both.filter(({ service }) => service === "A")).toEqual(alone);
  });
});

describe("who is not scored", () => {
  test("a service with one visit a day has no estimate; its visit is counted as such", () => {
    const lonely = (date: number): Row => ["L1", "L", at(date, 0), at(date, 10), at(date, 20)];
    const { scored, withoutEstimate } = replayOf(lonely(2), lonely(3), ...day(2), ...day(3));
    expect(withoutEstimate).toBe(1);
    expect(scored.some(({ service }) => service === "L")).toBe(false);
  });

  test("who never starts is ahead until the end that the row gives, or until somebody later is called", () => {
    const wait: Row = ["W", "A", at(4, 29.5), at(4, 150), at(4, 155)];
    const aheadOfLast = (...rows: readonly Row[]): number => {
      const { scored } = replayOf(...day(2), ...day(3), ...day(4), wait, ...rows);
      return scored.find(({ waitedMs }) => waitedMs === 120.5 * 60_000)!.byThreeMinutesMs / 180_000;
    };
    const usual = aheadOfLast();
    expect(aheadOfLast(["N", "A", at(4, 29)])).toBe(usual + 1);
    expect(aheadOfLast(["N", "A", at(4, 0.5)])).toBe(usual);
    expect(aheadOfLast(["N", "A", at(4, 0.5), "", at(4, 60)])).toBe(usual + 1);
    expect(aheadOfLast(["N", "A", at(4, 0.5), "", at(4, 10)])).toBe(usual);
    expect(aheadOfLast(["N", "A", at(3, 200)])).toBe(usual);
    expect(replayOf(...day(2), ...day(3), ["N", "A", at(3, 200)]).neverStarted).toBe(1);
  });

  test("a visit that begins after midnight counts for the day of its number", () => {
    const late: Row = ["Z", "A", at(3, 14 * 60), at(3, 16 * 60), at(3, 17 * 60)];
    const { scored, days } = replayOf(...day(2), ...day(3), late);
    expect(days).toEqual({ fitted: 1, replayed: 1 });
    expect(scored.at(-1)?.waitedMs).toBe(2 * 3_600_000);
  });

  test("a trace of one day, or without one whole visit in its first half, is refused", () => {
    expect(() => replayOf(...day(2))).toThrow(TraceTrouble);
    expect(() => replayOf(["1", "A", at(2, 0)], ...day(3))).toThrow("first half");
  });
});
