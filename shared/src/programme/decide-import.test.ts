import { describe, expect, it } from "vitest";
import { later } from "../core/index.ts";
import { createProgrammeStage, nineOClock, planned, type ProgrammeStage } from "../samples/index.ts";

const at = (minutes: number) => later(nineOClock, minutes * 60_000);
const from = (uid: string, sequence = 0, stamp?: string) => ({
  uid,
  sequence,
  ...(stamp === undefined ? {} : { stamp }),
});
const listed = (id: string, changes = {}) => planned(id, { source: from(`uid ${id}`), ...changes });
const ask = (stage: ProgrammeStage, ...entries: object[]) => stage.send("ed", "programme.import", { entries });
const counts = (added: number, changed: number, unchanged: number, older: number) => ({
  result: { added, changed, unchanged, older },
});
const row = (stage: ProgrammeStage, id = "E1") => Object(stage.told("programme.staff/all")[`entry/${id}`]);

describe("an import", () => {
  it("[O50] adds what is new, in one event", () => {
    const stage = createProgrammeStage();
    expect(ask(stage, listed("E1"), listed("E2", { roomId: "R2" }))).toMatchObject(counts(2, 0, 0, 0));
    expect(stage.events.filter(({ topic }) => topic === "programme")).toHaveLength(1);
    expect(row(stage)).toMatchObject({ status: "announced", source: from("uid E1") });
  });

  it("[O50] names every wrong row and all that is wrong about it, and then changes nothing", () => {
    const stage = createProgrammeStage();
    stage.done("ed", "programme.put-entry", planned("E5"));
    const before = stage.events.length;
    const decision = ask(
      stage,
      listed("E1"),
      listed("E2", { venueId: "Z", hosts: ["D9"] }),
      listed("E3", { endsAt: at(0) }),
      listed("E1"),
      listed("E4", { source: from("uid E2") }),
      listed("E5"),
      listed("E6", { roomId: "R9", steps: [{ id: "a", minutes: 90 }] }),
    );
    expect(decision).toEqual({
      refusal: {
        code: "entries-wrong",
        rows: [
          { index: 1, entryId: "E2", problem: "unknown-venue", other: "Z" },
          { index: 1, entryId: "E2", problem: "unknown-department", other: "D9" },
          { index: 2, entryId: "E3", problem: "ends-before-it-starts" },
          { index: 3, entryId: "E1", problem: "row-twice" },
          { index: 4, entryId: "E4", problem: "row-twice" },
          { index: 5, entryId: "E5", problem: "id-taken", other: "E5" },
          { index: 6, entryId: "E6", problem: "unknown-room", other: "R9" },
          { index: 6, entryId: "E6", problem: "step-after-end", other: "a" },
        ],
      },
    });
    expect(stage.events).toHaveLength(before);
  });

  it("[O50] takes what has been as it was: ended, with nothing that is due", () => {
    const stage = createProgrammeStage();
    const past = { startsAt: at(-120), endsAt: at(-60) };
    ask(stage, listed("E1", past), listed("E2", { ...past, runs: "hand" }));
    expect([row(stage).status, row(stage, "E2").status]).toEqual(["ended", "announced"]);
    const events = stage.events.length;
    stage.minutes(0);
    expect(stage.events).toHaveLength(events);
  });

  it("[O51] of the same file twice makes no event", () => {
    const stage = createProgrammeStage();
    const file = [
      listed("E1"),
      listed("E2", { source: { ...from("series"), recurrence: at(60) } }),
      listed("E3", { source: { ...from("series"), recurrence: at(1_500) }, startsAt: at(1_500), endsAt: at(1_560) }),
      listed("E4", { cancelled: true }),
    ];
    expect(ask(stage, ...file)).toMatchObject(counts(3, 0, 1, 0));
    expect(ask(stage, ...file)).toMatchObject({ events: [], ...counts(0, 0, 4, 0) });
  });

  const stamps = ["2026-09-01T00:00:00.000Z", "2026-09-02T00:00:00.000Z"] as const;
  it.each([
    ["a higher sequence", from("uid E1", 1, stamps[0]), from("uid E1", 2, stamps[0]), counts(0, 1, 0, 0)],
    [
      "a higher sequence, an older stamp",
      from("uid E1", 1, stamps[1]),
      from("uid E1", 2, stamps[0]),
      counts(0, 1, 0, 0),
    ],
    ["a newer stamp", from("uid E1", 1, stamps[0]), from("uid E1", 1, stamps[1]), counts(0, 1, 0, 0)],
    ["a stamp where there was none", from("uid E1", 1), from("uid E1", 1, stamps[0]), counts(0, 1, 0, 0)],
    ["nothing that tells its age", from("uid E1"), from("uid E1"), counts(0, 1, 0, 0)],
    ["a lower sequence", from("uid E1", 2), from("uid E1", 1, stamps[1]), counts(0, 0, 0, 1)],
    ["an older stamp", from("uid E1", 1, stamps[1]), from("uid E1", 1, stamps[0]), counts(0, 0, 0, 1)],
    ["no stamp any more", from("uid E1", 1, stamps[0]), from("uid E1", 1), counts(0, 0, 0, 1)],
  ])("[O51] of another time with %s", (_, first, second, expected) => {
    const stage = createProgrammeStage();
    ask(stage, listed("E1", { source: first }));
    // The file may call it something else: it is known by where it comes from.
    expect(ask(stage, listed("other", { source: second, startsAt: at(70) }))).toMatchObject(expected);
    expect(row(stage).startsAt).toBe(at(expected.result.changed === 1 ? 70 : 60));
    expect(Object.keys(stage.programme.entries)).toEqual(["E1"]);
  });

  it("[O51] leaves what somebody has changed by hand, until the file itself says something else", () => {
    const stage = createProgrammeStage();
    ask(stage, listed("E1"));
    stage.done("ed", "programme.put-entry", planned("E1", { roomId: "R2" }));
    expect(ask(stage, listed("E1"))).toMatchObject({ events: [], ...counts(0, 0, 1, 0) });
    expect(ask(stage, listed("E1", { source: from("uid E1", 3) }))).toMatchObject(counts(0, 0, 1, 0));
    expect(row(stage)).toMatchObject({ roomId: "R2", source: { sequence: 3 } });
    expect(ask(stage, listed("E1", { source: from("uid E1", 2), capacity: 3 }))).toMatchObject(counts(0, 0, 0, 1));
    expect(ask(stage, listed("E1", { source: from("uid E1", 4), capacity: 3 }))).toMatchObject(counts(0, 1, 0, 0));
    expect(row(stage)).toMatchObject({ roomId: "R1", capacity: 3 });
  });

  it("[O13] marks what the public can read", () => {
    const stage = createProgrammeStage();
    ask(stage, listed("E1"));
    stage.publish("E1");
    ask(stage, listed("E1", { source: from("uid E1", 1), startsAt: at(70) }));
    expect(stage.told("programme.hall/H1")).toMatchObject({
      "entry/E1": { mark: "delayed", was: { startsAt: at(60) }, changedAt: at(0) },
    });
  });

  it("[O52] cancels, once, and not again what somebody has restored", () => {
    const stage = createProgrammeStage();
    ask(stage, listed("E1"));
    const file = listed("E1", { source: from("uid E1", 1), cancelled: true });
    expect(ask(stage, file)).toMatchObject(counts(0, 1, 0, 0));
    expect(row(stage)).toMatchObject({ status: "cancelled" });
    stage.done("ed", "programme.restore", { entryId: "E1" });
    expect(ask(stage, file)).toMatchObject({ events: [], ...counts(0, 0, 1, 0) });
    expect(row(stage).status).toBe("announced");
  });

  it("[O52] leaves what is over as it is, and is refused where it has it to come", () => {
    const stage = createProgrammeStage();
    ask(stage, listed("E1"));
    stage.minutes(120);
    const later1 = { source: from("uid E1", 1) };
    expect(ask(stage, listed("E1", { ...later1, startsAt: at(50) }))).toMatchObject(counts(0, 0, 1, 0));
    expect(ask(stage, listed("E1", { ...later1, startsAt: at(50) }))).toMatchObject({ events: [] });
    expect(ask(stage, listed("E1", { ...later1, cancelled: true }))).toMatchObject(counts(0, 0, 1, 0));
    expect(row(stage)).toMatchObject({ status: "ended", startsAt: at(60) });
    expect(ask(stage, listed("E1", { ...later1, endsAt: at(121) }))).toEqual({
      refusal: { code: "entries-wrong", rows: [{ index: 0, entryId: "E1", problem: "entry-over" }] },
    });
  });
});
