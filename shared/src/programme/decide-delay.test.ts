import { describe, expect, it } from "vitest";
import { later } from "../core/index.ts";
import { createProgrammeStage, nineOClock, planned, type ProgrammeStage } from "../samples/index.ts";

const at = (minutes: number) => later(nineOClock, minutes * 60_000);
const move = (entryId: string, from: number, to: number) => ({ entryId, startsAt: at(from), endsAt: at(to) });

function stageWith(changes = {}): ProgrammeStage {
  const stage = createProgrammeStage();
  stage.done("ed", "programme.put-entry", planned("E1", changes));
  stage.done("ed", "programme.put-entry", planned("E2", { startsAt: at(120), endsAt: at(180) }));
  for (const id of ["E1", "E2"]) stage.publish(id);
  return stage;
}
const delay = (stage: ProgrammeStage, minutes: number, seen: unknown[], more = {}) =>
  stage.send("gao", "programme.delay", { entryId: "E1", minutes, follow: true, seen, ...more });
const row = (stage: ProgrammeStage, id = "E1") => Object(stage.told("programme.hall/H1")[`entry/${id}`]);

describe("a delay", () => {
  it("[O31] is carried out as it was seen, and marked", () => {
    const stage = stageWith();
    const plan = [move("E1", 70, 130), move("E2", 130, 190)];
    expect(delay(stage, 10, plan)).toMatchObject({ result: { entryId: "E1", plan } });
    expect(row(stage)).toMatchObject({ startsAt: at(70), endsAt: at(130), mark: "delayed", was: { startsAt: at(60) } });
    expect(row(stage, "E2")).toMatchObject({ startsAt: at(130), endsAt: at(190), mark: "delayed" });
  });

  it("[O31] is refused with the plan of now where somebody else has moved something meanwhile, and then nothing moves", () => {
    const stage = stageWith();
    const plan = [move("E1", 70, 130), move("E2", 130, 190)];
    expect(delay(stage, 10, plan.slice(0, 1))).toEqual({ refusal: { code: "plan-changed", entryId: "E1", plan } });
    expect(row(stage).startsAt).toBe(at(60));
    expect(delay(stage, 10, plan.slice(0, 1), { follow: false })).toMatchObject({ result: { plan: plan.slice(0, 1) } });
    // The same press a second time would move it twice.
    expect(delay(stage, 10, plan.slice(0, 1), { follow: false })).toMatchObject({ refusal: { code: "plan-changed" } });
  });

  it("[O31] never moves anything into the past, nor a live entry to before its start", () => {
    const stage = stageWith();
    expect(delay(stage, -61, [move("E1", -1, 59)])).toEqual({ refusal: { code: "into-the-past", entryId: "E1" } });
    expect(delay(stage, -60, [move("E1", 0, 60)])).toMatchObject({ result: {} });
    stage.minutes(30);
    expect(delay(stage, -31, [move("E1", 0, 29)])).toMatchObject({ refusal: { code: "into-the-past" } });
    expect(delay(stage, -30, [move("E1", 0, 30)])).toMatchObject({ result: {} });
    stage.minutes(0);
    expect(row(stage).status).toBe("ended");
    const early = stageWith();
    early.done("gao", "programme.begin", { entryId: "E1" });
    expect(delay(early, -60, [move("E1", 60, 60)])).toMatchObject({ refusal: { code: "ends-before-it-starts" } });
  });

  it("[O31] of what is unknown or over is refused", () => {
    const stage = stageWith();
    expect(delay(stage, 10, [], { entryId: "E9" })).toMatchObject({ refusal: { code: "unknown-entry" } });
    stage.done("ed", "programme.cancel", { entryId: "E1" });
    expect(delay(stage, 10, [])).toEqual({ refusal: { code: "entry-over", entryId: "E1" } });
  });

  it("[O31] helps an entry by hand that should have begun", () => {
    const stage = stageWith({ runs: "hand" });
    stage.minutes(75);
    expect(delay(stage, 10, [move("E1", 70, 130), move("E2", 130, 190)])).toMatchObject({ result: {} });
  });

  it("[O31] of what lasts all day gives it times", () => {
    const stage = stageWith({ allDay: true });
    delay(stage, 10, [move("E1", 70, 130), move("E2", 130, 190)]);
    expect(row(stage)).toMatchObject({ startsAt: at(70) });
    expect(row(stage)).not.toHaveProperty("allDay");
  });

  it("[O32] of a live entry moves its end and the steps to come, and the clock goes by them", () => {
    const steps = [0, 20, 40, 59].map((minutes, index) => ({ id: `s${index}`, minutes }));
    const stage = stageWith({ steps });
    stage.minutes(85);
    const staff = () => Object(stage.told("programme.staff/all")["entry/E1"]);
    delay(stage, 10, [move("E1", 60, 130), move("E2", 130, 190)]);
    expect(staff()).toMatchObject({
      startsAt: at(60),
      endsAt: at(130),
      stepId: "s1",
      steps: [{ minutes: 0 }, { minutes: 20 }, { minutes: 50 }, { minutes: 69 }],
    });
    stage.minutes(20);
    expect(staff().stepId).toBe("s1");
    stage.minutes(5);
    expect(staff().stepId).toBe("s2");
    delay(stage, -15, [move("E1", 60, 115)]);
    expect(staff().steps).toMatchObject([{ minutes: 0 }, { minutes: 20 }, { minutes: 50 }, { minutes: 54 }]);
    stage.minutes(5);
    expect(staff().status).toBe("ended");
  });
});
