import { describe, expect, it } from "vitest";
import { later } from "../core/index.ts";
import { createProgrammeStage, nineOClock, planned, type ProgrammeStage } from "../samples/index.ts";
import { programmeCommands } from "./commands.ts";
import { entryIdSchema } from "./entry.ts";
import { mostEntries } from "./state.ts";

const at = (minutes: number) => later(nineOClock, minutes * 60_000);
const put = (stage: ProgrammeStage, id: string, changes = {}) =>
  stage.send("ed", "programme.put-entry", planned(id, changes));
const row = (stage: ProgrammeStage, id = "E1") => stage.told("programme.hall/H1")[`entry/${id}`];
const staffRow = (stage: ProgrammeStage, id = "E1") => stage.told("programme.staff/all")[`entry/${id}`];

describe("putting an entry", () => {
  it("[O33] refuses the id of a page that stands beside those of entries", () => {
    expect(entryIdSchema.safeParse("print").success).toBe(false);
    expect(entryIdSchema.safeParse("print-2").success).toBe(true);
    expect(() => put(createProgrammeStage(), "print")).toThrow("Malformed: programme.put-entry");
  });

  it("[O10] keeps it as it was sent, hosts once and steps in their order, and the same again changes nothing", () => {
    const stage = createProgrammeStage();
    const changes = {
      hosts: ["D2", "D1", "D2"],
      steps: [
        { id: "b", minutes: 30 },
        { id: "a", minutes: 5 },
      ],
      capacity: 40,
    };
    expect(stage.done("ed", "programme.put-entry", planned("E1", changes))).toEqual({
      entryId: "E1",
      changed: true,
      overlaps: [],
    });
    expect(staffRow(stage)).toEqual({
      kind: "lecture",
      status: "announced",
      since: nineOClock,
      startsAt: at(60),
      endsAt: at(120),
      venueId: "H1",
      roomId: "R1",
      hosts: ["D2", "D1"],
      capacity: 40,
      audience: "public",
      runs: "clock",
      steps: [
        { id: "a", minutes: 5 },
        { id: "b", minutes: 30 },
      ],
      pledges: {},
      effects: [],
      by: "user:ed",
      hallIds: [],
    });
    const before = stage.events.length;
    expect(stage.done("mei", "programme.put-entry", planned("E1", changes))).toMatchObject({ changed: false });
    expect(stage.events).toHaveLength(before);
  });

  it("[O10] keeps standing, effects and pledges, and lets go what is not said again", () => {
    const stage = createProgrammeStage();
    put(stage, "E1", { capacity: 9, steps: [{ id: "a", minutes: 0 }] });
    stage.publish("E1", {
      kind: "entry",
      title: { zh: "一", en: "One" },
      body: { zh: "", en: "" },
      pledges: [{ id: "p", departmentId: "D1", text: { zh: "诺", en: "Pledge" } }],
    });
    stage.done("mei", "programme.set-effects", {
      entryId: "E1",
      effects: [{ on: "end", does: { kind: "opening", serviceId: "S1", opening: "closed" } }],
    });
    stage.done("ed", "programme.set-pledge", { entryId: "E1", pledgeId: "p", state: "kept" });
    stage.done("ed", "programme.begin", { entryId: "E1" });
    stage.done("ed", "programme.next-step", { entryId: "E1" });
    put(stage, "E1", { roomId: "R2" });
    expect(staffRow(stage)).toMatchObject({
      status: "live",
      roomId: "R2",
      effects: [{ on: "end" }],
      pledges: { p: { state: "kept" } },
      steps: [],
    });
    expect(staffRow(stage)).not.toHaveProperty("capacity");
    expect(staffRow(stage)).not.toHaveProperty("stepId");
  });

  it("[O10] names overlaps of room and host", () => {
    const stage = createProgrammeStage();
    put(stage, "E1");
    put(stage, "E2", { roomId: "R2", hosts: ["D2"] });
    expect(put(stage, "E3", { startsAt: at(90), hosts: ["D2"] })).toMatchObject({
      result: {
        overlaps: [
          { entryId: "E1", room: true, hosts: [] },
          { entryId: "E2", room: false, hosts: ["D2"] },
        ],
      },
    });
  });

  const days = 24 * 60;
  it.each([
    ["unknown-venue", { venueId: "Z9" }, "Z9"],
    ["unknown-room", { roomId: "R9" }, "R9"],
    ["unknown-room", { venueId: "H2" }, "R1"],
    ["unknown-department", { hosts: ["D1", "D9"] }, "D9"],
    ["ends-before-it-starts", { endsAt: at(60) }, undefined],
    ["ends-before-it-starts", { endsAt: at(59) }, undefined],
    ["too-long", { endsAt: at(60 + 31 * days + 1) }, undefined],
    ["step-after-end", { steps: [{ id: "a", minutes: 60 }] }, "a"],
    [
      "step-twice",
      {
        steps: [
          { id: "a", minutes: 1 },
          { id: "a", minutes: 2 },
        ],
      },
      "a",
    ],
  ])("[O11] is refused %s", (code, changes, other) => {
    const stage = createProgrammeStage();
    const refusal = { code, entryId: "E1", ...(other === undefined ? {} : { other }) };
    expect(put(stage, "E1", changes)).toEqual({ refusal });
    expect(stage.programme.entries).toEqual({});
  });

  it.each([
    { endsAt: at(60 + 31 * days) },
    { venueId: "L", roomId: undefined },
    { venueId: "H2", roomId: undefined },
    { steps: [{ id: "a", minutes: 59 }] },
  ])("[O11] is taken with %o", (changes) => {
    expect(createProgrammeStage().asked("ed", "programme.put-entry", planned("E1", changes))).toBe("yes");
  });

  it("[O11] is refused where what it names is out of use, and once it is over", () => {
    const stage = createProgrammeStage();
    put(stage, "E1");
    stage.done("dan", "venue.retire", { table: "departments", id: "D2" });
    expect(stage.asked("ed", "programme.put-entry", planned("E2", { hosts: ["D2"] }))).toBe("unknown-department");
    stage.done("ed", "programme.cancel", { entryId: "E1" });
    expect(stage.asked("ed", "programme.put-entry", planned("E1", { roomId: "R2" }))).toBe("entry-over");
  });

  it("[O11] is refused a later start while it goes on, by hand and by a file; an earlier one and anything else it takes", () => {
    const stage = createProgrammeStage();
    const source = { uid: "a", sequence: 0 };
    stage.done("ed", "programme.import", { entries: [planned("E1", { source })] });
    stage.done("ed", "programme.begin", { entryId: "E1" });
    const tomorrow = { startsAt: at(60 + 1_440), endsAt: at(120 + 1_440) };
    expect(put(stage, "E1", tomorrow)).toEqual({ refusal: { code: "live-starts-later", entryId: "E1" } });
    const again = [planned("E1", { ...tomorrow, source: { ...source, sequence: 1 } })];
    expect(stage.send("ed", "programme.import", { entries: again })).toMatchObject({
      refusal: { code: "entries-wrong", rows: [{ index: 0, problem: "live-starts-later" }] },
    });
    // It was begun before its time, and stays so.
    expect(put(stage, "E1", { roomId: "R2" })).toMatchObject({ result: { changed: true } });
    expect(put(stage, "E1", { startsAt: at(-10) })).toMatchObject({ result: { changed: true } });
    expect(staffRow(stage)).toMatchObject({ status: "live", startsAt: at(-10) });
  });

  it.each(["1999-12-31T23:00:00.000Z", "2100-01-01T00:00:00.000Z", "9999-12-31T23:00:00.000Z"])(
    "[O11] is of this century: not %s",
    (endsAt) => {
      const startsAt = later(endsAt, -3_600_000);
      expect(programmeCommands["put-entry"].payload.safeParse(planned("E1", { startsAt, endsAt })).success).toBe(false);
    },
  );

  it("[O53] is refused beyond 2,000", () => {
    const stage = createProgrammeStage();
    const source = { uid: "", sequence: 0 };
    for (const half of [0, 1]) {
      const entries = Array.from({ length: mostEntries / 2 }, (_, index) => {
        const id = `I${half}-${index}`;
        return planned(id, { source: { ...source, uid: id } });
      });
      stage.done("ed", "programme.import", { entries });
    }
    expect(put(stage, "E1")).toEqual({ refusal: { code: "too-many-entries", limit: 2_000 } });
    const one = planned("E1", { source: { ...source, uid: "E1" } });
    expect(stage.asked("ed", "programme.import", { entries: [one] })).toBe("too-many-entries");
    expect(put(stage, "I0-1", { roomId: "R2" })).toMatchObject({ result: { changed: true } });
  });
});

describe("removing an entry", () => {
  it("[O12] is for what nobody outside can read", () => {
    const stage = createProgrammeStage();
    expect(stage.asked("ed", "programme.remove-entry", { entryId: "E1" })).toBe("unknown-entry");
    put(stage, "E1");
    stage.publish("E1");
    expect(stage.asked("ed", "programme.remove-entry", { entryId: "E1" })).toBe("entry-is-public");
    stage.done("rui", "publishing.withdraw-item", { itemId: "programme.E1", reason: "误" });
    expect(stage.asked("ed", "programme.remove-entry", { entryId: "E1" })).toBe("yes");
    expect(staffRow(stage)).toBeUndefined();
  });
});

describe("what it was", () => {
  const changes = (stage: ProgrammeStage) => {
    const { mark, was, changedAt } = Object(row(stage));
    return { mark, was, changedAt };
  };
  const none = { mark: undefined, was: undefined, changedAt: undefined };

  it("[O13] is not told where the public had not read it", () => {
    const stage = createProgrammeStage();
    put(stage, "E1");
    put(stage, "E1", { startsAt: at(70) });
    stage.publish("E1");
    expect(changes(stage)).toEqual(none);
    put(stage, "E1", { startsAt: at(70), capacity: 5 });
    expect(changes(stage)).toEqual(none);
  });

  it("[O13] is what the public first read, until it is so again", () => {
    const stage = createProgrammeStage();
    put(stage, "E1");
    stage.publish("E1");
    const was = { startsAt: at(60), endsAt: at(120), venueId: "H1", roomId: "R1" };
    stage.minutes(1);
    put(stage, "E1", { startsAt: at(70), endsAt: at(130) });
    expect(changes(stage)).toEqual({ mark: "delayed", was, changedAt: at(1) });
    stage.minutes(1);
    put(stage, "E1", { startsAt: at(70), endsAt: at(130), roomId: "R2" });
    expect(changes(stage)).toEqual({ mark: "moved", was, changedAt: at(2) });
    put(stage, "E1", { startsAt: at(70), endsAt: at(130), roomId: "R2", capacity: 7 });
    expect(changes(stage)).toEqual({ mark: "moved", was, changedAt: at(2) });
    stage.minutes(1);
    put(stage, "E1");
    expect(changes(stage)).toEqual({ ...none, changedAt: at(3) });
  });

  it("[O13] is kept while the words are away, and not begun then", () => {
    const stage = createProgrammeStage();
    put(stage, "E1");
    put(stage, "E2");
    stage.publish("E1");
    put(stage, "E1", { startsAt: at(70) });
    stage.done("rui", "publishing.withdraw-item", { itemId: "programme.E1", reason: "误" });
    put(stage, "E1", { startsAt: at(80) });
    put(stage, "E2", { startsAt: at(80) });
    stage.publish("E1");
    stage.publish("E2");
    expect(row(stage)).toMatchObject({ was: { startsAt: at(60) }, startsAt: at(80) });
    expect(row(stage, "E2")).not.toHaveProperty("was");
  });

  it("[O13] is not told of what only staff could read", () => {
    const stage = createProgrammeStage();
    put(stage, "E1", { audience: "staff" });
    stage.publish("E1");
    expect(row(stage)).toBeUndefined();
    put(stage, "E1", { audience: "staff", startsAt: at(70) });
    expect(staffRow(stage)).not.toHaveProperty("was");
  });
});
