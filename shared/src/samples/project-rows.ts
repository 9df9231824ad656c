// Projects of a hall as screens, kiosks and phones read them: one on course with everything, one behind its plan and explained, one
// of which little is known.
import { type ProjectRow } from "../projects/index.ts";
import { dossier } from "./department-rows.ts";
import { roadWords, wan } from "./project-words.ts";

const both = (zh: string, en: string) => ({ zh, en });
const monthEnds = ["01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31"];
const in2026 = (tenths: readonly number[]) =>
  tenths.map((value, index) => ({ asOf: `2026-${monthEnds[index]}`, tenths: value }));

const road: ProjectRow = {
  ...roadWords,
  code: "2503-990101-04-01-100001",
  category: "road",
  departmentId: "D10",
  venueId: "V08",
  timeZone: "Asia/Shanghai",
  start: "2025-12-01",
  contractDays: 385,
  plan: {
    version: 2,
    at: "2026-05-20T02:00:00.000Z",
    because: "design-change",
    points: [
      { on: "2025-12-01", tenths: 0 },
      ...in2026([80, 120, 220, 340, 460, 570, 680, 780]).map(({ asOf, tenths }) => ({ on: asOf, tenths })),
      { on: "2026-09-15", tenths: 840 },
      { on: "2026-10-31", tenths: 930 },
      { on: "2026-12-20", tenths: 1_000 },
    ],
  },
  earlierPlans: [
    {
      version: 1,
      at: "2025-11-25T02:00:00.000Z",
      because: "first",
      points: [
        { on: "2025-12-01", tenths: 0 },
        { on: "2026-04-30", tenths: 400 },
        { on: "2026-08-31", tenths: 840 },
        { on: "2026-12-08", tenths: 1_000 },
      ],
    },
  ],
  progress: {
    asOf: "2026-09-15",
    tenths: 815,
    plannedTenths: 840,
    deviation: -25,
    level: "on-course",
    forecastFinish: "2026-12-31",
    at: "2026-09-15T09:00:00.000Z",
  },
  series: [...in2026([90, 120, 210, 310, 410, 540, 650, 750]), { asOf: "2026-09-15", tenths: 815 }],
  milestones: [
    { id: "ducts", title: both("管线迁改完成", "Utilities diverted"), planned: "2026-03-31", passed: "2026-04-20" },
    { id: "subgrade", title: both("路基完成", "Subgrade done"), planned: "2026-06-30", passed: "2026-07-06" },
    { id: "sewers", title: both("雨污管网完成", "Sewers done"), planned: "2026-08-31", passed: "2026-08-30" },
    { id: "asphalt", title: both("沥青面层", "Asphalt surface"), planned: "2026-11-10" },
    {
      id: "acceptance",
      title: both("竣工验收", "Completion acceptance"),
      planned: "2026-12-20",
      first: "2026-12-08",
      forecast: "2026-12-31",
    },
  ],
  funds: {
    asOf: "2026-08-31",
    totalFen: wan(28_640),
    sources: [
      { source: "city", fen: wan(18_640) },
      { source: "special-bond", fen: wan(10_000) },
    ],
    budgetYear: 2026,
    budgetFen: wan(15_200),
    allocatedFen: wan(13_100),
    paidFen: wan(11_980),
    paidTenths: 418,
    at: "2026-09-02T02:00:00.000Z",
  },
  inspections: [
    { id: "q2", on: "2026-08-28", kind: "material-test", result: "pass", found: 0, rectified: 0 },
    { id: "q1", on: "2026-07-15", kind: "spot-check", result: "pass", found: 2, rectified: 2 },
  ],
  defects: { found: 2, rectified: 2 },
  safety: {
    since: "2025-12-01",
    accidents: [],
    latest: {
      asOf: "2026-09-15",
      trained: 1_260,
      hazardsFound: 37,
      hazardsClosed: 36,
      lastDrillOn: "2026-08-20",
      at: "2026-09-15T09:00:00.000Z",
    },
  },
};

const renewal: ProjectRow = {
  ...road,
  ...dossier("柳堤片区老旧小区改造", "Liudi estate renewal", {
    body: both("42栋居民楼、2860户，加装电梯28部", "42 buildings, 2,860 homes, 28 lifts"),
    sections: [],
  }),
  code: "2510-990101-47-01-100004",
  category: "housing",
  departmentId: "D10",
  venueId: "V11",
  start: "2026-03-10",
  contractDays: 296,
  plan: {
    version: 1,
    at: "2026-03-01T02:00:00.000Z",
    because: "first",
    points: [
      { on: "2026-03-10", tenths: 0 },
      { on: "2026-05-31", tenths: 270 },
      { on: "2026-08-31", tenths: 620 },
      { on: "2026-09-15", tenths: 680 },
      { on: "2026-12-31", tenths: 1_000 },
    ],
  },
  earlierPlans: [],
  progress: {
    asOf: "2026-09-15",
    tenths: 595,
    plannedTenths: 680,
    deviation: -85,
    level: "red",
    forecastFinish: "2027-01-20",
    was: { tenths: 605 },
    correctedAt: "2026-09-15T10:00:00.000Z",
    at: "2026-09-15T09:00:00.000Z",
    explanation: {
      title: both("电梯加装意见征询用时较长", "Consent for lifts took longer"),
      body: both(
        "电梯加装征询意见比预计多用一个月，正通过居民议事会协调。",
        "Asking the residents about lifts took a month longer; residents' meetings are under way.",
      ),
      approvedAt: "2026-09-15T11:00:00.000Z",
    },
  },
  series: [
    { asOf: "2026-03-31", tenths: 50 },
    { asOf: "2026-05-31", tenths: 230 },
    { asOf: "2026-08-31", tenths: 550 },
    { asOf: "2026-09-15", tenths: 595 },
  ],
  milestones: [
    { id: "model", title: both("样板楼完成", "Model building done"), planned: "2026-06-30", passed: "2026-07-12" },
    { id: "roofs", title: both("外立面与屋面", "Facades and roofs"), planned: "2026-10-31", forecast: "2026-11-15" },
    { id: "lifts", title: both("电梯加装28部", "28 lifts added"), planned: "2026-09-10" },
  ],
  inspections: [{ id: "q1", on: "2026-09-02", kind: "special", result: "fail", found: 5, rectified: 3 }],
  defects: { found: 5, rectified: 3 },
  safety: {
    since: "2026-06-04",
    accidents: [{ id: "acc1", on: "2026-06-03", cause: "fall" }],
  },
};

const { progress: _, funds: __, plan: ___, ...unknown } = road;
const plant: ProjectRow = {
  ...unknown,
  ...dossier("东屏污水处理厂二期", "Dongping wastewater plant, phase II"),
  code: "2502-990102-77-01-100003",
  category: "environment",
  departmentId: "D09",
  venueId: "V10",
  start: "2025-09-20",
  earlierPlans: [],
  series: [],
  milestones: [],
  inspections: [],
  defects: { found: 0, rectified: 0 },
  safety: { since: "2025-09-20", accidents: [] },
};

/** They are looked at as the samples of the programme are: at 10:20 on 16 September 2026. */
export const sampleProjects: Readonly<Record<string, ProjectRow>> = { P1: road, P4: renewal, P3: plant };
