import { describe, expect, it } from "vitest";
import { pictureShiftAt } from "./picture-shift.ts";

const minuteMs = 60_000;

describe("the picture's shift", () => {
  it("[D9] stands for three minutes, then moves by 2–4 px one way, and comes back", () => {
    const steps = [0, 3, 6, 9, 12].map((minutes) => pictureShiftAt(minutes * minuteMs));
    expect(pictureShiftAt(3 * minuteMs - 1)).toEqual(steps[0]);
    expect(steps[4]).toEqual(steps[0]);
    for (const [index, step] of steps.slice(1).entries()) {
      const before = steps[index];
      const moved = Math.abs(step.x - (before?.x ?? 0)) + Math.abs(step.y - (before?.y ?? 0));
      expect(moved).toBeGreaterThanOrEqual(2);
      expect(moved).toBeLessThanOrEqual(4);
    }
  });
});
