import { describe, expect, test } from "vitest";
import { emptyPace, estimateWait, hitRateOf, noteDay, noteStart, noteWait, type Pace } from "./estimate.ts";
import { dayMinutes, minuteMs, minutesOf, nine, paceOf, serve, waitOf } from "../test-pace.ts";

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
  function daysWithLunch(): Pace {
    const pace = emptyPace();
    for (let day = -5; day < 0; day += 1) {
      serve(pace, { everyMinutes: 5, starts: 37, from: day * dayMinutes });
      serve(pace, { everyMinutes: 5, starts: 36, from: day * dayMinutes + 270 });
      noteDay(pace);
    }
    return pace;
  }

  test("[Q102] a lunch hour counts against its own half hours, not against the day", () => {
    const pace = daysWithLunch();
    expect(minutesOf(pace, 5, nine(30))).toBeCloseTo(5.75 * 5, -1);
    expect(minutesOf(pace, 5, nine(300))).toBeCloseTo(5.75 * 5, -1);
  });

  test("[Q102] is waited through on the days that follow", () => {
    const pace = daysWithLunch();
    const beforeLunch = minutesOf(pace, 5, nine(170));
    expect(beforeLunch).toBeGreaterThan(100);
    expect(beforeLunch).toBeLessThan(130);
  });

  test("[Q102] nobody waited at the last start: then the first to come after lunch tells of it", () => {
    const known = emptyPace();
    const untold = emptyPace();
    for (const pace of [known, untold]) {
      for (let from = -5 * dayMinutes; from < 0; from += dayMinutes) {
        serve(pace, { everyMinutes: 5, starts: 36, from });
        noteStart(pace, { at: nine(from + 180), waiting: 0 });
        const waitedMs = pace === known ? 85 * minuteMs : 0;
        noteStart(pace, { at: nine(from + 270), waiting: 5, waitedMs });
        serve(pace, { everyMinutes: 5, starts: 35, from: from + 275 });
        noteDay(pace);
      }
    }
    expect(minutesOf(untold, 0, nine(185))).toBeLessThan(10);
    expect(minutesOf(known, 0, nine(185))).toBeGreaterThan(60);
  });

  test("[Q102] who comes before the doors open waits until then, where the time is known or has been seen", () => {
    const pace = emptyPace();
    for (let from = -5 * dayMinutes; from < 0; from += dayMinutes) {
      noteStart(pace, { at: nine(from), waiting: 9, waitedMs: 60 * minuteMs });
      serve(pace, { everyMinutes: 5, starts: 95, from: from + 5 });
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
    noteStart(pace, { at: nine(dayMinutes), waiting: 9, waitedMs: 30 * minuteMs });
    expect(minutesOf(pace, 4, nine(dayMinutes))).toBeCloseTo(evening, 0);
  });

  test("[Q104] a line that goes on over midnight is no closed evening", () => {
    const pace = emptyPace();
    serve(pace, { everyMinutes: 5, starts: 179 });
    const evening = minutesOf(pace, 4, nine(600));
    noteDay(pace);
    noteStart(pace, { at: nine(900), waiting: 9, waitedMs: 10 * 60 * minuteMs });
    expect(minutesOf(pace, 4, nine(600))).toBeCloseTo(evening, 0);
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
