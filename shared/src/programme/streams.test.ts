import { describe, expect, it } from "vitest";
import { later } from "../core/index.ts";
import { createProgrammeStage, entryWords, nineOClock, planned, type ProgrammeStage } from "../samples/index.ts";
import { isLiveAt } from "./plan/moments.ts";
import { programmeTopic } from "./topic.ts";
import { touchesOfReads } from "./touches.ts";

const at = (minutes: number) => later(nineOClock, minutes * 60_000);
const both = (text: string) => ({ zh: text, en: text });
const words = entryWords("启动仪式", {
  steps: [
    { id: "a", title: both("致辞") },
    { id: "gone", title: both("没有了") },
  ],
  pledges: [{ id: "p", departmentId: "D1", text: both("承诺") }],
  unveiling: both("服务台"),
  links: [{ label: both("直播"), url: "https://linlan.example/" }],
});

function stageWith(changes = {}, placement = {}): ProgrammeStage {
  const stage = createProgrammeStage();
  const steps = [
    { id: "a", minutes: 5 },
    { id: "silent", minutes: 10 },
  ];
  stage.done("ed", "programme.put-entry", planned("E1", { steps, capacity: 9, ...changes }));
  stage.publish("E1", words, { hallIds: ["H1"], ...placement });
  return stage;
}
const shown = (stage: ProgrammeStage, hallId = "H1") => stage.told(`programme.hall/${hallId}`)["entry/E1"];

describe("the public row", () => {
  it("[O15] has the facts with the approved words, steps that have both, and pledges", () => {
    expect(shown(stageWith())).toEqual({
      kind: "lecture",
      status: "announced",
      since: nineOClock,
      startsAt: at(60),
      endsAt: at(120),
      venueId: "H1",
      roomId: "R1",
      hosts: ["D1"],
      capacity: 9,
      title: both("启动仪式"),
      body: both("内容"),
      steps: [{ id: "a", at: at(65), title: both("致辞") }],
      pledges: [{ id: "p", departmentId: "D1", text: both("承诺"), state: "made" }],
      unveiling: both("服务台"),
      links: [{ label: both("直播"), url: "https://linlan.example/" }],
      media: [],
      leaseMinutes: 1_440,
      services: [],
    });
  });

  it("[O15] stands in the halls that its words are meant for, and nowhere for staff alone", () => {
    expect(shown(stageWith(), "H2")).toBeUndefined();
    const stage = stageWith({ audience: "staff" }, { hallIds: ["H1", "H2"] });
    expect([shown(stage), shown(stage, "H2")]).toEqual([undefined, undefined]);
    expect(stage.told("programme.staff/all")["entry/E1"]).toMatchObject({
      hallIds: [],
      words: { title: both("启动仪式") },
    });
  });

  it("[O15] has the words of now: of a correction when it is let through, none before they begin or once they are over", () => {
    const stage = stageWith({}, { startsAt: at(10), endsAt: at(30) });
    expect(shown(stage)).toBeUndefined();
    stage.minutes(10);
    expect(shown(stage)).toMatchObject({ title: both("启动仪式") });
    stage.publish("E1", entryWords("新标题"), { hallIds: ["H2"] });
    expect(shown(stage)).toBeUndefined();
    expect(shown(stage, "H2")).toMatchObject({ title: both("新标题"), correction: { zh: "更正" }, steps: [] });
    const other = stageWith({}, { startsAt: at(10), endsAt: at(30) });
    other.minutes(30);
    expect(shown(other)).toBeUndefined();
  });

  it("[O15] is not made of an item of another kind under the name of its words", () => {
    const stage = createProgrammeStage();
    stage.done("ed", "programme.put-entry", planned("E1"));
    const notice = { kind: "notice", title: both("通知"), body: both("内容"), media: [] };
    const asked = stage.asked("ed", "publishing.save-item", {
      itemId: "programme.E1",
      content: notice,
      placement: { hallIds: ["H1"] },
    });
    expect(asked).not.toBe("yes");
    expect(shown(stage)).toBeUndefined();
  });
});

describe("a change", () => {
  it("[O17] of what has nothing to do with an entry touches none", () => {
    const { states } = createProgrammeStage();
    const reads = { venue: states.venue, publishing: states.publishing, screens: states.screens } as never;
    const touched = (topic: string, event: { type: string }) =>
      touchesOfReads(programmeTopic.initial(), reads, { topic, event });
    const ofItem = (type: string, itemId: string) => touched("publishing", { type, itemId } as { type: string });
    expect(ofItem("ItemApproved", "N1")).toEqual([]);
    expect(ofItem("ItemSaved", "programme.E1")).toEqual([]);
    expect(ofItem("ItemApproved", "programme.E1")).toEqual([
      { stream: "programme.hall/H1", key: "entry/E1" },
      { stream: "programme.hall/H2", key: "entry/E1" },
      { stream: "programme.staff/all", key: "entry/E1" },
    ]);
    expect(touched("publishing", { type: "ItemsForgotten", itemIds: ["N1", "programme.E1"] } as never)).toHaveLength(3);
    expect(touched("venue", { type: "VenueRowPut", table: "staff" } as never)).toEqual([]);
    expect(touched("venue", { type: "VenueRowPut", table: "halls" } as never)).toHaveLength(3);
    expect(touched("screens", { type: "PlaylistPut" })).toEqual([]);
    expect(touched("programme", { type: "EntryPut" })).toEqual([]);
  });
});

it.each([
  ["announced", "clock", 59, false],
  ["announced", "clock", 60, true],
  ["announced", "clock", 119, true],
  ["announced", "clock", 120, false],
  ["announced", "hand", 90, false],
  ["live", "clock", 30, true],
  ["live", "clock", 120, false],
  ["live", "hand", 200, true],
  ["ended", "clock", 90, false],
  ["cancelled", "clock", 90, false],
] as const)("[O24] an entry that is %s and runs by %s is live at minute %d: %s", (status, runs, minute, isLive) => {
  const entry = { status, runs, startsAt: at(60), endsAt: at(120) };
  expect(isLiveAt(entry, at(minute), at(10))).toBe(isLive);
});

it("[O24] what has been says what is", () => {
  const entry = { status: "announced", runs: "clock", startsAt: at(60), endsAt: at(120) } as const;
  expect(isLiveAt(entry, at(60), at(60))).toBe(false);
  expect(isLiveAt({ ...entry, status: "live" }, at(59), at(60))).toBe(true);
});
