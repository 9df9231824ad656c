import { expect, test } from "vitest";
import { pxPerMmOf } from "./px-per-mm.ts";

test.each([
  ["21.5 inches upright", 1080, 1920, 21.5, 0.248],
  ["21.5 inches across", 1920, 1080, 21.5, 0.248],
  ["27 inches", 1920, 1080, 27, 0.311],
  ["32 inches", 1920, 1080, 32, 0.369],
  ["32 inches, 4K", 3840, 2160, 32, 0.184],
  ["15 inches, 4:3", 1024, 768, 15, 0.298],
])("[K62] %s has pixels of so many millimetres", (_panel, width, height, inches, mmPerPx) => {
  expect(1 / pxPerMmOf({ width, height }, inches)).toBeCloseTo(mmPerPx, 3);
});
