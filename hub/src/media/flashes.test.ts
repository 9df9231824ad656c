import { describe, expect, it } from "vitest";
import { createFlashMeter } from "./flashes.ts";

const pixels = 100;
const frames = 60;

/** Two seconds at 30 frames; the first `share` of the pixels has the grey that `grey` says of each frame, the rest stays black. */
function flashesOf(grey: (frame: number) => number, share = 1): boolean {
  const meter = createFlashMeter(pixels, 30);
  for (let frame = 0; frame < frames; frame += 1)
    meter.add(Uint8Array.from({ length: pixels }, (_, pixel) => (pixel < share * pixels ? grey(frame) : 0)));
  return meter.flashes;
}

/** So many times a second between two greys. */
const blinking =
  (perSecond: number, dark = 0, light = 255) =>
  (frame: number) =>
    (frame * perSecond * 2) / 30 - 2 * Math.floor((frame * perSecond) / 30) < 1 ? dark : light;

describe("flashes of a video", () => {
  it("[G92] are too many when there are more than three in a second", () => {
    expect([1, 2, 3, 4, 5, 10, 15].map((perSecond) => flashesOf(blinking(perSecond)))).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it("[G92] count from a quarter of the picture on", () => {
    expect([0.2, 0.24, 0.25, 0.5].map((share) => flashesOf(blinking(5), share))).toEqual([false, false, true, true]);
  });

  it("[G92] count from a tenth of relative luminance on, where the darker is below 0.80", () => {
    // 89 is 0.10, 84 is 0.089; 231 is 0.80, 232 is 0.81.
    expect(flashesOf(blinking(5, 0, 84))).toBe(false);
    expect(flashesOf(blinking(5, 0, 90))).toBe(true);
    expect(flashesOf(blinking(5, 232, 255))).toBe(false);
    expect(flashesOf(blinking(5, 225, 255))).toBe(true);
  });

  it("[G92] are changes back and forth: a picture that only grows lighter, however fast, has none", () => {
    expect(flashesOf((frame) => Math.min(255, frame * 30))).toBe(false);
    expect(flashesOf((frame) => (frame < 30 ? 0 : 255))).toBe(false);
  });

  it("[G92] are found where the change takes a few frames", () => {
    expect(flashesOf((frame) => [0, 90, 180, 255, 180, 90][frame % 6] ?? 0)).toBe(true);
  });
});
