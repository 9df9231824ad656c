import { describe, expect, it } from "vitest";
import { createProjectsStage, forStaff, plan, projectId, shown, stageWithPlan } from "../projects.fixture.ts";

const points = (...list: readonly (readonly [string, number])[]) => list.map(([on, tenths]) => ({ on, tenths }));

describe("a plan", () => {
  it("[J110] is a version of its own: those before stay, the last holds", () => {
    const stage = stageWithPlan();
    stage.minutes(1);
    const later = points(["2026-01-01", 0], ["2026-10-28", 1_000]);
    expect(stage.done("ed", "projects.put-plan", plan({ points: later, because: "land" }))).toEqual({
      projectId,
      version: 2,
    });
    const row = shown(stage);
    expect(row.plan).toEqual({ version: 2, at: stage.now, points: later, because: "land" });
    expect(row.earlierPlans).toEqual([{ version: 1, at: expect.any(String), points: plan().points, because: "first" }]);
  });

  it("[J110] rises in days and does not fall in share, and ends at the whole", () => {
    const stage = createProjectsStage();
    const asked = (...list: readonly (readonly [string, number])[]) =>
      stage.send("ed", "projects.put-plan", plan({ points: points(...list) }));
    const notRising = (index: number) => ({ refusal: { code: "plan-not-rising", projectId, index } });
    expect(asked(["2026-01-01", 0], ["2026-01-01", 1_000])).toEqual(notRising(1));
    expect(asked(["2026-01-01", 0], ["2026-03-01", 400], ["2026-04-01", 399], ["2026-05-01", 1_000])).toEqual(
      notRising(2),
    );
    expect(asked(["2026-01-01", 0], ["2026-03-01", 999])).toEqual({ refusal: { code: "plan-not-whole", projectId } });
    expect(asked(["2026-01-01", 0], ["2026-03-01", 400], ["2026-04-01", 400], ["2026-05-01", 1_000])).toMatchObject({
      result: { version: 1 },
    });
  });

  it("[J110] has each milestone once, loses none that has been passed, and is not the one that holds", () => {
    const stage = stageWithPlan();
    stage.done("ed", "projects.pass-milestone", { projectId, milestoneId: "m1", on: "2026-03-05" });
    const asked = (milestones: readonly object[]) =>
      stage.send("ed", "projects.put-plan", plan({ milestones, because: "other" }));
    const [m1, m2] = [
      { id: "m1", on: "2026-03-01" },
      { id: "m2", on: "2026-07-20" },
    ];
    expect(asked([m1, m1])).toEqual({ refusal: { code: "milestone-twice", projectId, milestoneId: "m1" } });
    expect(asked([m2])).toEqual({ refusal: { code: "milestone-lost", projectId, milestoneId: "m1" } });
    expect(asked([m2, m1])).toEqual({ refusal: { code: "same-plan", projectId, version: 1 } });
    expect(asked([m1])).toMatchObject({ result: { version: 2 } });
  });

  it("[J110] there are at most 40 versions", () => {
    const stage = createProjectsStage();
    const put = (year: number) =>
      stage.asked("ed", "projects.put-plan", plan({ points: points(["2026-01-01", 0], [`20${year}-01-01`, 1_000]) }));
    expect(Array.from({ length: 40 }, (_, index) => put(30 + index)).every((answer) => answer === "yes")).toBe(true);
    expect(put(99)).toBe("too-many");
  });
});

describe("milestones", () => {
  const named = { projectId, milestoneId: "m1" };
  const row = (stage: ReturnType<typeof stageWithPlan>) => forStaff(stage).milestones[0];

  it("[J121] keep the day that was first planned, also when the plan changes twice", () => {
    const stage = stageWithPlan();
    for (const on of ["2026-04-01", "2026-05-01"])
      stage.done(
        "ed",
        "projects.put-plan",
        plan({
          milestones: [
            { id: "m1", on },
            { id: "m3", on: "2026-02-01" },
          ],
        }),
      );
    expect(forStaff(stage).milestones).toEqual([
      { id: "m3", planned: "2026-02-01" },
      { id: "m1", planned: "2026-05-01", first: "2026-03-01" },
    ]);
    expect(shown(stage).milestones).toEqual([
      { ...forStaff(stage).milestones[1], title: { zh: "管线迁改", en: "管线迁改" } },
    ]);
  });

  it("[J122] are passed, and passed on another day than was said: what was said first stays", () => {
    const stage = stageWithPlan();
    const pass = (on: string) => stage.done("olga", "projects.pass-milestone", { ...named, on });
    expect([pass("2026-03-05"), pass("2026-03-05")]).toEqual([
      { ...named, changed: true },
      { ...named, changed: false },
    ]);
    expect(row(stage)).toEqual({ id: "m1", planned: "2026-03-01", passed: "2026-03-05" });
    pass("2026-03-07");
    pass("2026-03-09");
    expect(row(stage)).toMatchObject({ passed: "2026-03-09", was: "2026-03-05" });
    stage.done("olga", "projects.reopen-milestone", named);
    expect(row(stage)).toEqual({ id: "m1", planned: "2026-03-01", was: "2026-03-05" });
    pass("2026-03-05");
    expect(row(stage)).toEqual({ id: "m1", planned: "2026-03-01", passed: "2026-03-05" });
  });

  it("[J122] are expected on another day until they are passed", () => {
    const stage = stageWithPlan();
    const expected = (on?: string) =>
      stage.asked("ed", "projects.forecast-milestone", { ...named, ...(on ? { on } : {}) });
    expect(expected("2026-10-01")).toBe("yes");
    expect(row(stage)).toMatchObject({ forecast: "2026-10-01" });
    expect(expected()).toBe("yes");
    expect(row(stage)).not.toHaveProperty("forecast");
    expected("2026-10-01");
    stage.done("ed", "projects.pass-milestone", { ...named, on: "2026-09-16" });
    expect(row(stage)).not.toHaveProperty("forecast");
    expect(expected("2026-10-01")).toBe("already-passed");
  });

  it("[J122] are those of the plan that holds, have been, and are reopened only when passed", () => {
    const stage = stageWithPlan();
    const asked = (command: string, payload: object) =>
      stage.asked("ed", `projects.${command}`, { ...named, ...payload });
    expect(asked("pass-milestone", { milestoneId: "m9", on: "2026-03-05" })).toBe("unknown-milestone");
    expect(asked("forecast-milestone", { milestoneId: "m9", on: "2026-10-05" })).toBe("unknown-milestone");
    expect(asked("reopen-milestone", {})).toBe("not-passed");
    expect(asked("pass-milestone", { on: "2026-09-17" })).toBe("in-the-future");
    expect(asked("pass-milestone", { on: "2025-12-31" })).toBe("before-the-start");
  });
});
