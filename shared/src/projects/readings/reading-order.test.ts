import fc from "fast-check";
import { expect, it } from "vitest";
import { later } from "../../core/index.ts";
import { averagingPeriods, indicators } from "../project.ts";
import { projectId, sensor, site, stageWithPlan } from "../projects.fixture.ts";

const eight = "2026-09-16T00:00:00.000Z";

const said = {
  value: fc.integer({ min: 200, max: 1_000 }).map((tenths) => tenths / 10),
  revision: fc.integer({ min: 0, max: 1 }),
};
/** Many for the same moment. */
const rivals = fc.record({
  ...said,
  indicator: fc.constantFrom("pm10", "noise" as const),
  minutes: fc.constant(10),
  back: fc.integer({ min: 0, max: 2 }),
});
/** Across midnight at the site, and too old. */
const wide = fc.record({
  ...said,
  indicator: fc.constantFrom(...indicators),
  minutes: fc.constantFrom(...averagingPeriods),
  back: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constant(20_000)),
});
const reading = fc
  .oneof(rivals, wide)
  .map(({ back, minutes, ...rest }) => ({ ...rest, minutes, at: later(eight, -back * minutes * 60_000) }));
type Said = typeof reading extends fc.Arbitrary<infer Value> ? Value : never;

/** The same readings once more, in another order, some of them twice, cut into batches. */
const told = fc.array(reading, { minLength: 1, maxLength: 50 }).chain((list) =>
  fc.record({
    list: fc.constant(list),
    again: fc
      .tuple(fc.shuffledSubarray(list), fc.shuffledSubarray(list, { minLength: list.length }))
      .map(([some, all]) => [...some, ...all]),
    cuts: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 10 }),
  }),
);

function boardOf(batches: readonly (readonly Said[])[], venueId: string) {
  const stage = stageWithPlan();
  stage.done("ed", "projects.put-project", site({ venueId }));
  const limits = [
    { indicator: "pm10", minutes: 60, tenths: 600 },
    { indicator: "noise", minutes: 10, tenths: 700, part: { from: "06:00", until: "22:00" } },
    { indicator: "noise", minutes: 10, tenths: 550, part: { from: "22:00", until: "06:00" } },
  ];
  stage.done("ed", "projects.set-limits", { projectId, limits });
  for (const readings of batches) stage.done(sensor, "projects.record-readings", { projectId, readings });
  const streams = ["projects.hall/H1", `projects.readings/${projectId}`, "projects.staff/all"];
  const board = streams.map((stream) => stage.told(stream));
  expect(board).toEqual(streams.map((stream) => stage.made(stream)));
  return board;
}

function cut(list: readonly Said[], cuts: readonly number[]): Said[][] {
  const batches: Said[][] = [];
  for (let from = 0, turn = 0; from < list.length; turn += 1) {
    const length = cuts[turn % cuts.length] ?? 1;
    batches.push(list.slice(from, from + length));
    from += length;
  }
  return batches;
}

it("[J134] in whatever order, however often and in whatever batches readings come, the board is the same", () => {
  fc.assert(
    fc.property(told, fc.constantFrom("L", "H2"), ({ list, again, cuts }, venueId) => {
      expect(boardOf(cut(again, cuts), venueId)).toEqual(boardOf([list], venueId));
    }),
    { numRuns: 30 },
  );
});
