import { expect, it } from "vitest";
import { createCommandId } from "./ids.ts";

it("[L18] makes UUIDv7: the time first, the rest by chance", () => {
  const now = Date.parse("2022-02-22T19:22:22.000Z");
  const ids = Array.from({ length: 1000 }, () => createCommandId(now));
  // The time of the example in RFC 9562, appendix A.6.
  for (const id of ids) expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(1000);
});

it("[L18] sorts by time, fractions of a millisecond aside", () => {
  expect(createCommandId(1_000_000.9) < createCommandId(1_000_001.1)).toBe(true);
});
