import { expect, it } from "vitest";
import { forStaff, plan, projectId, site, stageWithPlan } from "../projects.fixture.ts";

const progress = (asOf: string, tenths: number, id = projectId) => ({ projectId: id, asOf, tenths });
const funds = (paidFen: number) => ({
  projectId,
  asOf: "2026-08-31",
  totalFen: 10,
  sources: [{ source: "city", fen: 10 }],
  budgetYear: 2026,
  budgetFen: 5,
  allocatedFen: 5,
  paidFen,
});
const passed = (milestoneId: string, on = "2026-03-05") => ({ projectId, milestoneId, on });
const reading = (at: string, value: number) => ({ indicator: "noise", at, minutes: 10, value });

function stageWithTwo() {
  const stage = stageWithPlan();
  stage.done("ed", "projects.put-project", site({ id: "P2", code: "2503-990101-04-01-100002", owners: [] }));
  stage.done("ed", "projects.put-plan", { ...plan(), projectId: "P2" });
  return stage;
}

it("[J148] a file is imported whole, each row after those before it", () => {
  const stage = stageWithTwo();
  const file = {
    progress: [progress("2026-02-01", 150), progress("2026-02-01", 160), progress("2026-03-01", 290, "P2")],
    funds: [funds(1), funds(1)],
    milestones: [passed("m1")],
    readings: [
      { projectId, readings: [reading("2026-09-16T00:10:00Z", 60), reading("2026-09-01T00:10:00Z", 60)] },
      { projectId, readings: [reading("2026-09-16T00:10:00Z", 60)] },
    ],
  };
  const counts = { progress: 3, funds: 1, milestones: 1, recorded: 1, repeated: 1, tooOld: 1 };
  expect(stage.done("ed", "projects.import", file)).toEqual(counts);
  expect(forStaff(stage)).toMatchObject({
    progress: { tenths: 160, was: { tenths: 150 } },
    funds: { paidFen: 1 },
    milestones: [{ passed: "2026-03-05" }, {}],
    latest: { noise: { tenths: 600 } },
  });
  const again = { progress: 2, funds: 0, milestones: 0, recorded: 0, repeated: 2, tooOld: 1 };
  expect(stage.done("ed", "projects.import", file)).toEqual(again);
});

it("[J148] with wrong rows nothing of it is, and every one of them is named", () => {
  const stage = stageWithTwo();
  const before = stage.states.projects;
  const file = {
    progress: [progress("2026-02-01", 150), progress("2026-09-17", 150), progress("2026-02-01", 150, "P2")],
    funds: [funds(11)],
    milestones: [passed("m1"), passed("m9")],
    readings: [{ projectId, readings: [reading("2026-09-16T00:10:00Z", 600)] }],
  };
  expect(stage.send("olga", "projects.import", file)).toMatchObject({
    refusal: {
      code: "rows-wrong",
      rows: [
        { part: "progress", index: 1, refusal: { code: "in-the-future" } },
        { part: "progress", index: 2, refusal: { code: "not-your-project", projectId: "P2" } },
        { part: "funds", index: 0, refusal: { code: "paid-over-total" } },
        { part: "milestones", index: 1, refusal: { code: "unknown-milestone" } },
        {
          part: "readings",
          index: 0,
          refusal: { code: "readings-wrong", rows: [{ index: 0, problem: "impossible-value" }] },
        },
      ],
    },
  });
  expect(stage.states.projects).toBe(before);
});
