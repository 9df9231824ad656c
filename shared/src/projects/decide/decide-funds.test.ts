import fc from "fast-check";
import { expect, it } from "vitest";
import { fundSources } from "../project.ts";
import { createProjectsStage, forStaff, projectId, stageWithPlan } from "../projects.fixture.ts";

const funds = (changes = {}) => ({
  projectId,
  asOf: "2026-08-31",
  totalFen: 1_000,
  sources: [
    { source: "city", fen: 600 },
    { source: "special-bond", fen: 400 },
  ],
  budgetYear: 2026,
  budgetFen: 500,
  allocatedFen: 500,
  paidFen: 418,
  ...changes,
});

it("[J120] funds whose figures do not agree are refused by name, with the figures", () => {
  const stage = createProjectsStage();
  const refused = (changes: object) => stage.send("ed", "projects.report-funds", funds(changes));
  expect(refused({ totalFen: 1_001 })).toEqual({
    refusal: { code: "sources-not-total", projectId, sumFen: 1_000, totalFen: 1_001 },
  });
  const twice = [600, 400].map((fen) => ({ source: "city", fen }));
  expect(refused({ sources: twice })).toEqual({ refusal: { code: "source-twice", projectId, source: "city" } });
  expect(refused({ paidFen: 1_001 })).toEqual({
    refusal: { code: "paid-over-total", projectId, paidFen: 1_001, totalFen: 1_000 },
  });
  expect(refused({ allocatedFen: 501 })).toEqual({
    refusal: { code: "allocated-over-budget", projectId, allocatedFen: 501, budgetFen: 500 },
  });
  expect(refused({ asOf: "2026-09-17" })).toMatchObject({ refusal: { code: "in-the-future" } });
  expect(refused({ asOf: "2025-12-31" })).toMatchObject({ refusal: { code: "before-the-start" } });
});

it("[J120] the latest day is told with what has been paid of the total; corrections are seen", () => {
  const stage = createProjectsStage();
  stage.done("ed", "projects.report-funds", funds());
  const at = stage.now;
  stage.done("ed", "projects.report-funds", funds({ asOf: "2026-07-31", paidFen: 1 }));
  const { projectId: _, ...said } = funds();
  expect(forStaff(stage).funds).toEqual({ ...said, paidTenths: 418, at });
  stage.minutes(5);
  const turned = funds({ sources: funds().sources.toReversed() });
  expect(stage.done("ed", "projects.report-funds", turned)).toMatchObject({ changed: false });
  stage.done("ed", "projects.report-funds", funds({ paidFen: 1_000 }));
  expect(forStaff(stage).funds).toMatchObject({ paidFen: 1_000, paidTenths: 1_000, at, correctedAt: stage.now });
});

it("[J120] a total of nothing is paid to nothing", () => {
  const stage = createProjectsStage();
  stage.done("ed", "projects.report-funds", funds({ totalFen: 0, paidFen: 0, sources: [{ source: "city", fen: 0 }] }));
  expect(forStaff(stage).funds.paidTenths).toBe(0);
});

const fen = fc.integer({ min: 0, max: 1_000_000 });
const few = fc.integer({ min: -1, max: 1 });

it("[J120] whatever is reported, what stands agrees", () => {
  const stage = stageWithPlan();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...fundSources), fen), { minLength: 1, maxLength: 4 }),
      fen,
      fc.tuple(few, few, few),
      (sources, budgetFen, [total, paid, allocated]) => {
        const sum = sources.reduce((so, [, more]) => so + more, 0);
        const totalFen = Math.max(0, sum + total);
        const payload = funds({
          sources: sources.map(([source, amount]) => ({ source, fen: amount })),
          totalFen,
          paidFen: Math.max(0, totalFen + paid),
          budgetFen,
          allocatedFen: Math.max(0, budgetFen + allocated),
        });
        const isOnce = new Set(sources.map(([source]) => source)).size === sources.length;
        const agrees = isOnce && sum === totalFen && payload.paidFen <= totalFen && payload.allocatedFen <= budgetFen;
        expect(stage.asked("ed", "projects.report-funds", payload) === "yes").toBe(agrees);
        const row = forStaff(stage).funds;
        if (!row) return;
        const told = row.sources.reduce((so: number, one: { fen: number }) => so + one.fen, 0);
        expect([told === row.totalFen, row.paidFen <= row.totalFen, row.allocatedFen <= row.budgetFen]).toEqual([
          true,
          true,
          true,
        ]);
      },
    ),
  );
});
