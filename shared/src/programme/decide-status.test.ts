import { describe, expect, it } from "vitest";
import { later } from "../core/index.ts";
import { createProgrammeStage, entryWords, nineOClock, planned, type ProgrammeStage } from "../samples/index.ts";
import { dueOfProgramme } from "./due.ts";

const at = (minutes: number) => later(nineOClock, minutes * 60_000);
const steps = [
  { id: "a", minutes: 0 },
  { id: "b", minutes: 20 },
  { id: "c", minutes: 40 },
];

function stageWith(changes = {}): ProgrammeStage {
  const stage = createProgrammeStage();
  stage.done("ed", "programme.put-entry", planned("E1", changes));
  return stage;
}
const entryId = "E1";
const say = (stage: ProgrammeStage, verb: string, more = {}) =>
  stage.asked("gao", `programme.${verb}`, { entryId, ...more });
const does = (stage: ProgrammeStage, verb: string) => stage.done("ed", `programme.${verb}`, { entryId });
const row = (stage: ProgrammeStage) => Object(stage.told("programme.staff/all")["entry/E1"]);
const standing = (stage: ProgrammeStage) => [row(stage).status, row(stage).since, row(stage).stepId];
const types = (stage: ProgrammeStage) =>
  stage.events.flatMap(({ topic, event }) => (topic === "programme" ? [event.type] : []));

describe("the status of an entry", () => {
  const states: Readonly<Record<string, readonly string[]>> = {
    announced: [],
    live: ["begin"],
    ended: ["begin", "end"],
    cancelled: ["cancel"],
    "cancelled live": ["begin", "cancel"],
    restored: ["cancel", "restore"],
  };
  const verbs = ["begin", "end", "cancel", "restore", "next-step", "unveil", "put-entry"];
  //                      begin          end         cancel        restore     next-step   unveil      put-entry
  const table: Readonly<Record<string, readonly string[]>> = {
    announced: ["yes", "not-live", "yes", "not-over", "not-live", "not-live", "yes"],
    live: ["already-live", "yes", "yes", "not-over", "no-more-steps", "yes", "yes"],
    ended: ["entry-over", "not-live", "entry-over", "yes", "not-live", "not-live", "entry-over"],
    cancelled: ["entry-over", "not-live", "entry-over", "yes", "not-live", "not-live", "entry-over"],
    "cancelled live": ["entry-over", "not-live", "entry-over", "yes", "not-live", "not-live", "entry-over"],
    restored: ["yes", "not-live", "yes", "not-over", "not-live", "not-live", "yes"],
  };
  it.each(Object.entries(states))("[O20] [O21] [O22] that is %s", (name, before) => {
    const answers = verbs.map((verb) => {
      const stage = stageWith();
      for (const one of before) does(stage, one);
      if (verb === "put-entry") return stage.asked("ed", "programme.put-entry", planned("E1", { roomId: "R2" }));
      return stage.asked("ed", `programme.${verb}`, { entryId, ...(verb === "unveil" ? { unveiled: true } : {}) });
    });
    expect(answers).toEqual(table[name]);
  });

  it.each(["begin", "end", "cancel", "restore", "next-step"])("[O20] of what is not known: %s", (verb) => {
    expect(createProgrammeStage().asked("ed", `programme.${verb}`, { entryId: "constructor-" })).toBe("unknown-entry");
  });

  it("[O21] is cancelled before or while it goes on, by those who plan", () => {
    const stage = stageWith();
    stage.minutes(30);
    does(stage, "cancel");
    expect(standing(stage)).toEqual(["cancelled", at(30), undefined]);
    stage.minutes(30);
    expect(standing(stage)).toEqual(["cancelled", at(30), undefined]);
    expect(does(stage, "restore")).toEqual({ entryId, status: "live" });
    expect(does(stage, "cancel")).toEqual({ entryId, status: "cancelled" });
    expect(stage.asked("ed", "programme.cancel", { entryId })).toBe("entry-over");
  });

  it("[O20] is live by hand before its time, with its steps still by the clock", () => {
    const stage = stageWith({ steps });
    does(stage, "begin");
    expect(standing(stage)).toEqual(["live", at(0), undefined]);
    stage.minutes(60);
    expect(standing(stage)).toEqual(["live", at(0), "a"]);
    stage.minutes(60);
    expect(standing(stage)).toEqual(["ended", at(120), undefined]);
  });

  it("[O22] of a live entry is live again, at its step, also before its start", () => {
    const stage = stageWith({ runs: "hand", steps });
    stage.minutes(61);
    does(stage, "begin");
    say(stage, "next-step");
    say(stage, "next-step", { from: "a" });
    does(stage, "end");
    expect(standing(stage)).toEqual(["ended", at(61), undefined]);
    does(stage, "restore");
    expect(standing(stage)).toEqual(["live", at(61), "b"]);
    const early = stageWith({ runs: "hand", steps });
    early.minutes(50);
    does(early, "begin");
    say(early, "next-step");
    does(early, "end");
    early.minutes(1);
    does(early, "restore");
    expect(standing(early)).toEqual(["live", at(51), "a"]);
  });

  it("[O22] of a cancelled entry that should go on is live by the clock, and by hand only where it had begun", () => {
    const clock = stageWith();
    does(clock, "cancel");
    clock.minutes(90);
    does(clock, "restore");
    expect(standing(clock)).toEqual(["live", at(90), undefined]);
    const hand = stageWith({ runs: "hand" });
    does(hand, "cancel");
    hand.minutes(90);
    does(hand, "restore");
    expect(standing(hand)).toEqual(["announced", at(90), undefined]);
  });

  it.each([
    ["greeter", "gao"],
    ["editor", "ed"],
    ["manager", "mei"],
  ])("[O22] is restored by a %s when it was ended", (_, who) => {
    const stage = stageWith();
    does(stage, "begin");
    does(stage, "end");
    expect(stage.asked(who, "programme.restore", { entryId })).toBe("yes");
  });

  it.each([[], ["begin"]])(
    "[O22] is restored by those who plan, and no greeter, when it was cancelled %s",
    (...before) => {
      const stage = stageWith();
      for (const one of [...before, "cancel"]) does(stage, one);
      expect(stage.asked("gao", "programme.restore", { entryId })).toBe("cancelled-by-planners");
      expect(row(stage).status).toBe("cancelled");
      expect(stage.asked("mei", "programme.restore", { entryId })).toBe("yes");
    },
  );

  it("[O22] is over for good once its end has come, by hand half a day later", () => {
    const clock = stageWith();
    does(clock, "cancel");
    clock.minutes(120);
    expect(clock.asked("ed", "programme.restore", { entryId })).toBe("already-past");
    const hand = stageWith({ runs: "hand" });
    hand.minutes(60);
    does(hand, "begin");
    hand.minutes(70);
    does(hand, "end");
    expect(hand.asked("ed", "programme.restore", { entryId })).toBe("yes");
    expect(row(hand).status).toBe("live");
    does(hand, "end");
    hand.minutes(12 * 60);
    expect(hand.asked("ed", "programme.restore", { entryId })).toBe("already-past");
  });
});

describe("by the clock an entry", () => {
  it("[O23] begins, steps and ends at its times", () => {
    const stage = stageWith({ steps });
    const seen = [59, 1, 19, 1, 20, 19, 1].map((minutes) => {
      stage.minutes(minutes);
      return standing(stage);
    });
    expect(seen).toEqual([
      ["announced", at(0), undefined],
      ["live", at(60), "a"],
      ["live", at(60), "a"],
      ["live", at(60), "b"],
      ["live", at(60), "c"],
      ["live", at(60), "c"],
      ["ended", at(120), undefined],
    ]);
    expect(types(stage)).toEqual(["EntryPut", "EntryBegan", "StepReached", "StepReached", "EntryEnded"]);
  });

  it("[O23] is where it should be when the hub was down", () => {
    const stage = stageWith({ steps });
    stage.until(at(110));
    expect(standing(stage)).toEqual(["live", at(110), "c"]);
    expect(types(stage)).toEqual(["EntryPut", "EntryBegan"]);
  });

  it("[O23] goes by its new times, also while it is live", () => {
    const stage = stageWith({ steps });
    stage.done("ed", "programme.put-entry", planned("E1", { startsAt: at(30), steps }));
    stage.minutes(30);
    expect(row(stage)).toMatchObject({ status: "live", stepId: "a" });
    stage.done("ed", "programme.put-entry", planned("E1", { startsAt: at(25), endsAt: at(80), steps }));
    expect(row(stage)).toMatchObject({ status: "live", stepId: "a" });
    stage.minutes(14);
    expect(row(stage)).toMatchObject({ stepId: "a" });
    stage.minutes(1);
    expect(row(stage)).toMatchObject({ stepId: "b" });
    stage.minutes(35);
    expect(row(stage).status).toBe("ended");
  });

  it("[O23] that is put into the past ends, and one put to where it goes on begins", () => {
    const stage = stageWith();
    stage.done("ed", "programme.put-entry", planned("E1", { startsAt: at(-60), endsAt: at(0) }));
    stage.minutes(0);
    expect(row(stage).status).toBe("ended");
    const other = stageWith();
    other.done("ed", "programme.put-entry", planned("E1", { startsAt: at(-60) }));
    other.minutes(0);
    expect(row(other).status).toBe("live");
  });

  it("[O23] does not go back from a step that somebody has gone ahead to", () => {
    const stage = stageWith({ steps });
    stage.minutes(60);
    say(stage, "next-step", { from: "a" });
    say(stage, "next-step", { from: "b" });
    stage.minutes(25);
    expect(row(stage).stepId).toBe("c");
  });

  it("[O23] comes to the same moment again where it has been moved there and back", () => {
    const stage = stageWith();
    for (const roomId of ["R2", "R1"]) stage.done("ed", "programme.put-entry", planned("E1", { roomId }));
    const [first] = dueAt(stage, at(60));
    stage.done("ed", "programme.put-entry", planned("E1", { capacity: 4 }));
    const [second] = dueAt(stage, at(60));
    expect(first?.command).toBe("programme.reach-time");
    expect(first?.payload).toEqual(second?.payload);
    expect(first?.cause).not.toBe(second?.cause);
  });

  it("[O29] that runs by hand neither begins nor ends, but twelve hours after its end", () => {
    const stage = stageWith({ runs: "hand", steps });
    stage.minutes(119);
    expect(row(stage).status).toBe("announced");
    does(stage, "begin");
    stage.minutes(1 + 12 * 60 - 1);
    expect(standing(stage)).toEqual(["live", at(119), undefined]);
    stage.minutes(1);
    expect(row(stage).status).toBe("ended");
    const never = stageWith({ runs: "hand" });
    never.minutes(120 + 12 * 60);
    expect(row(never).status).toBe("ended");
    expect(types(never)).toEqual(["EntryPut", "EntryEnded"]);
  });

  it("[O53] is forgotten when it has been over for 400 days, one that was cancelled long before 400 days after its end", () => {
    const stage = stageWith();
    stage.done("ed", "programme.put-entry", planned("E2", { startsAt: at(60 + 1_440), endsAt: at(120 + 1_440) }));
    stage.done("ed", "programme.cancel", { entryId: "E2" });
    stage.minutes(120);
    stage.minutes(400 * 1_440 - 1);
    expect(Object.keys(stage.programme.entries)).toEqual(["E1", "E2"]);
    stage.minutes(1);
    expect(Object.keys(stage.programme.entries)).toEqual(["E2"]);
    expect(stage.told("programme.staff/all")).not.toHaveProperty("entry/E1");
    stage.minutes(1_440);
    expect(stage.programme.entries).toEqual({});
  });

  it("[O45] leaves the public's streams 60 days after its end, unless it has pledges; staff see it on", () => {
    const stage = stageWith();
    stage.done("ed", "programme.put-entry", planned("E2"));
    stage.publish("E1");
    const pledges = [{ id: "p", departmentId: "D1", text: { zh: "承诺", en: "Pledge" } }];
    stage.publish("E2", entryWords("启动仪式", { pledges }));
    const shown = () => Object.keys(stage.told("programme.hall/H1"));
    stage.minutes(120);
    stage.minutes(60 * 1_440 - 1);
    expect(shown()).toEqual(["entry/E1", "entry/E2"]);
    stage.minutes(1);
    expect(shown()).toEqual(["entry/E2"]);
    expect(row(stage)).toMatchObject({ status: "ended", hallIds: [] });
    stage.done("rui", "publishing.withdraw-item", { itemId: "programme.E2", reason: "wrong" });
    expect(shown()).toEqual([]);
  });

  it("[O45] is not told at all where a file has it that ended long ago", () => {
    const stage = createProgrammeStage();
    const long = planned("E1", { startsAt: at(-70 * 1_440), endsAt: at(-70 * 1_440 + 60) });
    stage.done("ed", "programme.import", { entries: [{ ...long, source: { uid: "a", sequence: 0 } }] });
    stage.minutes(0);
    stage.publish("E1");
    expect(stage.told("programme.hall/H1")).toEqual({});
    expect(row(stage).status).toBe("ended");
  });
});

const dueAt = (stage: ProgrammeStage, now: string) => dueOfProgramme(stage.programme, now);
