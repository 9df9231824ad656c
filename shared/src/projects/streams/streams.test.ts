import { describe, expect, it } from "vitest";
import { type StreamFamily, type Touch } from "../../core/index.ts";
import { publicWords } from "../progress/judged.ts";
import {
  createProjectsStage,
  forStaff,
  plan,
  projectId,
  projectWords,
  report,
  sensor,
  shown,
  site,
  stageWithPlan,
  stateOf,
  words,
} from "../projects.fixture.ts";
import { projectsTopic } from "../topic.ts";

type Stage = ReturnType<typeof stageWithPlan>;
const reads = ({ states }: Stage) => Object({ venue: states.venue, publishing: states.publishing });

/** Keys by stream that the events of a command may have changed. */
function touchesOf(stage: Stage, command: string, payload: object): string[] {
  const decision = stage.send("ed", `projects.${command}`, payload);
  if ("refusal" in decision) throw new Error(JSON.stringify(decision.refusal));
  const touches = decision.events.flatMap((event): readonly Touch[] =>
    projectsTopic.touches(Object(event), stateOf(stage), reads(stage)),
  );
  return touches.map(({ stream, key }) => `${stream} ${key ?? "*"}`).toSorted();
}

describe("the public's row", () => {
  it("[J160] has figures with approved words, in the halls that the words are meant for", () => {
    const stage = createProjectsStage();
    stage.done("ed", "projects.put-plan", plan());
    expect(shown(stage)).toEqual({});
    stage.letThrough(`project.${projectId}`, projectWords());
    expect(shown(stage)).toMatchObject({
      title: { zh: "环湖北路" },
      departmentId: "D1",
      timeZone: "Asia/Shanghai",
      plan: { version: 1 },
    });
    expect(shown(stage, "H2")).toEqual({});
    const correction = { zh: "改", en: "Changed" };
    const content = projectWords({ body: { zh: "草稿", en: "Draft" } });
    const draft = { itemId: `project.${projectId}`, content, placement: { hallIds: ["H1"] }, correction };
    stage.done("ed", "publishing.save-item", draft);
    expect(shown(stage)).toMatchObject({ body: { zh: "改造" } });
    stage.letThrough(`project.${projectId}`, projectWords(), { hallIds: ["H2"] });
    expect([shown(stage), shown(stage, "H2").category]).toEqual([{}, "road"]);
  });

  it("[J160] has the milestones that plan and words both have, and goes with its words", () => {
    const stage = stageWithPlan();
    stage.done(sensor, "projects.record-readings", {
      projectId,
      readings: [{ indicator: "noise", at: stage.now, minutes: 10, value: 60 }],
    });
    expect(shown(stage).milestones.map(({ id }: { id: string }) => id)).toEqual(["m1"]);
    expect(forStaff(stage).milestones.map(({ id }: { id: string }) => id)).toEqual(["m1", "m2"]);
    stage.done("rui", "publishing.withdraw-item", { itemId: `project.${projectId}`, reason: "错误" });
    expect([stage.told("projects.hall/H1"), stage.told(`projects.readings/${projectId}`)]).toEqual([{}, {}]);
    stage.letThrough(`project.${projectId}`, projectWords());
    expect(Object.keys(stage.told("projects.hall/H1"))).toEqual(["project/P1", "environment/P1"]);
    expect(Object.keys(stage.told(`projects.readings/${projectId}`))).toEqual(["day/noise.2026-09-16"]);
    stage.done("ed", "projects.retire-project", { projectId });
    expect([stage.told("projects.hall/H1"), stage.told(`projects.readings/${projectId}`)]).toEqual([{}, {}]);
  });

  it("[J160] tells the lease of its words with the environment", () => {
    const stage = stageWithPlan();
    stage.letThrough(`project.${projectId}`, projectWords(), { hallIds: ["H1"], leaseMinutes: 60 });
    expect(stage.told("projects.hall/H1")[`environment/${projectId}`]).toEqual({
      limits: [],
      latest: {},
      exceedances: [],
      leaseMinutes: 60,
    });
  });

  it("[J115] tells why an amber report is behind where somebody has explained it", () => {
    const stage = stageWithPlan();
    report(stage, "2026-04-11", 450);
    expect(shown(stage).progress).not.toHaveProperty("explanation");
    stage.letThrough(`explanation.${projectId}.2026-04-11`, words("explanation", "雨季"));
    expect(shown(stage).progress).toMatchObject({ level: "amber", explanation: { body: { zh: "雨季" } } });
  });
});

describe("what is told anew", () => {
  const one = (end: string, value = 60) => ({
    projectId,
    readings: [{ indicator: "noise", at: end, minutes: 10, value }],
  });

  it("[J161] a reading touches the environment in the halls, the staff's row and its own days", () => {
    const stage = stageWithPlan();
    const halls = ["projects.hall/H1 environment/P1", "projects.hall/H2 environment/P1"];
    expect(touchesOf(stage, "record-readings", one("2026-09-16T00:10:00Z"))).toEqual([
      ...halls,
      "projects.readings/P1 day/noise.2026-09-16",
      "projects.staff/all project/P1",
    ]);
    // Midnight at the site.
    expect(touchesOf(stage, "record-readings", one("2026-09-15T16:00:00Z"))).toContain(
      "projects.readings/P1 day/noise.2026-09-15",
    );
    const limits = [{ indicator: "noise", minutes: 10, tenths: 500 }];
    expect(touchesOf(stage, "set-limits", { projectId, limits })).toEqual([...halls, "projects.staff/all project/P1"]);
  });

  it("[J161] a report touches the project in the halls and for staff", () => {
    const stage = stageWithPlan();
    expect(touchesOf(stage, "report-progress", { projectId, asOf: "2026-04-11", tenths: 500 })).toEqual([
      "projects.hall/H1 project/P1",
      "projects.hall/H2 project/P1",
      "projects.staff/all project/P1",
    ]);
  });

  it("[J161] a hall whose clock is another touches all of its rows; a desk none", () => {
    const stage = stageWithPlan();
    const put = (zone: string) => {
      const hall = Object(stage.states.venue).halls.H1;
      stage.done("dan", "venue.put-hall", { ...hall, timeZone: zone });
    };
    stage.done("ed", "projects.record-readings", one("2026-09-15T20:00:00Z"));
    stage.done("ed", "projects.put-project", site({ venueId: "H1" }));
    put("Asia/Tokyo");
    expect(shown(stage).timeZone).toBe("Asia/Tokyo");
    put("America/New_York");
    expect(stage.told(`projects.readings/${projectId}`)).toEqual(stage.made(`projects.readings/${projectId}`));
    expect(Object.keys(stage.told(`projects.readings/${projectId}`))).toEqual(["day/noise.2026-09-15"]);
  });
});

it("[J164] readings belong to the halls that show their project, which may be none, and to nothing where there is none", () => {
  const stage = stageWithPlan();
  const family: StreamFamily | undefined = projectsTopic.streams
    .map((one) => one as StreamFamily)
    .find(({ name }) => name === "projects.readings");
  const halls = (scope: string) => family?.hallOf(stateOf(stage), scope, reads(stage));
  expect([halls(projectId), halls("P9")]).toEqual([["H1"], undefined]);
  stage.letThrough(`project.${projectId}`, projectWords(), { hallIds: ["H1", "H2"] });
  expect(halls(projectId)).toEqual(["H1", "H2"]);
  stage.done("ed", "projects.retire-project", { projectId });
  expect(halls(projectId)).toEqual([]);
  const known = stateOf(stage).projects[projectId];
  expect(known && publicWords(known, reads(stage).publishing)).toBeUndefined();
});

it("[J163] staff see a project without words, and with them as the public reads them", () => {
  const stage = createProjectsStage();
  expect(forStaff(stage)).toMatchObject({ owners: ["olga"], hallIds: [], by: "user:ed" });
  expect(forStaff(stage)).not.toHaveProperty("words");
  stage.letThrough(`project.${projectId}`, projectWords());
  expect(forStaff(stage)).toMatchObject({ hallIds: ["H1"], words: { title: { zh: "环湖北路" } } });
});
