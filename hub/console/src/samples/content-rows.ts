// What is written for the screens of a small hall, in each state, for tests and the gallery.
import { type Row } from "@openhall/shared/core";
import {
  type ContentItemRow,
  type ItemStepRow,
  type ItemVersionRow,
  type MediumRow,
} from "@openhall/shared/publishing";
import { minutesAgo } from "./hall-rows.ts";

export const hashOfSample = (digit: string): string => digit.repeat(64);
export const pictureId = hashOfSample("e");

export const itemRow = (zh: string, en: string, changes: Partial<ContentItemRow> = {}): ContentItemRow => ({
  kind: "notice",
  title: { zh, en },
  hallIds: ["H1"],
  status: "draft",
  version: 1,
  hash: hashOfSample("a"),
  authors: ["user:editor1"],
  changedAt: minutesAgo(30),
  findings: 0,
  ...changes,
});

export const liveSince = (version: number): ContentItemRow["published"] => ({
  version,
  state: "live",
  at: minutesAgo(600),
});

export const contentRows: Record<string, Row> = {
  "item/heat": itemRow("高温天气服务提示", "Hot weather: what we offer", {
    status: "submitted",
    version: 2,
    hash: hashOfSample("b"),
    findings: 1,
    published: liveSince(1),
    changedAt: minutesAgo(6),
  }),
  "item/guide": itemRow("依申请公开办事指南", "How to apply for information", {
    status: "reviewed",
    changedAt: minutesAgo(40),
  }),
  "item/mine": itemRow("窗口调整通知", "Desks have moved", { authors: ["user:c1"], changedAt: minutesAgo(12) }),
  "item/back": itemRow("周末延时服务", "Open late at weekends", {
    authors: ["user:c1"],
    status: "returned",
    changedAt: minutesAgo(20),
  }),
  "item/own": itemRow("停车场改造公告", "The car park is rebuilt", {
    authors: ["user:c1"],
    status: "submitted",
    changedAt: minutesAgo(90),
  }),
  "item/stop": itemRow("会议安排", "Meetings", { status: "stopped", changedAt: minutesAgo(70) }),
  "item/soon": itemRow("国庆假期安排", "National Day holidays", {
    status: "approved",
    published: { version: 1, state: "scheduled", startsAt: "2026-09-28T00:00:00.000Z", at: minutesAgo(300) },
    changedAt: minutesAgo(300),
  }),
  "item/fire": itemRow("请从最近的出口离开", "Leave by the nearest exit", {
    kind: "emergency",
    status: "approved",
    published: liveSince(1),
    changedAt: minutesAgo(4_000),
  }),
  "item/gone": itemRow("系统维护公告", "Systems are maintained", {
    status: "approved",
    published: { version: 1, state: "withdrawn", at: minutesAgo(900) },
    changedAt: minutesAgo(900),
  }),
  "item/over": itemRow("夏季开放周", "Summer open week", {
    status: "approved",
    published: { version: 3, state: "ended", endsAt: minutesAgo(2_000), at: minutesAgo(2_000) },
    changedAt: minutesAgo(2_000),
  }),
  [`medium/${pictureId}`]: {
    name: "纳凉点地图.png",
    type: "image",
    width: 1920,
    height: 1080,
    pages: 1,
    bytes: 480_000,
    findings: [],
    by: "user:editor1",
    at: minutesAgo(40),
  } satisfies MediumRow,
  rules: { people: 3, contacts: [{ value: "0551-62345678", whose: "综合科办公电话" }] },
};

export const versionRow = (changes: Partial<ItemVersionRow> = {}): ItemVersionRow => ({
  content: {
    kind: "notice",
    title: { zh: "高温天气服务提示", en: "Hot weather: what we offer" },
    body: {
      zh: "大厅备有饮用水和防暑药品。八十岁以上老人可由工作人员引导到一楼休息区等候。",
      en: "Drinking water and first aid are at the entrance. Staff lead visitors over eighty to seats on the ground floor.",
    },
    media: [],
  },
  placement: { hallIds: ["H1"], leaseMinutes: 1440 },
  hash: hashOfSample("a"),
  by: "user:editor1",
  at: minutesAgo(700),
  findings: [],
  ...changes,
});

const changedBody =
  "大厅备有饮用水和防暑药品，咨询电话 0551-62881234。七十岁以上老人可由工作人员引导到二楼休息区等候。";

/** The next version of what is on the screens, with an office line in it. */
export const heatRows: Record<string, Row> = {
  "version/1": versionRow(),
  "version/2": versionRow({
    content: {
      kind: "notice",
      title: { zh: "高温天气服务提示", en: "Hot weather: what we offer" },
      body: {
        zh: changedBody,
        en: "Drinking water and first aid are at the entrance; call 0551-62881234. Staff lead visitors over seventy to seats on the first floor.",
      },
      media: [{ mediumId: pictureId, alt: { zh: "纳凉点地图", en: "Map of cool places" } }],
    },
    placement: { hallIds: ["H1"], endsAt: "2026-09-30T10:00:00.000Z", leaseMinutes: 720 },
    hash: hashOfSample("b"),
    by: "user:editor1",
    at: minutesAgo(6),
    correction: { zh: "休息区改在二楼，年龄改为七十岁。", en: "Seats are on the first floor; the age is seventy." },
    findings: [
      {
        field: "body.zh",
        kind: "landline",
        action: "warn",
        at: changedBody.indexOf("0551"),
        length: 13,
      },
    ],
  }),
  "step/1": { action: "saved", by: "user:editor1", role: "editor", at: minutesAgo(710), version: 1 },
  "step/2": { action: "submitted", by: "user:editor1", role: "editor", at: minutesAgo(705), version: 1 },
  "step/3": {
    action: "reviewed",
    by: "user:c9",
    role: "reviewer",
    at: minutesAgo(650),
    version: 1,
    note: "已公布的便民措施。",
  },
  "step/4": { action: "approved", by: "user:c8", role: "approver", at: minutesAgo(600), version: 1 },
  "step/5": { action: "saved", by: "user:editor1", role: "editor", at: minutesAgo(8), version: 2 },
  "step/6": {
    action: "submitted",
    by: "user:editor1",
    role: "editor",
    at: minutesAgo(6),
    version: 2,
  } satisfies ItemStepRow,
};

export const contentStaff: Record<string, Row> = {
  "staff/c1": { name: "周敏", role: "editor" },
  "staff/c8": { name: "赵国华", role: "approver" },
  "staff/c9": { name: "李静", role: "reviewer" },
  "staff/editor1": { name: "陈思", role: "editor" },
};
