import { describe, expect, it } from "vitest";
import {
  createProjectsStage,
  forStaff,
  plan,
  projectId,
  sensor,
  site,
  stageWithPlan,
  stateOf,
} from "../projects.fixture.ts";

const code = (number: number) => `2503-990101-04-01-${String(number).padStart(6, "0")}`;

describe("a project", () => {
  it("[J100] is put, and put again: what was reported stays, the same again changes nothing", () => {
    const stage = stageWithPlan();
    stage.done("ed", "projects.report-progress", { projectId, asOf: "2026-02-01", tenths: 150 });
    expect(stage.done("ed", "projects.put-project", site())).toEqual({ projectId, changed: false });
    expect(stage.done("mei", "projects.put-project", site({ category: "water", contractDays: 200 }))).toEqual({
      projectId,
      changed: true,
    });
    expect(forStaff(stage)).toMatchObject({
      category: "water",
      contractDays: 200,
      progress: { tenths: 150 },
      by: "user:mei",
    });
  });

  it("[J100] is led by a department in use, stands at a place in use, and has a code of its own", () => {
    const stage = createProjectsStage();
    const asked = (changes: object) =>
      stage.asked("ed", "projects.put-project", site({ id: "P2", code: code(2), ...changes }));
    expect(asked({ departmentId: "D9" })).toBe("unknown-department");
    expect(asked({ venueId: "Z" })).toBe("unknown-venue");
    expect(asked({ code: site().code })).toBe("code-taken");
    expect(asked({})).toBe("yes");
    stage.done("ed", "projects.retire-project", { projectId });
    expect(asked({ id: "P3", code: site().code })).toBe("yes");
    expect(stage.asked("ed", "projects.put-project", site())).toBe("code-taken");
  });

  it("[J100] that is retired takes no reports until it is put again, with all that was said of it", () => {
    const stage = stageWithPlan();
    stage.done("ed", "projects.retire-project", { projectId });
    expect(stage.asked("ed", "projects.put-plan", plan({ because: "land" }))).toBe("unknown-project");
    expect(forStaff(stage)).toMatchObject({ retired: true, plan: { version: 1 } });
    stage.done("ed", "projects.put-project", site());
    expect(forStaff(stage)).not.toHaveProperty("retired");
    expect(forStaff(stage)).toMatchObject({ plan: { version: 1 } });
  });

  it("[J100] there are at most 200 in use", () => {
    const stage = createProjectsStage();
    for (let number = 2; number <= 200; number += 1)
      stage.done("ed", "projects.put-project", site({ id: `P${number}`, code: code(number) }));
    const one = site({ id: "more", code: code(999) });
    expect(stage.send("ed", "projects.put-project", one)).toEqual({
      refusal: { code: "too-many-projects", limit: 200 },
    });
    expect(stage.asked("ed", "projects.put-project", site({ category: "water" }))).toBe("yes");
    stage.done("ed", "projects.retire-project", { projectId: "P7" });
    expect(stage.asked("ed", "projects.put-project", one)).toBe("yes");
    expect(stage.asked("ed", "projects.put-project", site({ id: "P7", code: code(7) }))).toBe("too-many-projects");
  });
});

describe("who reports", () => {
  const report = { projectId, asOf: "2026-02-01", tenths: 150 };

  it("[J102] a project owner reports for the projects that name them alone", () => {
    const stage = stageWithPlan();
    expect(stage.asked("olga", "projects.report-progress", report)).toBe("yes");
    expect(stage.send("oleg", "projects.report-progress", { ...report, tenths: 151 })).toEqual({
      refusal: { code: "not-your-project", projectId },
    });
    expect(stage.asked("olga", "projects.report-progress", { ...report, projectId: "P9" })).toBe("unknown-project");
    stage.done("ed", "projects.put-project", site({ owners: ["oleg"] }));
    expect(stage.asked("olga", "projects.report-progress", { ...report, tenths: 151 })).toBe("not-your-project");
  });

  it("[J102] a sensor is good for the project that it stands at, and for no other", () => {
    const stage = stageWithPlan();
    const readings = [{ indicator: "noise", at: stage.now, minutes: 1, value: 60 }];
    const asked = (sender: typeof sensor, id = projectId) =>
      stage.asked(sender, "projects.record-readings", { projectId: id, readings });
    expect(asked(sensor)).toBe("yes");
    expect(asked({ ...sensor, id: "sensor:N2" })).toBe("not-your-project");
    expect(asked({ ...sensor, id: "sensor:N9" })).toBe("not-your-project");
    expect(asked({ ...sensor, id: "user:N1" })).toBe("not-your-project");
    stage.done("ed", "projects.put-project", site({ id: "P2", code: code(2) }));
    expect(asked(sensor, "P2")).toBe("not-your-project");
  });

  it("[J103] days are those of the site: what is still tomorrow there lies in the future", () => {
    const stage = stageWithPlan();
    const asked = (asOf: string) => stage.send("ed", "projects.report-progress", { ...report, asOf });
    expect(asked("2026-09-17")).toEqual({
      refusal: { code: "in-the-future", projectId, on: "2026-09-17", today: "2026-09-16" },
    });
    expect(asked("2025-12-31")).toEqual({
      refusal: { code: "before-the-start", projectId, on: "2025-12-31", start: "2026-01-01" },
    });
    expect(stage.asked("ed", "projects.report-progress", { ...report, asOf: "2026-01-01", tenths: 0 })).toBe("yes");
    // In New York it is still the 15th.
    stage.done("ed", "projects.put-project", site({ venueId: "H2" }));
    expect(asked("2026-09-16")).toMatchObject({ refusal: { code: "in-the-future", today: "2026-09-15" } });
  });
});

it("[J135] limits are set all at once, each once for a part of the day", () => {
  const stage = createProjectsStage();
  const noise = { indicator: "noise", minutes: 10, tenths: 700 };
  const set = (limits: readonly object[]) => stage.send("ed", "projects.set-limits", { projectId, limits });
  const [day, night] = [
    { from: "06:00", until: "22:00" },
    { from: "22:00", until: "06:00" },
  ];
  expect(
    set([
      { ...noise, part: day },
      { ...noise, part: night, tenths: 550 },
    ]),
  ).toMatchObject({ result: { changed: true } });
  expect(set([noise, { ...noise, minutes: 20 }, { ...noise, tenths: 600 }])).toEqual({
    refusal: { code: "limit-twice", projectId, index: 2 },
  });
  expect(stateOf(stage).projects[projectId]?.limits).toHaveLength(2);
  expect(
    set([
      { ...noise, part: day },
      { ...noise, part: night, tenths: 550 },
    ]),
  ).toMatchObject({ result: { changed: false } });
});
