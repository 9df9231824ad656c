import { describe, expect, test } from "vitest";
import { hitRateOf, noteDay, noteWait, type Pace } from "./estimate.ts";
import { minuteMs, paceOf, serve, waitOf } from "../test-pace.ts";

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
