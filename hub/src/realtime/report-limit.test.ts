import { type Report } from "@openhall/shared/wire";
import { expect, it } from "vitest";
import { createReportLimit } from "./report-limit.ts";

/** Which of these reports count: when they come, and how the sound is. */
function counted(...reports: [at: number, sound: Report["sound"]][]): boolean[] {
  let now = 0;
  const counts = createReportLimit(() => now);
  return reports.map(([at, sound]) => {
    now = at;
    return counts({ sound });
  });
}

it("[R62] a report of the same sound counts twice a second", () => {
  expect(counted([0, "ready"], [499, "ready"], [500, "ready"], [999, "ready"])).toEqual([true, false, true, false]);
});

it("[R62] a change of the sound counts however soon it comes", () => {
  expect(counted([0, "muted"], [1, "ready"], [2, "ready"], [3, "blocked"])).toEqual([true, true, false, true]);
});

it("[R62] a flood of changes counts five times in half a second, and the next half begins anew", () => {
  const flood = Array.from({ length: 1_000 }, (_, at): [number, Report["sound"]] => [at, at % 2 ? "ready" : "muted"]);
  const counts = counted(...flood);
  expect(counts.slice(0, 500).filter(Boolean)).toHaveLength(5);
  expect(counts.slice(500).filter(Boolean)).toHaveLength(5);
});
