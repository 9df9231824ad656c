import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Instant, instantOf, millisecondsOf } from "../../core/index.ts";
import {
  emptyPace,
  type Estimate,
  estimateWait,
  hitRateOf,
  noteDay,
  noteStart,
  noteWait,
  type Pace,
  shownMinutes,
  turnsUntil,
} from "./estimate.ts";
import { minuteMs, minutesOf, nine, paceOf, serve } from "../test-pace.ts";

describe("what is needed", () => {
  test("[Q100] below ten samples there is no estimate", () => {
    const pace = emptyPace();
    expect(estimateWait(pace, { ahead: 3, now: nine() })).toBeUndefined();
    serve(pace, { everyMinutes: 5, starts: 10 });
    expect(estimateWait(pace, { ahead: 3, now: nine(60) })).toBeUndefined();
    expect(turnsUntil(pace, { now: nine(60), until: nine(120) })).toBeUndefined();
    noteStart(pace, { at: nine(50), waiting: 9 });
    expect(minutesOf(pace, 3, nine(50))).toBeCloseTo(3.75 * 5, 1);
  });

  test("[Q100] what nobody has waited for in weeks is not known any more", () => {
    const pace = emptyPace();
    serve(pace, { everyMinutes: 5, starts: 12 });
    for (let day = 0; day < 20; day += 1) {
      noteDay(pace);
      noteStart(pace, { at: nine(), waiting: 0 });
    }
    expect(estimateWait(pace, { ahead: 3, now: nine() })).toBeDefined();
    for (let day = 0; day < 20; day += 1) {
      noteDay(pace);
      noteStart(pace, { at: nine(), waiting: 0 });
    }
    expect(estimateWait(pace, { ahead: 3, now: nine() })).toBeUndefined();
  });
});

describe("those ahead", () => {
  /** Days on which what comes is half of what the starts alone let expect: every second ahead leaves. */
  function daysOf(pace: Pace, days: number): void {
    for (let day = 0; day < days; day += 1) {
      serve(pace, { everyMinutes: 5, starts: 96 });
      for (let visitor = 0; visitor < 60; visitor += 1) {
        const shown = estimateWait(pace, { ahead: 20, now: nine(60) });
        if (shown) noteWait(pace, shown, 10.75 * 5 * minuteMs);
      }
      noteDay(pace);
    }
  }

  test("[Q109] who leave or are missed are learned from what came, day by day and no further than right", () => {
    const pace = emptyPace();
    daysOf(pace, 1);
    const afterOne = minutesOf(pace, 20);
    expect(afterOne).toBeGreaterThan(80);
    expect(afterOne).toBeLessThan(20.75 * 5);
    daysOf(pace, 40);
    expect(minutesOf(pace, 20)).toBeGreaterThan(10.75 * 5 * 0.95);
    expect(minutesOf(pace, 20)).toBeLessThan(10.75 * 5 * 1.1);
  });

  test("[Q109] as many can still be served as have their turn until then", () => {
    expect(turnsUntil(paceOf(), { now: nine(60), until: nine(120) })).toBeGreaterThanOrEqual(11);
    expect(turnsUntil(paceOf(), { now: nine(60), until: nine(120) })).toBeLessThanOrEqual(13);
    expect(turnsUntil(paceOf(), { now: nine(60), until: nine(60) })).toBe(0);
    expect(turnsUntil(paceOf(), { now: nine(60), until: nine(0) })).toBe(0);
  });
});

describe("what people read", () => {
  const estimate = (low: number, mid: number, high: number): Estimate => ({
    lowMs: low * minuteMs,
    midMs: mid * minuteMs,
    highMs: high * minuteMs,
  });

  test.each([
    [estimate(0, 1, 2), { low: 0, high: 5 }],
    [estimate(0, 0, 0), { low: 0, high: 5 }],
    [estimate(9, 12, 14), { low: 10, high: 15 }],
    [estimate(11, 12, 12), { low: 10, high: 15 }],
    [estimate(8, 9, 12), { low: 5, high: 10 }],
    [estimate(22.4, 40, 62.6), { low: 20, high: 65 }],
  ])("[Q106] is minutes in steps of five: %j", (shown, minutes) => {
    expect(shownMinutes(shown)).toEqual(minutes);
  });

  test("[Q106] a hit is what came inside the minutes that were shown", () => {
    const pace = emptyPace();
    const shown = estimate(9, 12, 14);
    for (const minutes of [9.9, 10, 12, 15, 15.1]) noteWait(pace, shown, minutes * minuteMs);
    expect(hitRateOf(pace)).toEqual({ shown: 5, hits: 3 });
  });
});

/** Anything that a hall may do, in any order; the clock may stand still, and now and then goes back. */
const doings = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("start" as const),
      minutes: fc.integer({ min: -5, max: 300 }),
      waiting: fc.nat({ max: 30 }),
      waitedMinutes: fc.nat({ max: 3000 }),
    }),
    fc.record({ kind: fc.constant("wait" as const), ahead: fc.nat({ max: 60 }), minutes: fc.nat({ max: 600 }) }),
    fc.record({ kind: fc.constant("day" as const) }),
  ),
  { maxLength: 200 },
);

type Doings = typeof doings extends fc.Arbitrary<infer Each> ? Each : never;

function livedThrough(done: Doings): { pace: Pace; now: Instant } {
  const pace = emptyPace();
  let nowMs = millisecondsOf(nine());
  for (const doing of done) {
    if (doing.kind === "day") noteDay(pace);
    else if (doing.kind === "start") {
      nowMs += doing.minutes * minuteMs;
      noteStart(pace, { at: instantOf(nowMs), waiting: doing.waiting, waitedMs: doing.waitedMinutes * minuteMs });
    } else {
      const shown = estimateWait(pace, { ahead: doing.ahead, now: instantOf(nowMs) });
      if (shown) noteWait(pace, shown, doing.minutes * minuteMs);
    }
  }
  return { pace, now: instantOf(nowMs) };
}

describe("whatever happens", () => {
  test("[Q107] more people ahead never wait less, in the middle, at both ends and as shown", () => {
    fc.assert(
      fc.property(doings, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (done, ahead, more) => {
        const { pace, now } = livedThrough(done);
        const fewer = estimateWait(pace, { ahead, now });
        const longer = estimateWait(pace, { ahead: ahead + more, now });
        if (!fewer || !longer) return;
        for (const end of ["lowMs", "midMs", "highMs"] as const) expect(longer[end]).toBeGreaterThanOrEqual(fewer[end]);
        expect(shownMinutes(longer).low).toBeGreaterThanOrEqual(shownMinutes(fewer).low);
        expect(shownMinutes(longer).high).toBeGreaterThanOrEqual(shownMinutes(fewer).high);
      }),
    );
  });

  test("[Q106] a range is never negative, never empty, in steps of five and around its middle", () => {
    fc.assert(
      fc.property(doings, fc.nat({ max: 2000 }), fc.nat({ max: 1000 }), (done, ahead, opensInMinutes) => {
        const { pace, now } = livedThrough(done);
        const estimate = estimateWait(pace, { ahead, now, opensInMs: opensInMinutes * minuteMs });
        if (!estimate) return;
        expect(estimate.lowMs).toBeGreaterThanOrEqual(0);
        expect(estimate.lowMs).toBeLessThanOrEqual(estimate.midMs);
        expect(estimate.midMs).toBeLessThanOrEqual(estimate.highMs);
        const { low, high } = shownMinutes(estimate);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThan(high);
        expect([low % 5, high % 5]).toEqual([0, 0]);
      }),
    );
  });

  test("[Q108] the state is plain JSON, of one size, and goes on the same when read back", () => {
    fc.assert(
      fc.property(doings, doings, (before, after) => {
        const { pace } = livedThrough([...before, ...after]);
        const read: unknown = JSON.parse(JSON.stringify(pace));
        expect(read).toEqual(pace);
        expect(JSON.stringify(pace).length).toBeLessThan(4_000);
        const again = JSON.parse(JSON.stringify(livedThrough(before).pace)) as Pace;
        noteStart(again, { at: nine(10_000), waiting: 3, waitedMs: 0 });
        const straight = livedThrough(before).pace;
        noteStart(straight, { at: nine(10_000), waiting: 3, waitedMs: 0 });
        expect(again).toEqual(straight);
      }),
    );
  });
});
