// What the demo's people have written and let through: notices, messages for an emergency, and the notice wall's playlist.
import { type Content } from "@openhall/shared/publishing";
import { type Playlist, type Scene } from "@openhall/shared/screens";
import { demoHallId } from "./credentials.ts";

export interface DemoItem {
  readonly itemId: string;
  readonly content: Content;
}

const notice = (itemId: string, zh: readonly [string, string], en: readonly [string, string]): DemoItem => ({
  itemId,
  content: { kind: "notice", title: { zh: zh[0], en: en[0] }, body: { zh: zh[1], en: en[1] }, media: [] },
});

const emergency = (itemId: string, zh: readonly [string, string], en: readonly [string, string]): DemoItem => ({
  itemId,
  content: { kind: "emergency", title: { zh: zh[0], en: en[0] }, body: { zh: zh[1], en: en[1] } },
});

export const demoItems: readonly DemoItem[] = [
  notice(
    "month-theme",
    ["政府公开月", "阳光政务，透明公开。咨询、查询、申请、提意见，请到本大厅各窗口，也可用自助取号机。"],
    [
      "Government Openness Month",
      "Open government in plain view. Ask, search, apply or tell us what you think, at any desk of this hall or at a kiosk.",
    ],
  ),
  notice(
    "how-to-apply",
    [
      "怎样申请政府信息公开",
      "到 2 号窗口当面提交，当日即为收到申请之日；也可邮寄，请在信封上注明“政府信息公开申请”。填写有困难的，7 号窗口工作人员可以代填。一般不收费。",
    ],
    [
      "How to apply for disclosure",
      "Hand it in at desk 2 and it counts as received today, or send it by post marked DISCLOSURE APPLICATION. Staff at desk 7 fill in the form for you if you need help. Usually free of charge.",
    ],
  ),
  notice(
    "project-open-day",
    [
      "重点项目公开日",
      "今天 9:30 起，环湖北路改造、市第二人民医院新院区、东屏污水处理厂二期、柳堤片区老旧小区改造四个现场开放，讲解进展、规划、资金、环保、质量和安全。名额请问 4 号窗口。",
    ],
    [
      "Key-project open day",
      "Four building sites are open today from 9:30: North Lake Road, the Second Hospital, the Dongping wastewater plant and the Liudi estate. Ask desk 4 for places.",
    ],
  ),
  emergency(
    "leave-the-building",
    ["请马上离开大厅", "请不要乘电梯，跟随工作人员从最近的出口离开。号票继续有效。"],
    [
      "Please leave the hall now",
      "Do not use the lifts. Follow the staff to the nearest exit. Your number stays valid.",
    ],
  ),
  emergency(
    "service-paused",
    ["系统检修，叫号暂停", "预计 {time} 恢复。请保留号票，顺序不变。急事请到{desk}。"],
    [
      "Calling is paused for repairs",
      "We expect to go on at {time}. Keep your ticket; the order stays. Urgent matters: {desk}.",
    ],
  ),
];

/** Nothing of it is written twice: the hall board and the overview are the hub's own. */
const notices: Playlist = {
  id: "notices",
  hallId: demoHallId,
  name: "公告屏 Notices",
  languages: { stays: "zh", rotates: ["en"] },
  carriesCalls: true,
  entries: [
    { id: "theme", zone: "main", priority: 0, scene: { kind: "notice", itemId: "month-theme" } },
    { id: "apply", zone: "main", priority: 0, scene: { kind: "notice", itemId: "how-to-apply" } },
    {
      id: "open-day",
      zone: "main",
      priority: 0,
      dayPart: { from: "08:00", until: "16:00" },
      scene: { kind: "notice", itemId: "project-open-day" },
    },
    {
      id: "ways",
      zone: "main",
      priority: 0,
      dwellSeconds: 15,
      scene: {
        kind: "wayfinding",
        ways: [
          { to: { deskIds: ["W1", "W2", "W3", "W4"] }, direction: "left", metres: 20 },
          { to: { deskIds: ["W5", "W6", "W7", "W8"] }, direction: "right", metres: 30 },
          { to: { facility: "self-service" }, direction: "ahead", metres: 10 },
          { to: { facility: "accessible-toilet" }, direction: "back" },
          { to: { facility: "staff-help" }, direction: "ahead-left" },
        ],
      },
    },
    { id: "waiting", zone: "main", priority: 0, dwellSeconds: 20, scene: { kind: "waiting-overview" } },
    { id: "clock", zone: "side", priority: 0, scene: { kind: "clock" } },
    { id: "line", zone: "ticker", priority: 0, scene: { kind: "notice", itemId: "month-theme" } },
  ],
};

/** What is on, where, in the month, and what has been pledged; a ceremony while it goes on. */
const programme: Playlist = {
  id: "programme",
  hallId: demoHallId,
  name: "日程屏 Programme",
  languages: { stays: "zh", rotates: ["en"] },
  carriesCalls: true,
  entries: [
    { id: "now", zone: "main", priority: 0, scene: { kind: "programme", view: "now-next" } },
    { id: "rooms", zone: "main", priority: 0, scene: { kind: "programme", view: "by-room" } },
    { id: "month", zone: "main", priority: 0, scene: { kind: "programme", view: "month" } },
    { id: "pledges", zone: "main", priority: 0, scene: { kind: "programme", view: "pledges" } },
    {
      id: "launch",
      zone: "main",
      priority: 5,
      when: { entryLive: "E01" },
      scene: { kind: "programme", view: "ceremony", entryId: "E01" },
    },
    {
      id: "closing",
      zone: "main",
      priority: 5,
      when: { entryLive: "E30" },
      scene: { kind: "programme", view: "closing", entryId: "E30" },
    },
  ],
};

const shownInTurn = (scenes: Readonly<Record<string, Scene>>): Playlist["entries"] =>
  Object.entries(scenes).map(([id, scene]) => ({ id, zone: "main", priority: 0, scene }));

/** What stands at the road's site. */
const site: Playlist = {
  id: "site",
  hallId: demoHallId,
  name: "工地屏 Site board",
  languages: { stays: "zh", rotates: ["en"] },
  carriesCalls: false,
  entries: shownInTurn({
    board: { kind: "project", projectId: "P1", view: "board" },
    impacts: { kind: "project", projectId: "P1", view: "impacts" },
    questions: { kind: "project", projectId: "P1", view: "questions" },
  }),
};

const projects: Playlist = {
  ...site,
  id: "projects",
  name: "重点项目屏 Project wall",
  entries: shownInTurn({
    all: { kind: "projects" },
    hospital: { kind: "project", projectId: "P2", view: "board" },
    renewal: { kind: "project", projectId: "P4", view: "progress" },
    air: { kind: "project", projectId: "P1", view: "environment" },
    funds: { kind: "project", projectId: "P3", view: "funds" },
  }),
};

const departments: Playlist = {
  ...site,
  id: "departments",
  name: "部门展板屏 Department wall",
  entries: shownInTurn({
    office: { kind: "department", departmentId: "D01", view: "exhibition" },
    offices: { kind: "department", departmentId: "D01", view: "offices" },
    housing: { kind: "department", departmentId: "D10", view: "exhibition" },
    tour: { kind: "department", departmentId: "D10", view: "tour" },
    commitments: { kind: "department", departmentId: "D12", view: "commitments" },
    process: { kind: "department", departmentId: "D04", view: "process" },
    policy: { kind: "policy", policyId: "PL1" },
  }),
};

export const demoPlaylists: readonly Playlist[] = [notices, programme, site, projects, departments];

/** Office lines of the departments, which are public: not what the scan looks for. */
export const demoContacts = [
  ["GOV", "0000-555-0101", "gov@linlan.example"],
  ["DRC", "0000-555-0102", "drc@linlan.example"],
  ["EDU", "0000-555-0103", "edu@linlan.example"],
  ["PSB", "0000-555-0104", "psb@linlan.example"],
  ["CAB", "0000-555-0105", "cab@linlan.example"],
  ["FIN", "0000-555-0106", "fin@linlan.example"],
  ["HRS", "0000-555-0107", "hrs@linlan.example"],
  ["NRP", "0000-555-0108", "nrp@linlan.example"],
  ["EEB", "0000-555-0109", "eeb@linlan.example"],
  ["HUD", "0000-555-0110", "hud@linlan.example"],
  ["HLC", "0000-555-0111", "hlc@linlan.example"],
  ["GSA", "0000-555-0112", "gsa@linlan.example"],
].flatMap(([whose = "", ...values]) => values.map((value) => ({ value, whose })));
