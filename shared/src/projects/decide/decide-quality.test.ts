import { describe, expect, it } from "vitest";
import { createProjectsStage, forStaff, projectId, stageWithPlan } from "../projects.fixture.ts";

describe("inspections", () => {
  const inspection = (id: string, changes = {}) => ({
    projectId,
    id,
    on: "2026-08-28",
    kind: "spot-check",
    result: "fail",
    found: 3,
    rectified: 1,
    ...changes,
  });

  it("[J140] are recorded and corrected by their ids, the newest first, all defects summed", () => {
    const stage = createProjectsStage();
    const record = (id: string, changes = {}) =>
      stage.done("olga", "projects.record-inspection", inspection(id, changes));
    record("a");
    record("b", { on: "2026-09-01", found: 0, rectified: 0, result: "pass" });
    expect(record("a")).toMatchObject({ changed: false });
    record("a", { rectified: 3, result: "pass" });
    expect(forStaff(stage).inspections.map(({ id }: { id: string }) => id)).toEqual(["b", "a"]);
    expect(forStaff(stage).defects).toEqual({ found: 3, rectified: 3 });
    for (let number = 1; number <= 30; number += 1) record(`n${number}`, { found: 1, rectified: 0 });
    expect(forStaff(stage).inspections).toHaveLength(20);
    expect(forStaff(stage).defects).toEqual({ found: 33, rectified: 3 });
  });

  it("[J140] put no more right than was found, on a day that has been", () => {
    const stage = createProjectsStage();
    const refused = (changes: object) => stage.send("ed", "projects.record-inspection", inspection("a", changes));
    expect(refused({ rectified: 4 })).toEqual({
      refusal: { code: "rectified-over-found", projectId, inspectionId: "a", found: 3, rectified: 4 },
    });
    expect(refused({ on: "2026-09-17" })).toMatchObject({ refusal: { code: "in-the-future" } });
    expect(refused({ on: "2025-12-31" })).toMatchObject({ refusal: { code: "before-the-start" } });
  });
});

describe("safety", () => {
  const safety = (changes = {}) => ({
    projectId,
    asOf: "2026-09-15",
    trained: 100,
    hazardsFound: 5,
    hazardsClosed: 4,
    lastDrillOn: "2026-08-20",
    ...changes,
  });

  it("[J141] tells the latest day; corrections are seen, and no more is closed than found", () => {
    const stage = createProjectsStage();
    const report = (changes = {}) => stage.send("olga", "projects.report-safety", safety(changes));
    report();
    report({ asOf: "2026-09-01", trained: 1 });
    const { projectId: _, ...said } = safety();
    expect(forStaff(stage).safety.latest).toEqual({ ...said, at: stage.now });
    expect(report()).toMatchObject({ events: [] });
    stage.minutes(1);
    report({ hazardsClosed: 5 });
    expect(forStaff(stage).safety.latest).toMatchObject({ hazardsClosed: 5, correctedAt: stage.now });
    expect(report({ hazardsClosed: 6 })).toEqual({
      refusal: { code: "closed-over-found", projectId, hazardsFound: 5, hazardsClosed: 6 },
    });
    expect(report({ lastDrillOn: "2026-09-17" })).toMatchObject({
      refusal: { code: "in-the-future", on: "2026-09-17" },
    });
    expect(report({ asOf: "2025-12-31" })).toMatchObject({ refusal: { code: "before-the-start" } });
  });

  it("[J142] counts safe days from the day after the last accident that was one; what was a mistake stays on the record", () => {
    const stage = stageWithPlan();
    const record = (on: string) =>
      Object(stage.done("olga", "projects.record-accident", { projectId, on, cause: "fall" })).accidentId;
    const told = () => forStaff(stage).safety;
    expect(told()).toEqual({ since: "2026-01-01", accidents: [] });
    const [late, early] = [record("2026-06-03"), record("2026-02-28")];
    expect(told()).toEqual({
      since: "2026-06-04",
      accidents: [
        { id: late, on: "2026-06-03", cause: "fall" },
        { id: early, on: "2026-02-28", cause: "fall" },
      ],
    });
    const retract = (accidentId: string, who = "mei") =>
      stage.asked(who, "projects.retract-accident", { projectId, accidentId, because: "not-here" });
    expect([retract(late), retract(late), retract("nothing")]).toEqual([
      "yes",
      "already-retracted",
      "unknown-accident",
    ]);
    expect(told().since).toBe("2026-03-01");
    expect(told().accidents[0]).toEqual({
      id: late,
      on: "2026-06-03",
      cause: "fall",
      retracted: { because: "not-here", at: stage.now },
    });
    expect(stage.asked("ed", "projects.record-accident", { projectId, on: "2026-09-17", cause: "fall" })).toBe(
      "in-the-future",
    );
  });
});
