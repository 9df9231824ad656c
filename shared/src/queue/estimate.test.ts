import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Instant, instantOf, later, millisecondsOf } from "../core/index.ts";
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

const minuteMs = 60_000;
/** Nine o'clock in Shanghai, and so many minutes later. */
const nine = (minute = 0): Instant => later("2026-09-16T01:00:00.000Z", minute * minuteMs);

/** A line that never ends: visits begin every so many minutes, `starts` times, the first at the minute given. */
function serve(
  pace: Pace,
  { everyMinutes, starts, from = 0 }: { everyMinutes: number; starts: number; from?: number },
) {
  for (let start = 0; start < starts; start += 1) {
    noteStart(pace, { at: nine(from + start * everyMinutes), waiting: 9 });
  }
}

/** Eight hours of a line, from nine on. */
function paceOf({ everyMinutes = 5, days = 1 } = {}): Pace {
  const pace = emptyPace();
  for (let day = 0; day < days; day += 1) {
    if (day > 0) noteDay(pace);
    serve(pace, { everyMinutes, starts: 480 / everyMinutes });
  }
  return pace;
}

function waitOf(pace: Pace, ahead: number, now = nine(480)): Estimate {
  const estimate = estimateWait(pace, { ahead, now });
  expect(estimate).toBeDefined();
  return estimate!;
}

const minutesOf = (pace: Pace, ahead: number, now?: Instant): number => waitOf(pace, ahead, now).midMs / minuteMs;

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

describe("the gap between starts", () => {
  test("[Q101] counts only while people waited", () => {
    const busy = paceOf();
    const idle = paceOf();
    for (const pace of [busy, idle]) noteDay(pace);
    for (let start = 0; start < 20; start += 1) noteStart(idle, { at: nine(start * 20), waiting: 0 });
    expect(idle.byHour).toEqual(busy.byHour);
    expect(minutesOf(idle, 4)).toBe(minutesOf(busy, 4));
  });

  test("[Q101] holds the number of desks: two of them halve the wait", () => {
    const two = emptyPace();
    for (let start = 0; start < 96; start += 1) {
      noteStart(two, { at: nine(start * 5), waiting: 9 });
      noteStart(two, { at: nine(start * 5), waiting: 8 });
    }
    expect(minutesOf(two, 10) / minutesOf(paceOf(), 10)).toBeCloseTo(0.5, 1);
  });

  test("[Q101] starts that all carry one time make no endless speed", () => {
    const pace = emptyPace();
    for (let start = 0; start < 20; start += 1) noteStart(pace, { at: nine(), waiting: 9 });
    expect(minutesOf(pace, 5, nine())).toBeGreaterThanOrEqual(0);
    expect(Object.values(waitOf(pace, 5, nine())).every(Number.isFinite)).toBe(true);
  });
});

describe("closed hours", () => {
  /** From nine to twelve and from half past one, a visit every five minutes; people wait through lunch. */
  function dayWithLunch(pace: Pace): void {
    serve(pace, { everyMinutes: 5, starts: 37 });
    serve(pace, { everyMinutes: 5, starts: 36, from: 270 });
    noteDay(pace);
  }

  test("[Q102] a lunch hour counts against its own half hours, not against the day", () => {
    const pace = emptyPace();
    for (let day = 0; day < 5; day += 1) dayWithLunch(pace);
    expect(minutesOf(pace, 5, nine(30))).toBeCloseTo(5.75 * 5, -1);
    expect(minutesOf(pace, 5, nine(300))).toBeCloseTo(5.75 * 5, -1);
  });

  test("[Q102] is waited through on the days that follow", () => {
    const pace = emptyPace();
    for (let day = 0; day < 5; day += 1) dayWithLunch(pace);
    const beforeLunch = minutesOf(pace, 5, nine(170));
    expect(beforeLunch).toBeGreaterThan(100);
    expect(beforeLunch).toBeLessThan(130);
  });

  test("[Q102] nobody waited at the last start: then the first to come after lunch tells of it", () => {
    const known = emptyPace();
    const untold = emptyPace();
    for (const pace of [known, untold]) {
      for (let day = 0; day < 5; day += 1) {
        serve(pace, { everyMinutes: 5, starts: 36 });
        noteStart(pace, { at: nine(180), waiting: 0 });
        noteStart(pace, { at: nine(270), waiting: 5, ...(pace === known ? { waitedMs: 85 * minuteMs } : {}) });
        serve(pace, { everyMinutes: 5, starts: 35, from: 275 });
        noteDay(pace);
      }
    }
    expect(minutesOf(untold, 0, nine(185))).toBeLessThan(10);
    expect(minutesOf(known, 0, nine(185))).toBeGreaterThan(60);
  });

  test("[Q102] who comes before the doors open waits until then, where the time is known or has been seen", () => {
    const pace = emptyPace();
    for (let day = 0; day < 5; day += 1) {
      noteStart(pace, { at: nine(), waiting: 9, waitedMs: 60 * minuteMs });
      serve(pace, { everyMinutes: 5, starts: 95, from: 5 });
      noteDay(pace);
    }
    expect(minutesOf(pace, 0, nine(-60))).toBeGreaterThan(50);
    expect(minutesOf(pace, 0, nine(-60))).toBeLessThan(70);
    const told = estimateWait(paceOf(), { ahead: 1, now: nine(-300), opensInMs: 300 * minuteMs });
    expect(told!.midMs / minuteMs).toBeCloseTo(300 + 1.75 * 5, 0);
    expect(told!.lowMs / minuteMs).toBeGreaterThanOrEqual(300);
  });
});

describe("today and the days before", () => {
  test("[Q103] a day twice as slow is believed step by step, and moves the estimate at once", () => {
    const pace = paceOf({ days: 5 });
    noteDay(pace);
    const usual = minutesOf(pace, 6, nine(0));
    serve(pace, { everyMinutes: 10, starts: 7 });
    const afterSix = minutesOf(pace, 6, nine(60));
    serve(pace, { everyMinutes: 10, starts: 40, from: 70 });
    const afterForty = minutesOf(pace, 6, nine(60));
    expect(afterSix).toBeGreaterThan(usual * 1.1);
    expect(afterSix).toBeLessThan(usual * 1.6);
    expect(afterForty).toBeGreaterThan(usual * 1.6);
    expect(afterForty).toBeLessThan(usual * 2.4);
  });

  test("[Q104] a new day keeps what the days before have taught, and forgets the night between", () => {
    const pace = paceOf();
    const evening = minutesOf(pace, 4);
    noteDay(pace);
    expect(minutesOf(pace, 4)).toBeCloseTo(evening, 0);
    noteStart(pace, { at: nine(24 * 60), waiting: 9 });
    expect(minutesOf(pace, 4, nine(24 * 60))).toBeCloseTo(evening, 0);
  });

  test("[Q104] a day on which nobody came changes nothing", () => {
    const pace = paceOf();
    noteDay(pace);
    const before = structuredClone(pace);
    for (let day = 0; day < 1000; day += 1) noteDay(pace);
    expect(pace).toEqual(before);
  });

  test("[Q104] the hit rate is today's", () => {
    const pace = paceOf();
    noteWait(pace, waitOf(pace, 4), 20 * minuteMs);
    noteWait(pace, waitOf(pace, 4), 200 * minuteMs);
    expect(hitRateOf(pace)).toEqual({ shown: 2, hits: 1 });
    noteDay(pace);
    expect(hitRateOf(pace)).toEqual({ shown: 0, hits: 0 });
  });
});

describe("the range", () => {
  /** Shows an estimate again and again; what comes is `ratios` times it, one after the other. */
  function teach(pace: Pace, ratios: readonly number[], times = 400): void {
    for (let time = 0; time < times; time += 1) {
      const shown = waitOf(pace, 12);
      noteWait(pace, shown, shown.midMs * ratios[time % ratios.length]!);
    }
  }

  test("[Q105] holds the past errors, all but the outermost seventh", () => {
    const ratios = Array.from({ length: 41 }, (_, at) => 0.6 + at * 0.03);
    const pace = paceOf();
    teach(pace, ratios);
    const { lowMs, highMs, midMs } = waitOf(pace, 12);
    const held = ratios.filter((ratio) => ratio * midMs >= lowMs && ratio * midMs <= highMs).length / ratios.length;
    expect(held).toBeGreaterThan(0.8);
    expect(held).toBeLessThan(0.95);
  });

  test("[Q105] is narrow where we were right, wide where we were not, and leans to where we were wrong", () => {
    const right = paceOf();
    const wrong = paceOf();
    const short = paceOf();
    teach(right, [0.98, 1.02]);
    teach(wrong, [0.5, 2]);
    teach(short, [1, 1.8]);
    const width = (pace: Pace): number => waitOf(pace, 12).highMs - waitOf(pace, 12).lowMs;
    expect(width(right)).toBeLessThan(0.5 * width(paceOf()));
    expect(width(wrong)).toBeGreaterThan(1.3 * width(paceOf()));
    const leaning = waitOf(short, 12);
    expect(leaning.highMs - leaning.midMs).toBeGreaterThan(2 * (leaning.midMs - leaning.lowMs));
  });

  test("[Q105] errors of older days count less than yesterday's", () => {
    const pace = paceOf();
    teach(pace, [0.5, 2]);
    for (let day = 0; day < 30; day += 1) {
      noteDay(pace);
      serve(pace, { everyMinutes: 5, starts: 96 });
      teach(pace, [0.98, 1.02], 40);
    }
    const { lowMs, midMs, highMs } = waitOf(pace, 12);
    expect(lowMs / midMs).toBeGreaterThan(0.8);
    expect(highMs / midMs).toBeLessThan(1.2);
  });

  test("[Q109] who is called at once is a hit or a miss, and teaches nothing of the line", () => {
    const pace = paceOf();
    const errors = structuredClone(pace.errors);
    noteWait(pace, { midMs: 3 * minuteMs, lowMs: 0, highMs: 5 * minuteMs }, 20_000);
    noteWait(pace, { midMs: 13 * minuteMs, lowMs: 10 * minuteMs, highMs: 15 * minuteMs }, 20_000);
    expect(hitRateOf(pace)).toEqual({ shown: 2, hits: 1 });
    expect(pace.errors).toEqual(errors);
    expect(pace.today.waitedMs).toBe(0);
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
