import { describe, expect, it } from "vitest";
import { mostTakeovers } from "./state.ts";
import { createStage, noticeContent, type Stage } from "./test-stage.ts";

const template = {
  kind: "emergency",
  title: { zh: "请到{desk}", en: "Please go to {desk}" },
  body: { zh: "{time} 前，{minutes} 分钟内。", en: "Before {time}, within {minutes} minutes." },
};
const fill = { deskId: "W3", time: "14:30", minutes: 5 };

function stageWith(...itemIds: string[]): Stage {
  const stage = createStage();
  for (const itemId of itemIds) stage.publish(itemId);
  return stage;
}

const takeovers = (stage: Stage, hallId: string) => Object.values(stage.rows(`screens.hall/${hallId}`));
const record = (stage: Stage, id: unknown) => stage.rows("screens.takeovers/all")[`takeover/${String(id)}`];
const refused = (code: string, more: object = {}) => ({ refusal: { code, ...more } });

describe("a takeover", () => {
  it("[N36] is one manager's over a hall, or some of its screens, and nowhere else", () => {
    const stage = stageWith("I1");
    stage.done("m1", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "H1", sound: true });
    expect(takeovers(stage, "H1")).toEqual([
      {
        itemId: "I1",
        title: { zh: "I1", en: "I1" },
        body: { zh: "请看这里。", en: "Please look here." },
        media: [],
        sound: true,
        startedAt: "2026-09-14T02:00:00.000Z",
        endsAt: "2026-09-14T02:05:00.000Z",
      },
    ]);
    expect(takeovers(stage, "H2")).toEqual([]);
    stage.done("m1", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "H2", deviceIds: ["C1"] });
    expect(takeovers(stage, "H2")).toMatchObject([{ deviceIds: ["C1"] }]);
  });

  it("[N36] names halls and displays that there are", () => {
    const stage = stageWith("I1");
    const asked = { itemId: "I1", minutes: 5 };
    const ask = (more: object) => stage.send("m1", "screens.take-over", { ...asked, ...more });
    expect(ask({ hallId: "H9" })).toEqual(refused("unknown-hall", { hallId: "H9" }));
    expect(ask({ hallId: "H1", deviceIds: ["B1", "C1"] })).toEqual(refused("unknown-display", { deviceId: "C1" }));
    stage.setUp((venue) => ({ ...venue, devices: { ...venue.devices, B1: { ...venue.devices.B1!, retired: true } } }));
    expect(ask({ hallId: "H1", deviceIds: ["B1"] })).toEqual(refused("unknown-display", { deviceId: "B1" }));
  });

  it.each<[state: string, become: (stage: Stage) => unknown]>([
    ["unknown", () => undefined],
    ["a draft", (stage) => stage.save("I1")],
    [
      "submitted",
      (stage) => [
        stage.save("I1"),
        stage.done("e1", "publishing.submit-item", { itemId: "I1", hash: stage.hashOf("I1") }),
      ],
    ],
    [
      "withdrawn",
      (stage) => [stage.publish("I1"), stage.done("r1", "publishing.withdraw-item", { itemId: "I1", reason: "wrong" })],
    ],
    [
      "over",
      (stage) => [
        stage.publish("I1", noticeContent("I1"), { hallIds: ["H1", "H2"], endsAt: "2026-09-14T03:00:00.000Z" }),
        stage.pass(3_600_000),
      ],
    ],
    [
      "not yet to be shown",
      (stage) =>
        stage.publish("I1", noticeContent("I1"), { hallIds: ["H1", "H2"], startsAt: "2026-09-14T03:00:00.000Z" }),
    ],
    ["for another hall", (stage) => stage.publish("I1", noticeContent("I1"), { hallIds: ["H2"] })],
  ])("[N34] shows nothing that is %s", (_, become) => {
    const stage = createStage();
    become(stage);
    for (const [command, more] of [
      ["take-over", { hallId: "H1" }],
      ["propose-takeover", {}],
    ] as const)
      expect(stage.send("m1", `screens.${command}`, { itemId: "I1", minutes: 5, ...more })).toMatchObject(
        refused("not-approved"),
      );
  });

  it("[N34] shows no words of an entry of the programme, which have scenes of their own", () => {
    const stage = createStage();
    stage.publish("programme.E1", { ...noticeContent("E1"), kind: "entry" });
    expect(stage.send("m1", "screens.take-over", { itemId: "programme.E1", minutes: 5, hallId: "H1" })).toMatchObject(
      refused("not-approved"),
    );
  });

  it("[N34] shows the approved words while the next are being written", () => {
    const stage = stageWith("I1");
    stage.save("I1", noticeContent("draft"), { hallIds: ["H1"] }, { correction: { zh: "改", en: "Changed" } });
    stage.done("m1", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "H1" });
    expect(takeovers(stage, "H1")).toMatchObject([{ title: { zh: "I1" } }]);
  });

  it("[N33] fills the places of a template with checked values, and asks for those that are missing", () => {
    const stage = createStage();
    stage.publish("F", template);
    const ask = (more: object) =>
      stage.send("m1", "screens.take-over", { itemId: "F", minutes: 5, hallId: "H1", ...more });
    expect(ask({})).toEqual(refused("fill-missing", { places: ["desk", "time", "minutes"] }));
    expect(ask({ fill: { ...fill, deskId: "X1" } })).toEqual(refused("unknown-desk", { deskId: "X1" }));
    expect(ask({ fill })).toMatchObject({ events: [{ type: "TakeoverStarted" }] });
    expect(takeovers(stage, "H1")).toMatchObject([
      {
        title: { zh: "请到3号窗口", en: "Please go to desk 3" },
        body: { zh: "14:30 前，5 分钟内。", en: "Before 14:30, within 5 minutes." },
      },
    ]);
  });

  it("[N33] leaves a notice as it was approved", () => {
    const stage = createStage();
    stage.publish("I1", { ...template, kind: "notice", media: [] });
    stage.done("m1", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "H1", fill });
    expect(takeovers(stage, "H1")).toMatchObject([{ title: template.title, body: template.body }]);
  });

  it("[N38] ends at its time, and not later than what it shows", () => {
    const stage = createStage();
    stage.publish("I1", noticeContent("I1"), { hallIds: ["H1"], endsAt: "2026-09-14T02:03:00.000Z" });
    expect(stage.done("m1", "screens.take-over", { itemId: "I1", minutes: 60, hallId: "H1" })).toMatchObject({
      endsAt: "2026-09-14T02:03:00.000Z",
    });
    stage.publish("I2");
    const { takeoverId } = stage.done("m1", "screens.take-over", { itemId: "I2", minutes: 2, hallId: "H1" });
    stage.pass(2 * 60_000);
    expect(record(stage, takeoverId)).toMatchObject({ state: "expired", endedAt: stage.now });
    stage.pass(60_000);
    expect(takeovers(stage, "H1")).toEqual([]);
  });

  it("[N36] is ended with one word, once, and known for thirty days", () => {
    const stage = stageWith("I1");
    const { takeoverId } = stage.done("m1", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "H1" });
    expect(stage.done("m2", "screens.end-takeover", { takeoverId })).toEqual({ changed: true });
    expect(stage.done("m2", "screens.end-takeover", { takeoverId })).toEqual({ changed: false });
    expect(takeovers(stage, "H1")).toEqual([]);
    expect(record(stage, takeoverId)).toMatchObject({ state: "ended", endedBy: "user:m2" });
    expect(stage.send("m1", "screens.end-takeover", { takeoverId: "T99" })).toEqual(
      refused("unknown-takeover", { takeoverId: "T99" }),
    );
    stage.pass(30 * 24 * 3_600_000 - 1);
    expect(record(stage, takeoverId)).toBeDefined();
    stage.pass(1);
    expect(record(stage, takeoverId)).toBeUndefined();
  });

  it("[N39] with a template is looked at afterwards, by a reviewer, once", () => {
    const stage = createStage();
    stage.publish("F", noticeContent("F", "emergency"));
    const { takeoverId } = stage.done("m1", "screens.take-over", { itemId: "F", minutes: 5, hallId: "H1" });
    expect(record(stage, takeoverId)).toMatchObject({ kind: "emergency", needsReview: true });
    stage.pass(60 * 24 * 3_600_000);
    expect(record(stage, takeoverId)).toMatchObject({ needsReview: true });
    stage.done("r1", "screens.review-takeover", { takeoverId, note: "A pipe had burst." });
    expect(record(stage, takeoverId)).toBeDefined();
    expect(stage.send("r1", "screens.review-takeover", { takeoverId, note: "again" })).toEqual(
      refused("nothing-to-review", { takeoverId }),
    );
  });
});

describe("the look afterwards", () => {
  const used = (stage: Stage) =>
    stage.done("m1", "screens.take-over", { itemId: "F", minutes: 5, hallId: "H1" }).takeoverId;

  it.each([
    ["secrecy-mark", "见机密★文件"],
    ["privacy-findings", "请打 13800138000"],
  ])("[N46] is refused with %s where its note must not be kept", (code, note) => {
    const stage = createStage();
    stage.publish("F", noticeContent("F", "emergency"));
    const takeoverId = used(stage);
    expect(stage.send("r1", "screens.review-takeover", { takeoverId, note })).toMatchObject(refused(code));
    expect(record(stage, takeoverId)).toMatchObject({ needsReview: true });
  });

  it("[N39] is not passed by with many others", () => {
    const stage = stageWith("I1");
    stage.publish("F", noticeContent("F", "emergency"));
    const takeoverId = used(stage);
    stage.pass(10 * 60_000);
    for (let count = 0; count < mostTakeovers + 2; count += 1) {
      const { takeoverId: one } = stage.done("m1", "screens.take-over", { itemId: "I1", minutes: 1, hallId: "H1" });
      stage.done("m1", "screens.end-takeover", { takeoverId: one });
    }
    expect(Object.keys(stage.rows("screens.takeovers/all"))).toHaveLength(mostTakeovers);
    expect(record(stage, takeoverId)).toMatchObject({ needsReview: true });
  });
});

describe("a takeover of every hall", () => {
  const propose = (stage: Stage) =>
    stage.done("m1", "screens.propose-takeover", { itemId: "I1", minutes: 5 }).takeoverId;
  const confirm = (stage: Stage, who: string, takeoverId: unknown) =>
    stage.send(who, "screens.confirm-takeover", { takeoverId });

  it("[N37] waits for a second manager", () => {
    const stage = stageWith("I1");
    const takeoverId = propose(stage);
    expect([takeovers(stage, "H1"), takeovers(stage, "H2")]).toEqual([[], []]);
    expect(confirm(stage, "m1", takeoverId)).toEqual(refused("same-person", { takeoverId }));
    expect(confirm(stage, "m2", takeoverId)).toMatchObject({ result: { endsAt: "2026-09-14T02:05:00.000Z" } });
    for (const hallId of ["H1", "H2"]) expect(takeovers(stage, hallId)).toMatchObject([{ itemId: "I1" }]);
    expect(record(stage, takeoverId)).toMatchObject({ by: "user:m1", confirmedBy: "user:m2", needsReview: false });
    expect(confirm(stage, "m2", takeoverId)).toEqual(refused("not-proposed", { takeoverId }));
  });

  it("[N37] lapses after ten minutes, and is not confirmed then", () => {
    const stage = stageWith("I1");
    const takeoverId = propose(stage);
    stage.pass(10 * 60_000);
    expect(record(stage, takeoverId)).toMatchObject({ state: "lapsed" });
    expect(confirm(stage, "m2", takeoverId)).toEqual(refused("proposal-over", { takeoverId }));
  });

  it("[N37] is taken back by whoever proposed it", () => {
    const stage = stageWith("I1");
    const takeoverId = propose(stage);
    stage.done("m1", "screens.end-takeover", { takeoverId });
    expect(confirm(stage, "m2", takeoverId)).toEqual(refused("not-proposed", { takeoverId }));
  });

  it("[N37] is not confirmed with other words than were proposed", () => {
    const stage = stageWith("I1");
    const takeoverId = propose(stage);
    stage.publish("I1", noticeContent("other"), undefined, { correction: { zh: "改", en: "Changed" } });
    expect(confirm(stage, "m2", takeoverId)).toEqual(refused("not-approved", { itemId: "I1" }));
  });

  it("[N34] is refused where a hall is not meant, and names it", () => {
    const stage = createStage();
    stage.publish("I1", noticeContent("I1"), { hallIds: ["H1"] });
    expect(stage.send("m1", "screens.propose-takeover", { itemId: "I1", minutes: 5 })).toEqual(
      refused("not-approved", { itemId: "I1", hallIds: ["H2"] }),
    );
  });

  it("[N37] confirms no takeover of one hall", () => {
    const stage = stageWith("I1");
    const { takeoverId } = stage.done("m1", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "H1" });
    expect(confirm(stage, "m2", takeoverId)).toEqual(refused("not-proposed", { takeoverId }));
  });
});

describe("an item that is withdrawn", () => {
  it("[N40] is over on every screen, in takeovers that run and in those that are proposed", () => {
    const stage = stageWith("I1", "I2");
    const running = stage.done("m1", "screens.take-over", { itemId: "I1", minutes: 5, hallId: "H1" });
    const other = stage.done("m1", "screens.take-over", { itemId: "I2", minutes: 5, hallId: "H1" });
    const proposed = stage.done("m1", "screens.propose-takeover", { itemId: "I1", minutes: 5 });
    stage.done("r1", "publishing.withdraw-item", { itemId: "I1", reason: "wrong" });
    expect(takeovers(stage, "H1")).toMatchObject([{ itemId: "I2" }]);
    expect(record(stage, running.takeoverId)).toMatchObject({ state: "ended", endedBy: "system" });
    expect(record(stage, proposed.takeoverId)).toMatchObject({ state: "ended" });
    expect(record(stage, other.takeoverId)).toMatchObject({ state: "running" });
  });
});
