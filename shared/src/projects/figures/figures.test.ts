import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter, daysBetween, safeDays } from "./civil-days.ts";
import { milestoneState } from "./milestone-state.ts";
import { plannedAt } from "./plan-curve.ts";
import { isStale } from "./staleness.ts";

const day = fc.integer({ min: 0, max: 36_523 }).map((days) => dayAfter("2000-01-01", days));

describe("civil days", () => {
  it("[J150] are reckoned over months, leap years and clock changes", () => {
    expect(dayAfter("2028-02-28", 1)).toBe("2028-02-29");
    expect(dayAfter("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2026-03-07", "2026-03-09")).toBe(2);
    fc.assert(
      fc.property(day, fc.integer({ min: -900, max: 900 }), (from, days) => {
        expect(daysBetween(from, dayAfter(from, days))).toBe(days);
      }),
    );
  });

  it("[J150] safe days are full days: none on the first, and never less than none", () => {
    expect(safeDays("2025-12-01", "2026-09-16")).toBe(289);
    expect([safeDays("2026-06-04", "2026-06-04"), safeDays("2026-06-05", "2026-06-04")]).toEqual([0, 0]);
  });
});

const points = [
  { on: "2026-01-01", tenths: 0 },
  { on: "2026-01-11", tenths: 100 },
  { on: "2026-01-31", tenths: 100 },
  { on: "2026-02-10", tenths: 1_000 },
];

describe("the plan", () => {
  it("[J111] is a straight line between its points, nothing before them and its end after them", () => {
    const shares = [
      "2025-12-31",
      "2026-01-01",
      "2026-01-06",
      "2026-01-11",
      "2026-01-20",
      "2026-02-01",
      "2026-02-10",
      "2026-03-01",
    ];
    expect(shares.map((on) => plannedAt(points, on))).toEqual([0, 0, 50, 100, 100, 190, 1_000, 1_000]);
    expect(
      plannedAt(
        [
          { on: "2026-01-01", tenths: 0 },
          { on: "2026-01-04", tenths: 100 },
        ],
        "2026-01-02",
      ),
    ).toBe(33);
    expect(plannedAt([], "2026-01-02")).toBe(0);
  });
});

describe("a milestone", () => {
  it("[J123] is done, done late, overdue, at risk or planned, by the plan that holds and the day there", () => {
    const planned = "2026-09-10";
    const states = [
      milestoneState({ planned, passed: "2026-09-10" }, "2026-09-16"),
      milestoneState({ planned, passed: "2026-09-11" }, "2026-09-16"),
      milestoneState({ planned, forecast: "2026-09-20" }, "2026-09-11"),
      milestoneState({ planned, forecast: "2026-09-11" }, "2026-09-10"),
      milestoneState({ planned, forecast: "2026-09-10" }, "2026-09-10"),
      milestoneState({ planned }, "2026-09-10"),
    ];
    expect(states).toEqual(["done", "done-late", "overdue", "at-risk", "planned", "planned"]);
  });
});

it("[J139] a reading is stale when it is older than two hours, and not before", () => {
  const at = "2026-09-16T02:00:00.000Z";
  expect([isStale(at, "2026-09-16T04:00:00.000Z"), isStale(at, "2026-09-16T04:00:00.001Z")]).toEqual([false, true]);
});
