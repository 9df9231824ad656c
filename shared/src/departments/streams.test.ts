import { describe, expect, it } from "vitest";
import { createProgrammeStage } from "../samples/index.ts";
import { both, stageWithDossier, toured, written } from "./departments.fixture.ts";
import { departmentsTopic } from "./topic.ts";
import { touchesOfReads } from "./touches.ts";

const hall = (stage: ReturnType<typeof createProgrammeStage>, id = "H1") => stage.told(`departments.hall/${id}`);
const update = written({}, { template: "update", departmentId: "D1", date: "2026-09-01" });
const policy = written({ goals: ["g1"] }, { template: "policy", departmentId: "D1" });

describe("the rows of a hall", () => {
  it("[Y106] are the dossiers that were let through for it: departments with their figures, news, policies", () => {
    const stage = stageWithDossier();
    stage.letThrough("update.U1", update);
    stage.letThrough("policy.PL1", policy, { hallIds: ["H1", "H2"] });
    stage.letThrough("explanation.P1.2026-09-01", written({}, { template: "explanation" }));
    expect(Object.keys(hall(stage)).toSorted()).toEqual(["department/D1", "policy/PL1", "update/U1"]);
    expect(Object.keys(hall(stage, "H2"))).toEqual(["policy/PL1"]);
    expect(hall(stage)["department/D1"]).toMatchObject({ title: both("职责"), closed: {}, fulfilment: {} });
    expect(hall(stage)["update/U1"]).toMatchObject({ departmentId: "D1", date: "2026-09-01" });
    expect(hall(stage)["policy/PL1"]).toMatchObject({ sections: [{ id: "goals" }] });
  });

  it("[Y106] end with the words, and with a department that is not in use any more", () => {
    const stage = stageWithDossier();
    stage.letThrough("update.U1", update);
    stage.done("rui", "publishing.withdraw-item", { itemId: "update.U1", reason: "过时" });
    expect(Object.keys(hall(stage))).toEqual(["department/D1"]);
    stage.done("dan", "venue.retire", { table: "departments", id: "D1" });
    expect(hall(stage)).toEqual({});
    expect(Object.keys(stage.told("departments.staff/all"))).toEqual(["department/D2"]);
  });

  it("[Y106] have figures only of lines that are public", () => {
    const stage = stageWithDossier();
    const report = { commitmentId: "c2", from: "2026-09-01", to: "2026-09-10", kept: 1, all: 1 };
    stage.done("ed", "departments.report-commitment", { departmentId: "D1", ...report });
    expect(hall(stage)["department/D1"]).toHaveProperty("fulfilment.c2");
    stage.letThrough("department.D1", written({ commitments: ["c1"], tour: ["t1"] }));
    expect(hall(stage)["department/D1"]).toMatchObject({ fulfilment: {} });
  });
});

it("[Y106] staff read of every department in use what is known, also before its dossier is let through", () => {
  const stage = createProgrammeStage();
  const placement = { hallIds: ["H2"] };
  stage.done("ed", "publishing.save-item", { itemId: "department.D2", content: toured, placement });
  stage.done("gao", "departments.close-stop", { departmentId: "D2", stopId: "t1", because: "full" });
  expect(stage.told("departments.staff/all")["department/D2"]).toEqual({
    closed: { t1: { because: "full", since: stage.now } },
    fulfilment: {},
    hallIds: [],
  });
  stage.letThrough("department.D1", toured, { hallIds: ["H2"] });
  expect(stage.told("departments.staff/all")["department/D1"]).toMatchObject({
    hallIds: ["H2"],
    words: { title: both("职责") },
  });
});

it("[Y108] a change touches its own rows and no others", () => {
  const { states } = createProgrammeStage();
  const touched = (topic: string, event: object) =>
    touchesOfReads(departmentsTopic.initial(), states as never, { topic, event: event as { type: string } });
  expect(touched("publishing", { type: "ItemApproved", itemId: "programme.E1" })).toEqual([]);
  expect(touched("publishing", { type: "ItemSaved", itemId: "department.D1" })).toEqual([]);
  expect(touched("publishing", { type: "ItemApproved", itemId: "policy.PL1" })).toEqual([
    { stream: "departments.hall/H1", key: "policy/PL1" },
    { stream: "departments.hall/H2", key: "policy/PL1" },
  ]);
  expect(touched("publishing", { type: "ItemsForgotten", itemIds: ["N1", "department.D1"] })).toHaveLength(3);
  expect(touched("venue", { type: "VenueRowPut", table: "staff" })).toEqual([]);
  expect(touched("venue", { type: "VenueRowPut", table: "departments" })).toHaveLength(3);
  expect(touched("programme", { type: "EntryPut" })).toEqual([]);
});
