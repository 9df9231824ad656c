import { describe, expect, it } from "vitest";
import { later } from "../core/index.ts";
import { createProgrammeStage, nineOClock, planned, type ProgrammeStage } from "../samples/index.ts";

const at = (minutes: number) => later(nineOClock, minutes * 60_000);
const entryId = "E1";
const opening = (on: string, value: string, serviceId = "S1") => ({
  on,
  does: { kind: "opening", serviceId, opening: value },
});
const quota = (on: string, perDay?: number) => ({
  on,
  does: { kind: "quota", serviceId: "S2", ...(perDay === undefined ? {} : { perDay }) },
});
const playlist = (on: string, playlistId?: string, deviceId = "B1") => ({
  on,
  does: { kind: "playlist", deviceId, ...(playlistId === undefined ? {} : { playlistId }) },
});
const all = [
  opening("begin", "open"),
  quota("begin", 0),
  playlist("begin", "P1"),
  opening("end", "by-hours"),
  quota("end"),
  playlist("end"),
];

function stageWith(effects: unknown[] = all, changes = {}): ProgrammeStage {
  const stage = createProgrammeStage();
  for (const [id, hallId] of [
    ["P1", "H1"],
    ["P2", "H2"],
  ])
    stage.done("mei", "screens.put-playlist", {
      id,
      hallId,
      name: id,
      entries: [{ id: "a", scene: { kind: "clock" } }],
    });
  stage.done("ed", "programme.put-entry", planned("E1", changes));
  stage.done("mei", "programme.set-effects", { entryId, effects });
  return stage;
}

/** What has been done to the hall. */
function hall({ states }: ProgrammeStage) {
  const { openings, quotas } = Object(states.queue).halls.H1;
  return [openings.S1, quotas.S2, Object(states.screens).screens.B1?.playlistId];
}
const done = ["open", 0, "P1"];
const undone = [undefined, undefined, undefined];

describe("what an entry does to the hall", () => {
  it("[O40] is done when it begins and when it ends", () => {
    const stage = stageWith();
    stage.minutes(59);
    expect(hall(stage)).toEqual(undone);
    stage.minutes(1);
    expect(hall(stage)).toEqual(done);
    stage.minutes(60);
    expect(hall(stage)).toEqual(undone);
  });

  it.each([
    ["ended by hand", ["end"]],
    ["cancelled", ["cancel"]],
    ["removed", ["remove-entry"]],
  ])("[O40] is undone when it is %s while live, and done again when it is restored", (_, [verb]) => {
    const stage = stageWith();
    stage.minutes(60);
    stage.done("ed", `programme.${verb}`, { entryId });
    expect(hall(stage)).toEqual(undone);
    if (verb === "remove-entry") return;
    stage.done("ed", "programme.restore", { entryId });
    expect(hall(stage)).toEqual(done);
  });

  it("[O40] is not undone where nothing has been done", () => {
    const stage = stageWith([opening("end", "closed")]);
    stage.done("ed", "programme.cancel", { entryId });
    stage.done("ed", "programme.restore", { entryId });
    stage.done("ed", "programme.remove-entry", { entryId });
    expect(hall(stage)).toEqual(undone);
  });

  it("[O40] stands in the record of what it comes of, also where one of it can no longer be done", () => {
    const stage = stageWith();
    stage.done("mei", "venue.retire", { table: "services", id: "S1" });
    stage.done("gao", "programme.begin", { entryId });
    expect(hall(stage)).toEqual([undefined, 0, "P1"]);
    const types = stage.events.map(({ event }) => event.type);
    expect(types.slice(types.indexOf("EntryBegan"))).toEqual(["EntryBegan", "ServiceQuotaSet", "PlaylistAssigned"]);
  });

  it.each([
    ["unknown-service", opening("begin", "open", "S9"), "S9"],
    ["unknown-display", playlist("begin", "P1", "B9"), "B9"],
    ["unknown-playlist", playlist("begin", "P9"), "P9"],
    ["unknown-playlist", playlist("begin", "P2"), "P2"],
  ])("[O40] is refused %s, and then stays as it was", (code, effect, other) => {
    const stage = stageWith([]);
    const effects = [quota("begin", 5), effect];
    expect(stage.send("mei", "programme.set-effects", { entryId, effects })).toEqual({ refusal: { code, other } });
    expect(Object(stage.told("programme.staff/all")["entry/E1"]).effects).toEqual([]);
  });

  it("[O40] is set on what is known and not over; the same again changes nothing", () => {
    const stage = stageWith();
    const set = (id: string) => stage.send("mei", "programme.set-effects", { entryId: id, effects: all });
    expect(set("E1")).toMatchObject({ events: [], result: { changed: false } });
    expect(set("E9")).toMatchObject({ refusal: { code: "unknown-entry" } });
    stage.done("ed", "programme.cancel", { entryId });
    expect(set("E1")).toMatchObject({ refusal: { code: "entry-over" } });
  });
});

describe("after the hub was down", () => {
  it("[O42] an entry whose whole time has passed does nothing, and does not undo what it has not done", () => {
    const stage = stageWith([...all, opening("end", "closed", "S3")]);
    stage.until(at(130));
    expect(stage.events.at(-1)?.event).toMatchObject({ type: "EntryEnded", does: [] });
    expect(hall(stage)).toEqual(undone);
  });

  it("[O42] an entry that goes on begins late, and one that was live ends late", () => {
    const stage = stageWith();
    stage.until(at(100));
    expect(hall(stage)).toEqual(done);
    stage.until(at(500));
    expect(hall(stage)).toEqual(undone);
  });

  it("[O41] does to the new day nothing that was meant for the day before, but for playlists", () => {
    const stage = stageWith([playlist("begin", "P1"), opening("end", "closed"), quota("end", 3), playlist("end")]);
    stage.minutes(60);
    expect(hall(stage)).toEqual([undefined, undefined, "P1"]);
    // Nine o'clock and fifteen hours: midnight in Shanghai.
    stage.until(at(15 * 60));
    expect(hall(stage)).toEqual(undone);
    const before = stageWith([opening("end", "closed"), quota("end", 3)]);
    before.minutes(60);
    before.until(at(15 * 60 - 1));
    expect(hall(before)).toEqual(["closed", 3, undefined]);
    before.until(at(15 * 60));
    expect(hall(before)).toEqual(undone);
  });
});

describe("entries that follow one another", () => {
  /** The one that follows is known first. */
  function stageOfTwo(between: number): ProgrammeStage {
    const stage = stageWith([opening("begin", "open"), quota("begin", 7)], { startsAt: at(120), endsAt: at(180) });
    stage.done("ed", "programme.put-entry", planned("E0", { startsAt: at(60), endsAt: at(120 - between) }));
    const effects = [opening("begin", "open"), opening("end", "closed"), quota("end")];
    stage.done("mei", "programme.set-effects", { entryId: "E0", effects });
    stage.minutes(60);
    return stage;
  }

  it.each([
    ["with the same moment between them", 0, 120],
    ["with a break that the hub was down for", 10, 150],
  ])("[O44] end before others begin, %s", (_, between, upAgain) => {
    const stage = stageOfTwo(between);
    stage.until(at(upAgain));
    expect(hall(stage)).toEqual(["open", 7, undefined]);
  });

  it("[O44] overlap, and the one that ends later has the last word, whichever was planned first", () => {
    const stage = stageOfTwo(-10);
    stage.until(at(125));
    expect(hall(stage)).toEqual(["open", 7, undefined]);
    stage.until(at(130));
    expect(hall(stage)).toEqual(["closed", undefined, undefined]);
  });
});

describe("what is told beforehand", () => {
  const services = (stage: ProgrammeStage, hallId = "H1") =>
    Object(stage.told(`programme.hall/${hallId}`)["entry/E1"]).services;

  it("[O43] is when it opens and closes services of the hall, by its times as they are now", () => {
    const stage = stageWith([...all, opening("begin", "open", "X1")]);
    stage.publish("E1", undefined, { hallIds: ["H1", "H2"] });
    expect(services(stage)).toEqual([
      { serviceId: "S1", opening: "open", at: at(60) },
      { serviceId: "S1", opening: "by-hours", at: at(120) },
    ]);
    expect(services(stage, "H2")).toEqual([{ serviceId: "X1", opening: "open", at: at(60) }]);
    stage.done("ed", "programme.put-entry", planned("E1", { startsAt: at(80) }));
    expect(services(stage)[0].at).toBe(at(80));
    stage.done("mei", "venue.retire", { table: "services", id: "S1" });
    expect(services(stage)).toEqual([]);
  });

  it("[O43] is nothing once it is over", () => {
    const stage = stageWith();
    stage.publish("E1");
    stage.done("ed", "programme.cancel", { entryId });
    expect(services(stage)).toEqual([]);
  });
});
