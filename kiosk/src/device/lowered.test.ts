import { expect, test } from "vitest";
import { loweredMillimetres } from "./lowered.ts";

test.each([
  ["upright, its lower edge at 700 mm: everything up to 1100 mm", 476, 700, 400],
  ["upright, at 850 mm: no lower than a page needs", 476, 850, 340],
  ["across 43 inches, at 700 mm", 535, 700, 400],
  ["upright 32 inches, at 600 mm", 708, 600, 500],
  ["across, all within reach already", 268, 700, undefined],
  ["across, a little above it, with nothing to spare", 268, 850, undefined],
  ["across 32 inches, at 800 mm: no lower than a page needs", 398, 800, 340],
  ["across 32 inches, at 720 mm: nearly all within reach", 398, 720, undefined],
])("[K66] %s", (_glass, height, bottom, kept) => {
  expect(loweredMillimetres(height, bottom)).toBe(kept);
});
