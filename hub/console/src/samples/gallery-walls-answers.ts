// What the hub answers about the screens of `gallery-walls.ts`, for the gallery and the tests.
import { thirteen } from "./gallery-walls.ts";
import { minutesAgo } from "./hall-rows.ts";

const text = (zh: string, en: string) => ({ zh, en });

const upright = new Set(["N2", "N3"]);
const zone = (name: string, scene: string, more: object = {}) => ({ zone: name, scene, ...more });

const showings: Readonly<Record<string, readonly object[]>> = {
  N1: [
    zone("main", "notice", { entryId: "e2", itemId: "materials", itemVersion: 2 }),
    zone("side", "clock", { entryId: "e6" }),
    zone("ticker", "notice", { entryId: "e8", itemId: "hours", itemVersion: 2 }),
  ],
  N2: [zone("main", "notice", { entryId: "e2", itemId: "materials" }), zone("side", "clock", { entryId: "e6" })],
  N3: [zone("main", "hall-board", { entryId: "e1" }), zone("side", "wayfinding", { entryId: "e7" })],
  N4: [zone("main", "hall-board")],
  N5: [zone("main", "hall-board")],
  O1: [zone("main", "waiting-overview")],
  O2: [zone("main", "waiting-overview")],
  P1: [zone("main", "desk-panel")],
  P2: [zone("main", "desk-panel")],
};

export const wallStatus = (id: string, changes: object = {}) => ({
  device: id,
  paired: true,
  connected: true,
  speaks: id === "B1" || id === "B2",
  lastContactAt: minutesAgo(0),
  report: {
    page: "wall",
    sound: id === "B1" || id === "B2" ? "ready" : "none",
    startedAt: minutesAgo(140),
    faults: 0,
    width: upright.has(id) ? 1080 : 1920,
    height: upright.has(id) ? 1920 : 1080,
    storage: true,
    shell: true,
  },
  rendered: [{ stream: "screens.hall/H1", epoch: 1, version: 1, renderedAt: minutesAgo(3) }],
  showing: { at: minutesAgo(1), zones: showings[id] ?? [zone("main", "hall-board")] },
  ...changes,
});

const ids = Object.keys(thirteen).map((key) => key.replace("device/", ""));

const answersOf = (statusOf: (id: string) => object) => ({
  "GET screens": { screens: ids.map(statusOf) },
  "GET printers": { printers: [] },
});

export const wellWalls = answersOf((id) => wallStatus(id));

/** One is gone, one is behind, one is mute, one was never connected. */
export const troubledWalls = answersOf((id) => {
  if (id === "N3") return wallStatus(id, { connected: false, lastContactAt: minutesAgo(12) });
  if (id === "N1")
    return wallStatus(id, {
      rendered: [{ stream: "screens.hall/H1", epoch: 1, version: 0, renderedAt: minutesAgo(9) }],
    });
  if (id === "B2") return wallStatus(id, { report: { ...wallStatus(id).report, sound: "muted" } });
  if (id === "T1") return { device: id, paired: false, connected: false, speaks: false, rendered: [] };
  return wallStatus(id);
});

const takenOver = { at: minutesAgo(2), takeoverId: "t9", zones: [zone("main", "takeover", { itemId: "leave" })] };
/** All but one say that they show it. */
export const takenOverWalls = answersOf((id) =>
  id === "N3"
    ? wallStatus(id, { connected: false, lastContactAt: minutesAgo(12) })
    : wallStatus(id, { showing: takenOver }),
);

/** What the hub answers to the play log of a day. */
export const playLogAnswer = {
  intervals: [
    { device: "N1", from: minutesAgo(140), until: minutesAgo(100), zone: "main", scene: "hall-board" },
    {
      device: "N1",
      from: minutesAgo(100),
      until: minutesAgo(61),
      zone: "main",
      scene: "notice",
      itemId: "materials",
      itemVersion: 1,
    },
    { device: "N1", from: minutesAgo(61), until: minutesAgo(49), unknown: true },
    {
      device: "N1",
      from: minutesAgo(49),
      until: minutesAgo(0),
      zone: "main",
      scene: "notice",
      itemId: "materials",
      itemVersion: 2,
    },
    {
      device: "N2",
      from: minutesAgo(140),
      until: minutesAgo(30),
      zone: "main",
      scene: "notice",
      itemId: "materials",
      itemVersion: 2,
    },
    {
      device: "N2",
      from: minutesAgo(30),
      until: minutesAgo(25),
      zone: "main",
      scene: "takeover",
      itemId: "leave",
      itemVersion: 2,
      takeoverId: "t9",
    },
    { device: "N2", from: minutesAgo(25), until: minutesAgo(0), zone: "side", scene: "clock" },
  ],
};

/** Why N1 shows what it does, at 10:20. */
export const whyNow = {
  at: minutesAgo(0),
  playlistId: "lobby",
  changesAt: minutesAgo(-70),
  empty: [{ entryId: "e8", why: "not-published" }],
  zones: [
    {
      zone: "main",
      scene: "notice",
      entryId: "e2",
      priority: 0,
      since: minutesAgo(1),
      until: minutesAgo(-1),
      next: "e1",
      lost: [
        { entryId: "e1", why: "not-its-turn" },
        { entryId: "e3", why: "before-first-day" },
        { entryId: "e4", why: "not-yet" },
        { entryId: "e5", why: "desk-closed" },
      ],
      item: {
        itemId: "materials",
        title: text("办理前请备齐材料", "Please have your papers ready"),
        version: 2,
        authors: ["user:e1"],
        reviewedBy: "user:r1",
        approvedBy: "user:a1",
        approvedAt: minutesAgo(2000),
      },
    },
    {
      zone: "side",
      scene: "clock",
      entryId: "e6",
      priority: 0,
      since: minutesAgo(620),
      until: minutesAgo(-100),
      next: "e7",
      lost: [{ entryId: "e7", why: "not-this-time" }],
    },
  ],
};
