import { expect, it } from "vitest";
import { later } from "../core/index.ts";
import { createProgrammeStage, entryWords, nineOClock, planned, type ProgrammeStage } from "../samples/index.ts";

const at = (minutes: number) => later(nineOClock, minutes * 60_000);
const entryId = "E1";
const steps = [
  { id: "a", minutes: 0 },
  { id: "b", minutes: 20 },
];

function liveStage(changes = {}): ProgrammeStage {
  const stage = createProgrammeStage();
  stage.done("ed", "programme.put-entry", planned("E1", { runs: "hand", steps, ...changes }));
  stage.done("gao", "programme.begin", { entryId });
  return stage;
}
const row = (stage: ProgrammeStage) => Object(stage.told("programme.staff/all")["entry/E1"]);
const next = (stage: ProgrammeStage, from?: string) =>
  stage.send("gao", "programme.next-step", { entryId, ...(from === undefined ? {} : { from }) });

it("[O26] the next step is asked for from the one before, and a second press is told where it stands", () => {
  const stage = liveStage();
  expect(row(stage)).not.toHaveProperty("stepId");
  expect(next(stage, "a")).toEqual({ refusal: { code: "not-this-step", entryId } });
  expect(next(stage)).toMatchObject({ result: { stepId: "a" } });
  expect(next(stage)).toEqual({ refusal: { code: "not-this-step", entryId, stepId: "a" } });
  expect(next(stage, "a")).toMatchObject({ result: { stepId: "b" } });
  expect(next(stage, "a")).toEqual({ refusal: { code: "not-this-step", entryId, stepId: "b" } });
  expect(next(stage, "b")).toEqual({ refusal: { code: "no-more-steps", entryId } });
  expect(row(stage).stepId).toBe("b");
});

it("[O26] an entry without steps has no next one", () => {
  expect(next(liveStage({ steps: [] }))).toEqual({ refusal: { code: "no-more-steps", entryId } });
});

it("[O27] what is unveiled is told since when, is covered again, and stays as it was when the entry ends", () => {
  const stage = liveStage();
  const unveil = (unveiled: boolean) => stage.done("gao", "programme.unveil", { entryId, unveiled });
  stage.minutes(5);
  expect(unveil(true)).toEqual({ entryId, changed: true });
  stage.minutes(1);
  expect(unveil(true)).toEqual({ entryId, changed: false });
  expect(row(stage).unveiledAt).toBe(at(5));
  unveil(false);
  expect(row(stage)).not.toHaveProperty("unveiledAt");
  unveil(true);
  stage.done("gao", "programme.end", { entryId });
  expect(row(stage).unveiledAt).toBe(at(6));
  expect(stage.asked("gao", "programme.unveil", { entryId, unveiled: false })).toBe("not-live");
});

const pledge = (id: string) => ({ id, departmentId: "D1", text: { zh: id, en: id } });

it("[O28] pledges are those of the words, public or being written, and are said also when the entry is over", () => {
  const stage = liveStage();
  const say = (pledgeId: string, state = "under-way") =>
    stage.asked("ed", "programme.set-pledge", { entryId, pledgeId, state });
  expect(stage.asked("ed", "programme.set-pledge", { entryId: "E9", pledgeId: "p1", state: "kept" })).toBe(
    "unknown-entry",
  );
  expect(say("p1")).toBe("unknown-pledge");
  stage.publish("E1", entryWords("启动", { pledges: [pledge("p1"), pledge("p2")] }));
  stage.minutes(3);
  expect(say("p1")).toBe("yes");
  stage.done("ed", "publishing.save-item", {
    itemId: "programme.E1",
    content: entryWords("启动", { pledges: [pledge("p3")] }),
    placement: { hallIds: ["H1"] },
    correction: { zh: "改", en: "Changed" },
  });
  expect([say("p3"), say("p2", "late"), say("p4")]).toEqual(["yes", "yes", "unknown-pledge"]);
  stage.done("gao", "programme.end", { entryId });
  expect(say("p1", "kept")).toBe("yes");
  expect(stage.done("ed", "programme.set-pledge", { entryId, pledgeId: "p1", state: "kept" })).toMatchObject({
    changed: false,
  });
  expect(Object(stage.told("programme.hall/H1")["entry/E1"]).pledges).toEqual([
    { ...pledge("p1"), state: "kept", since: at(3) },
    { ...pledge("p2"), state: "late", since: at(3) },
  ]);
  expect(row(stage).pledges.p1).toEqual({ state: "kept", since: at(3), by: "user:ed" });
});

it("[O28] a pledge of which nothing is said is made", () => {
  const stage = liveStage();
  stage.publish("E1", entryWords("启动", { pledges: [pledge("p1")] }));
  expect(stage.done("ed", "programme.set-pledge", { entryId, pledgeId: "p1", state: "made" })).toMatchObject({
    changed: false,
  });
  expect(Object(stage.told("programme.hall/H1")["entry/E1"]).pledges).toEqual([{ ...pledge("p1"), state: "made" }]);
});
