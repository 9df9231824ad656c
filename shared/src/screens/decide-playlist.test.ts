import { describe, expect, it } from "vitest";
import { createStage, noticeContent, type Stage } from "./test-stage.ts";

const clock = (id: string, more: object = {}) => ({ id, scene: { kind: "clock" }, ...more });
const playlist = (entries: readonly object[], more: object = {}) => ({
  id: "P1",
  hallId: "H1",
  name: "大厅屏",
  entries,
  ...more,
});
const put = (stage: Stage, entries: readonly object[], more: object = {}) =>
  stage.send("m1", "screens.put-playlist", playlist(entries, more));
const refused = (code: string, more: object = {}) => ({ refusal: { code, ...more } });
const hallRows = (stage: Stage, hallId = "H1") => stage.rows(`screens.hall/${hallId}`);

describe("a playlist", () => {
  it("[N31] is seen by its hall's screens without its name, and by staff with it", () => {
    const stage = createStage();
    expect(put(stage, [clock("a", { priority: 3 })])).toMatchObject({ result: { changed: true } });
    expect(hallRows(stage)).toEqual({
      "playlist/P1": {
        entries: [{ id: "a", scene: { kind: "clock" }, zone: "main", priority: 3 }],
        languages: { stays: "zh", rotates: ["en"] },
        carriesCalls: true,
      },
    });
    expect(stage.rows("screens.playlists/all")).toEqual({ "playlist/P1": { hallId: "H1", name: "大厅屏" } });
    expect(hallRows(stage, "H2")).toEqual({});
  });

  it.each<[problem: string, entries: readonly object[], other?: string]>([
    ["scene-not-for-zone", [clock("a", { scene: { kind: "hall-board" }, zone: "side" })]],
    ["scene-not-for-zone", [clock("a", { zone: "ticker" })]],
    ["unknown-desk", [clock("a", { scene: { kind: "desk-panel", deskId: "W9" } })], "W9"],
    ["unknown-desk", [clock("a", { when: { deskOpen: "W9" } })], "W9"],
    [
      "desk-of-another-hall",
      [clock("a", { scene: { kind: "wayfinding", ways: [{ to: { deskIds: ["W1", "X1"] }, direction: "left" }] } })],
      "X1",
    ],
    ["entry-twice", [clock("b"), clock("a"), clock("a")]],
    ["ends-before-it-starts", [clock("a", { firstDay: "2026-09-15", lastDay: "2026-09-14" })]],
    ["unknown-item", [clock("a", { scene: { kind: "notice", itemId: "nothing" } })], "nothing"],
    ["item-of-another-hall", [clock("a", { scene: { kind: "notice", itemId: "elsewhere" } })], "elsewhere"],
    ["unknown-item", [clock("a", { scene: { kind: "notice", itemId: "programme.E1" } })], "programme.E1"],
    ["takeover-only", [clock("a", { scene: { kind: "notice", itemId: "fire" } })], "fire"],
    ["unknown-entry", [clock("a", { scene: { kind: "programme", view: "ceremony", entryId: "E9" } })], "E9"],
    ["entry-of-another-hall", [clock("a", { scene: { kind: "programme", view: "closing", entryId: "E2" } })], "E2"],
    ["unknown-venue", [clock("a", { scene: { kind: "programme", view: "month", venueId: "Z" } })], "Z"],
  ])("[N31] [N71] with an entry that is %s is refused whole, and the entry named", (problem, entries, other) => {
    const stage = createStage();
    stage.save("elsewhere", noticeContent("elsewhere"), { hallIds: ["H2"] });
    stage.save("fire", noticeContent("fire", "emergency"));
    stage.publish("programme.E1", { ...noticeContent("E1"), kind: "entry" });
    stage.publish("programme.E2", { ...noticeContent("E2"), kind: "entry" }, { hallIds: ["H2"] });
    const wrong = { entryId: "a", problem, ...(other === undefined ? {} : { other }) };
    expect(put(stage, entries)).toEqual(refused("playlist-wrong", { entries: [wrong] }));
    expect(hallRows(stage)).toEqual({});
  });

  it.each([
    ["secrecy-mark", "机密★ 大厅屏"],
    ["privacy-findings", "大厅屏 13800138000"],
  ])("[N46] is refused with %s where its name must not be kept", (code, name) => {
    const stage = createStage();
    expect(put(stage, [clock("a")], { name })).toMatchObject(refused(code, { findings: [{ field: "name" }] }));
    expect(stage.rows("screens.playlists/all")).toEqual({});
  });

  it("[N71] may have what is on in a hall, and an entry whose words are still being written", () => {
    const stage = createStage();
    stage.save("programme.E1", { ...noticeContent("E1"), kind: "entry" }, { hallIds: ["H1"] });
    const entries = [
      clock("a", { scene: { kind: "programme", view: "ceremony", entryId: "E1" } }),
      clock("b", { scene: { kind: "programme", view: "by-room", venueId: "H1" } }),
      clock("c", { scene: { kind: "programme", view: "now-next" }, zone: "side" }),
    ];
    expect(put(stage, entries)).toMatchObject({ result: { changed: true } });
  });

  it("[N31] names every wrong entry at once, and may hold what is still being written", () => {
    const stage = createStage();
    stage.save("draft");
    const notice = clock("n", { scene: { kind: "notice", itemId: "draft" } });
    expect(
      put(stage, [notice, clock("a", { zone: "ticker" }), clock("b", { when: { deskOpen: "W9" } })]),
    ).toMatchObject(refused("playlist-wrong", { entries: [{ entryId: "a" }, { entryId: "b" }] }));
    expect(put(stage, [notice, clock("a", { when: { deskOpen: "W1" } })])).toMatchObject({ result: { changed: true } });
  });

  it("[N31] stays in its hall, of which there must be one", () => {
    const stage = createStage();
    put(stage, []);
    expect(put(stage, [], { hallId: "H2" })).toEqual(refused("playlist-of-another-hall", { playlistId: "P1" }));
    expect(put(stage, [], { hallId: "H3" })).toEqual(refused("unknown-hall", { hallId: "H3" }));
  });

  it("[N31] is one of a hundred of its hall at most", () => {
    const stage = createStage();
    for (let index = 0; index < 100; index += 1) put(stage, [], { id: `P${index}` });
    expect(put(stage, [], { id: "P100" })).toEqual(refused("too-many-playlists", { limit: 100 }));
    expect(put(stage, [clock("a")], { id: "P7" })).toMatchObject({ result: { changed: true } });
  });
});

describe("the playlist of a display", () => {
  const assign = (stage: Stage, deviceId: string, playlistId?: string) =>
    stage.send("m1", "screens.assign-playlist", { deviceId, ...(playlistId === undefined ? {} : { playlistId }) });

  it("[N32] is one of its hall, given and taken", () => {
    const stage = createStage();
    put(stage, [clock("a")]);
    expect(assign(stage, "B9", "P1")).toEqual(refused("unknown-display", { deviceId: "B9" }));
    expect(assign(stage, "B1", "P9")).toEqual(refused("unknown-playlist", { playlistId: "P9" }));
    expect(assign(stage, "C1", "P1")).toEqual(refused("playlist-of-another-hall", { playlistId: "P1" }));
    assign(stage, "B1", "P1");
    expect(hallRows(stage)["screen/B1"]).toEqual({ playlistId: "P1" });
    expect(assign(stage, "B1", "P1")).toMatchObject({ events: [], result: { changed: false } });
    assign(stage, "B1");
    expect(hallRows(stage)).not.toHaveProperty(["screen/B1"]);
  });

  it("[N32] goes with the playlist, and with the display that is carried away or out of use", () => {
    const stage = createStage();
    put(stage, [clock("a")]);
    for (const deviceId of ["B1", "B2"]) assign(stage, deviceId, "P1");
    stage.done("m1", "screens.set-proof-screen", { deviceId: "B2", proofs: true });
    stage.setUp((venue) => ({ ...venue, devices: { ...venue.devices, B1: { ...venue.devices.B1!, hallId: "H2" } } }));
    expect(hallRows(stage)).not.toHaveProperty(["screen/B1"]);
    expect(hallRows(stage, "H2")).toEqual({});
    stage.done("m1", "screens.retire-playlist", { playlistId: "P1" });
    expect(hallRows(stage)).toEqual({ "screen/B2": { proofs: true } });
    expect(stage.send("m1", "screens.retire-playlist", { playlistId: "P1" })).toEqual(
      refused("unknown-playlist", { playlistId: "P1" }),
    );
    stage.setUp((venue) => ({ ...venue, devices: { ...venue.devices, B2: { ...venue.devices.B2!, retired: true } } }));
    expect(hallRows(stage)).toEqual({});
  });
});

describe("a proof", () => {
  const show = (stage: Stage, more: object = {}) =>
    stage.send("e1", "screens.show-proof", { deviceId: "B1", itemId: "I1", hash: stage.hashOf("I1"), ...more });
  const proof = (stage: Stage) => stage.rows("screens.proof/B1").proof;

  function proofStage(): Stage {
    const stage = createStage();
    stage.save("I1");
    stage.done("m1", "screens.set-proof-screen", { deviceId: "B1", proofs: true });
    return stage;
  }

  it("[N35] is shown on a proof screen alone, in the very words that were seen, for ten minutes", () => {
    const stage = proofStage();
    expect(show(stage, { deviceId: "B2" })).toEqual(refused("not-a-proof-screen", { deviceId: "B2" }));
    expect(show(stage, { itemId: "I9" })).toEqual(refused("unknown-item", { itemId: "I9" }));
    expect(show(stage, { hash: "1".repeat(64) })).toEqual(refused("not-this-version", { itemId: "I1" }));
    show(stage);
    expect(proof(stage)).toEqual({
      itemId: "I1",
      kind: "notice",
      title: { zh: "I1", en: "I1" },
      body: { zh: "请看这里。", en: "Please look here." },
      media: [],
      by: "user:e1",
      endsAt: "2026-09-14T02:10:00.000Z",
    });
    expect(JSON.stringify(stage.rows("screens.hall/H1"))).not.toContain("I1");
    stage.pass(10 * 60_000);
    expect(proof(stage)).toBeUndefined();
  });

  it.each<[what: string, happens: (stage: Stage) => unknown]>([
    ["somebody ends it", (stage) => stage.done("r1", "screens.end-proof", { deviceId: "B1" })],
    [
      "the screen is a wall again",
      (stage) => stage.done("m1", "screens.set-proof-screen", { deviceId: "B1", proofs: false }),
    ],
    ["the text is written anew", (stage) => stage.save("I1", noticeContent("other"))],
    ["the text is discarded", (stage) => stage.done("e1", "publishing.discard-draft", { itemId: "I1" })],
    ["a secrecy mark stops it", (stage) => stage.save("I1", noticeContent("机密★10年"))],
    [
      "the display is out of use",
      (stage) =>
        stage.setUp((venue) => ({
          ...venue,
          devices: { ...venue.devices, B1: { ...venue.devices.B1!, retired: true } },
        })),
    ],
  ])("[N35] is gone when %s", (_, happens) => {
    const stage = proofStage();
    show(stage);
    expect(proof(stage)).toBeDefined();
    happens(stage);
    expect(proof(stage)).toBeUndefined();
  });

  it("[N40] of a published item is over when that is withdrawn", () => {
    const stage = proofStage();
    stage.publish("I2");
    show(stage, { itemId: "I2", hash: stage.hashOf("I2") });
    stage.done("r1", "publishing.withdraw-item", { itemId: "I2", reason: "wrong" });
    expect(proof(stage)).toBeUndefined();
    expect(stage.states.screens.proofs).toEqual({});
  });
});
