// The screens of a hall with their playlists and takeovers, well and in trouble, for the gallery and the tests.
import { type Row } from "@openhall/shared/core";
import { minutesAgo, staffRows, venueRows } from "./hall-rows.ts";

const text = (zh: string, en: string) => ({ zh, en });

const display = (name: string, changes: Record<string, Row | string | number> = {}): Row => ({
  kind: "display",
  name,
  diagonalInches: 55,
  volume: 70,
  page: "hall-board",
  readerMetres: 5,
  theme: "light",
  calm: false,
  sound: "none",
  zone: "hall",
  ...changes,
});

/** Thirteen displays by id: boards, notices, upright ones, panels, overviews, one for proofs. */
export const thirteen: Record<string, Row> = {
  "device/B1": display("大厅主屏", { sound: "voice" }),
  "device/B2": display("东侧等候区屏", { zone: "east", sound: "voice" }),
  "device/N1": display("入口通知屏"),
  "device/N2": display("电梯口竖屏"),
  "device/N3": display("休息区竖屏", { zone: "east" }),
  "device/N4": display("二楼走廊通知屏", { zone: "upstairs" }),
  "device/N5": display("二楼会议区屏", { zone: "upstairs" }),
  "device/O1": display("入口等候一览", { page: "waiting-overview" }),
  "device/O2": display("东侧等候一览", { page: "waiting-overview", zone: "east" }),
  "device/P1": display("一号窗上方", { page: "desk-panel", deskId: "W1" }),
  "device/P2": display("二号窗上方", { page: "desk-panel", deskId: "W2" }),
  "device/T1": display("二楼总屏", { zone: "upstairs" }),
  "device/X1": display("办公室校样屏", { zone: "office" }),
};

export const wallsHall: Record<string, Row> = { ...venueRows, ...thirteen };

export const wallsStaff: Record<string, Row> = {
  ...staffRows,
  "staff/c1": { name: "周敏", role: "manager" },
  "staff/m2": { name: "王强", role: "manager" },
  "staff/e1": { name: "陈晓", role: "editor" },
  "staff/r1": { name: "赵兰", role: "reviewer" },
  "staff/a1": { name: "孙宏", role: "approver" },
};

const hash = "0123456789abcdef".repeat(4);

const item = (zh: string, en: string, body: { zh: string; en: string }, changes: object = {}) => ({
  kind: "notice",
  title: text(zh, en),
  body,
  media: [],
  version: 2,
  hash,
  leaseMinutes: 1440,
  approvedAt: minutesAgo(2000),
  ...changes,
});

export const approvedItems: Record<string, Row> = {
  "item/hours": item(
    "国庆假期办理时间",
    "Opening hours over the holiday",
    text("10月1日至10月8日不对外办理，10月9日起照常。", "Closed from 1 to 8 October; open again from 9 October."),
  ),
  "item/materials": item(
    "办理前请备齐材料",
    "Please have your papers ready",
    text("请带身份证件和申请表原件。", "Bring your identity document and the original form."),
  ),
  "item/talk": item(
    "政务公开讲座",
    "Talk on open government",
    text("9月18日 14:00 二楼会议区。", "18 September, 14:00, meeting area upstairs."),
    { startsAt: minutesAgo(-600), endsAt: minutesAgo(-4000) },
  ),
  "item/leave": item(
    "请有序离开大厅",
    "Please leave the hall calmly",
    text(
      "请听从工作人员指引，从最近的出口离开，不要乘电梯。",
      "Follow the staff to the nearest exit. Do not use the lift.",
    ),
    { kind: "emergency" },
  ),
  "item/pause": item(
    "{desk}暂停办理",
    "Service paused at {desk}",
    text(
      "预计 {time} 恢复，约需 {minutes} 分钟。请稍候。",
      "It resumes at about {time}, in {minutes} minutes. Please wait.",
    ),
    { kind: "emergency" },
  ),
};

const content = (title: { zh: string; en: string }, changes: object = {}) => ({
  kind: "notice",
  title,
  hallIds: ["H1"],
  status: "approved",
  version: 2,
  hash,
  authors: ["user:e1"],
  changedAt: minutesAgo(2000),
  published: { version: 2, state: "live", at: minutesAgo(2000) },
  findings: 0,
  ...changes,
});

export const contentRows: Record<string, Row> = {
  "item/hours": content(text("国庆假期办理时间", "Opening hours over the holiday")),
  "item/materials": content(text("办理前请备齐材料", "Please have your papers ready")),
  "item/talk": content(text("政务公开讲座", "Talk on open government"), {
    published: { version: 2, state: "scheduled", at: minutesAgo(2000) },
  }),
  "item/new": content(text("自助区搬到一楼东侧", "Self-service moves to the east side"), {
    status: "submitted",
    published: undefined,
  }),
  "item/leave": content(text("请有序离开大厅", "Please leave the hall calmly"), { kind: "emergency" }),
  "item/pause": content(text("{desk}暂停办理", "Service paused at {desk}"), { kind: "emergency" }),
};

const entry = (id: string, scene: Row, changes: Row = {}): Row => ({
  id,
  scene,
  zone: "main",
  priority: 0,
  ...changes,
});
const notice = (itemId: string) => ({ kind: "notice", itemId });

export const fullPlaylist = {
  entries: [
    entry("e1", { kind: "hall-board" }),
    entry("e2", notice("materials"), { days: [1, 2, 3, 4, 5], dayPart: { from: "08:30", until: "11:30" } }),
    entry("e3", notice("hours"), { priority: 2, firstDay: "2026-09-28", lastDay: "2026-10-08" }),
    entry("e4", notice("talk"), { dwellSeconds: 20 }),
    entry("e5", { kind: "desk-panel", deskId: "W2" }, { when: { deskOpen: "W2" } }),
    entry("e6", { kind: "clock" }, { zone: "side" }),
    entry(
      "e7",
      {
        kind: "wayfinding",
        ways: [
          { to: { deskIds: ["W1", "W2"] }, direction: "left", metres: 20 },
          { to: { facility: "toilets" }, direction: "ahead" },
        ],
      },
      { zone: "side", dayPart: { from: "12:00", until: "14:00" } },
    ),
    entry("e8", notice("new"), { zone: "ticker" }),
  ],
  languages: { stays: "zh", rotates: ["en"] },
  carriesCalls: true,
};

export const hallScreens: Record<string, Row> = {
  "playlist/lobby": fullPlaylist,
  "playlist/night": {
    entries: [entry("n1", { kind: "clock" }, { dayPart: { from: "18:00", until: "07:30" } })],
    languages: { stays: "zh", rotates: [] },
    carriesCalls: false,
  },
  "screen/N1": { playlistId: "lobby" },
  "screen/N2": { playlistId: "lobby" },
  "screen/N3": { playlistId: "lobby" },
  "screen/N4": { playlistId: "night" },
  "screen/X1": { proofs: true },
};

export const playlistNames: Record<string, Row> = {
  "playlist/lobby": { hallId: "H1", name: "大厅通知" },
  "playlist/night": { hallId: "H1", name: "夜间" },
};

export const runningTakeover: Row = {
  itemId: "leave",
  title: text("请有序离开大厅", "Please leave the hall calmly"),
  body: text("请听从工作人员指引，从最近的出口离开。", "Follow the staff to the nearest exit."),
  media: [],
  sound: true,
  startedAt: minutesAgo(2),
  endsAt: minutesAgo(-13),
};

const record = (changes: Record<string, unknown> = {}) => ({
  state: "running",
  itemId: "leave",
  kind: "emergency",
  title: text("请有序离开大厅", "Please leave the hall calmly"),
  body: text(
    "请听从工作人员指引，从最近的出口离开，不要乘电梯。",
    "Follow the staff to the nearest exit. Do not use the lift.",
  ),
  hallId: "H1",
  minutes: 15,
  sound: true,
  by: "user:c1",
  at: minutesAgo(2),
  needsReview: true,
  ...changes,
});

export const runningRecord: Row = record({ startedAt: minutesAgo(2), endsAt: minutesAgo(-13) });

const everywhere = record({ state: "proposed", minutes: 30, at: minutesAgo(3), needsReview: false });
/** Without a hall: for every one. */
export const proposalOf = (by: string): Row => {
  const { hallId: _, ...proposal } = everywhere;
  return { ...proposal, by };
};

export const pastRecords: Record<string, Row> = {
  "takeover/t1": record({
    state: "ended",
    startedAt: minutesAgo(1500),
    at: minutesAgo(1500),
    endsAt: minutesAgo(1485),
    endedBy: "user:m2",
    endedAt: minutesAgo(1490),
    by: "user:m2",
  }),
  "takeover/t2": record({
    state: "expired",
    kind: "notice",
    title: text("办理前请备齐材料", "Please have your papers ready"),
    startedAt: minutesAgo(4000),
    at: minutesAgo(4000),
    endsAt: minutesAgo(3970),
    endedAt: minutesAgo(3970),
    deviceIds: ["N1", "N2"],
    needsReview: false,
  }),
  "takeover/t3": record({
    state: "ended",
    startedAt: minutesAgo(9000),
    at: minutesAgo(9000),
    endedAt: minutesAgo(8990),
    endedBy: "user:c1",
    needsReview: false,
    reviewedBy: "user:r1",
    reviewNote: "消防演练，文字正确，结束及时。",
  }),
};
