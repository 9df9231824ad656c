import { expect, it } from "vitest";
import { isVoiceSilent } from "./index.ts";

it("[Y20] the voice is silent in a rehearsal that runs faster than the world, and only there", () => {
  expect(isVoiceSilent(undefined)).toBe(false);
  expect(isVoiceSilent({})).toBe(false);
  expect(isVoiceSilent({ rehearsal: { speed: 1 } })).toBe(false);
  expect(isVoiceSilent({ rehearsal: { speed: 2 } })).toBe(true);
});
