import { describe, expect, it } from "vitest";
import { makeChime } from "./chime.ts";
import { evenOut } from "./even-out.ts";
import { tone } from "./wav-file.fixture.ts";
import { msOf } from "./wav.ts";

const rate = 22_050;
const toneOf = (loudness: number, beforeMs = 300, afterMs = 500) => ({
  rate,
  values: Float32Array.from(tone(rate, beforeMs, 400, afterMs, loudness)),
});
const peakOf = (values: Float32Array): number => Math.max(...values.map(Math.abs));
const loudnessOf = (values: Float32Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe("a sound beside others", () => {
  it("[Z31] loses the silence around it", () => {
    const even = evenOut(toneOf(0.5));
    if (!even) throw new Error("nothing heard");
    expect(msOf(even)).toBeGreaterThan(400);
    expect(msOf(even)).toBeLessThan(480);
  });

  it("[Z31] is as loud as the others, whether it was loud or quiet, and begins and ends in silence", () => {
    const [loud, quiet] = [0.9, 0.02].map((loudness) => evenOut(toneOf(loudness))?.values ?? new Float32Array());
    expect(loudnessOf(loud!)).toBeCloseTo(loudnessOf(quiet!), 2);
    expect(loudnessOf(loud!)).toBeCloseTo(0.1, 1.5);
    for (const values of [loud!, quiet!]) expect([values[0], values.at(-1)]).toEqual([0, 0]);
  });

  it("[Z31] is never clipped, however short its loudest moment", () => {
    const values = toneOf(0.02).values.map((value, index) => (index === 9_000 ? 1 : value));
    expect(peakOf(evenOut({ rate, values })?.values ?? values)).toBeLessThanOrEqual(0.86);
  });

  it("[Z31] that cannot be heard is none", () => {
    expect(evenOut(toneOf(0.000_1))).toBeUndefined();
    expect(evenOut({ rate, values: new Float32Array() })).toBeUndefined();
    expect(evenOut({ rate, values: new Float32Array(5_000) })).toBeUndefined();
  });
});

it("[Z32] the chime is short, not clipped, as loud as speech and ends in silence", () => {
  const chime = makeChime();
  expect(msOf(chime)).toBe(1_050);
  expect(peakOf(chime.values)).toBeLessThan(0.7);
  expect(peakOf(chime.values)).toBeGreaterThan(0.2);
  expect(peakOf(chime.values.slice(-20))).toBeLessThan(0.001);
  expect(loudnessOf(chime.values)).toBeCloseTo(0.1, 1);
});
