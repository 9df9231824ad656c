// Projects of a hall as screens, kiosks and phones read them: one on course with everything, one behind its plan and explained, one
// of which little is known.
import { type EnvironmentRow, type ProjectRow, type QuestionRow, type ReadingDayRow } from "../projects/index.ts";
import { type DossierLine } from "../publishing/index.ts";
import { dossier } from "./department-rows.ts";

const both = (zh: string, en: string) => ({ zh, en });
const line = (
  id: string,
  zh: string,
  en: string,
  more: Omit<Partial<DossierLine>, "id" | "text"> = {},
): DossierLine => ({ id, text: both(zh, en), ...more });

/** Ten thousand yuan, 万元. */
const wan = (amount: number): number => amount * 1_000_000;
const monthEnds = ["01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31"];
const in2026 = (tenths: readonly number[]) =>
  tenths.map((value, index) => ({ asOf: `2026-${monthEnds[index]}`, tenths: value }));

const road: ProjectRow = {
  ...dossier("环湖北路改造工程", "North Lake Road reconstruction", {
    body: both(
      "全长3.6公里，双向四车道，新建雨污分流管网与绿道",
      "3.6 km, four lanes, separated sewers and a greenway",
    ),
    sections: [
      {
        id: "approval-service",
        lines: [
          line("req", "项目审批实行一窗受理、并联审批", "One-window acceptance and parallel approval", {
            field: "requirements",
          }),
          line("m1", "项目申请报告", "Project application report", { field: "materials" }),
          line("limit", "承诺15个工作日", "15 working days (commitment)", { field: "time-limit" }),
          line("phone", "投资项目综合窗口", "Investment window", { field: "phone", number: "0000-555-0201" }),
        ],
      },
      {
        id: "approval-results",
        lines: [
          line("a1", "项目建议书批复", "Project proposal approval", {
            field: "proposal",
            value: both("同意", "Approved"),
            date: "2025-03-20",
            number: "临发改投〔2025〕18号",
            organId: "D02",
          }),
          line("a2", "施工许可", "Construction permit", {
            field: "construction-permit",
            value: both("同意", "Approved"),
            date: "2025-11-20",
            number: "990101202511200101",
            organId: "D10",
          }),
        ],
      },
      {
        id: "tendering",
        lines: [
          line("t1", "中标人", "Winner", {
            field: "result",
            date: "2025-10-12",
            organ: both("屏山建设集团（虚构）", "Pingshan Construction Group (fictional)"),
            fen: wan(21_860),
          }),
        ],
      },
      {
        id: "land",
        lines: [
          line("l1", "征收土地公告（2025年第6号）", "Land acquisition notice 2025 No. 6", {
            field: "acquisition-notice",
          }),
        ],
      },
      {
        id: "design-changes",
        lines: [
          line("c1", "K1+240—K1+420段管线迁改", "Duct diversion between K1+240 and K1+420", {
            date: "2026-05-18",
            reason: both("发现未登记通信管线", "Unregistered telecom duct found"),
            basis: both("现场勘验纪要与设计变更单", "Site inspection note and change order"),
            value: both("同意，增加投资186万元，工期增加12天", "Approved: +CNY 1.86m, +12 days"),
            organId: "D10",
          }),
        ],
      },
      {
        id: "construction",
        lines: [
          ...(
            [
              [
                "owner",
                "临澜市市政建设中心（虚构）",
                "Linlan Municipal Works Centre (fictional)",
                "项目负责人",
                "Project head",
              ],
              [
                "survey",
                "临澜岩土勘察院（虚构）",
                "Linlan Geotechnical Institute (fictional)",
                "勘察项目负责人",
                "Survey head",
              ],
              [
                "design",
                "澜湖建筑市政设计院（虚构）",
                "Lanhu Design Institute (fictional)",
                "设计项目负责人",
                "Design head",
              ],
              [
                "contractor",
                "屏山建设集团（虚构）",
                "Pingshan Construction Group (fictional)",
                "项目经理",
                "Site manager",
              ],
              [
                "supervision",
                "正衡工程监理（虚构）",
                "Zhengheng Supervision (fictional)",
                "总监理工程师",
                "Chief supervisor",
              ],
            ] as const
          ).map(([field, zh, en, post, inEnglish]) => line(field, zh, en, { field, value: both(post, inEnglish) })),
          line("e1", "围挡喷淋全覆盖", "Misting along all hoardings", { field: "environment-measures" }),
        ],
      },
      {
        id: "oversight",
        lines: [
          line("organ", "市建设工程质量安全监督站", "City Construction Quality and Safety Station", { field: "organ" }),
          line("call", "监督电话", "Telephone", { field: "phone", number: "0000-555-0210" }),
        ],
      },
      { id: "completion", lines: [line("s", "未到竣工阶段", "Not yet completed", { field: "status" })] },
      {
        id: "impacts",
        lines: [
          line(
            "i1",
            "柳堤街口夜间摊铺沥青，车辆绕行科创路",
            "Night asphalting at Liudi Street: drive round by Kechuang Road",
            {
              field: "night-work",
              date: "2026-09-14",
              until: "2026-09-20",
            },
          ),
        ],
      },
      {
        id: "contact",
        lines: [line("hotline", "项目热线", "Project hotline", { field: "hotline", number: "0000-555-0301" })],
      },
    ],
  }),
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

const limits: EnvironmentRow["limits"] = [
  { indicator: "noise", minutes: 10, tenths: 700, part: { from: "06:00", until: "22:00" }, basis: "GB 12523" },
  { indicator: "noise", minutes: 10, tenths: 550, part: { from: "22:00", until: "06:00" }, basis: "GB 12523" },
  { indicator: "pm10", minutes: 60, tenths: 800 },
];

export const sampleEnvironment: Readonly<Record<string, EnvironmentRow>> = {
  P1: {
    limits,
    latest: {
      pm10: { at: "2026-09-16T02:20:00.000Z", minutes: 10, tenths: 620, isOver: false },
      pm25: { at: "2026-09-16T02:20:00.000Z", minutes: 10, tenths: 280, isOver: false },
      noise: { at: "2026-09-16T02:20:00.000Z", minutes: 10, tenths: 642, isOver: false },
    },
    exceedances: [
      {
        indicator: "pm10",
        on: "2026-09-11",
        count: 2,
        tenths: 930,
        at: "2026-09-11T07:00:00.000Z",
        limitTenths: 800,
        minutes: 60,
        actions: ["stopped-earthworks", "more-water"],
      },
    ],
    leaseMinutes: 1_440,
  },
  /** Nothing has come from the site since half past six. */
  P4: {
    limits,
    latest: { noise: { at: "2026-09-15T22:30:00.000Z", minutes: 10, tenths: 713, isOver: true } },
    exceedances: [
      {
        indicator: "noise",
        on: "2026-09-11",
        count: 1,
        tenths: 713,
        at: "2026-09-11T02:00:00.000Z",
        limitTenths: 700,
        minutes: 10,
        actions: [],
      },
    ],
    leaseMinutes: 1_440,
  },
  P3: { limits: [], latest: {}, exceedances: [], leaseMinutes: 1_440 },
};

const slots = 144;
const wave = (least: number, most: number, day: number) =>
  Array.from({ length: slots }, (_slot, index) => {
    const daily = (1 - Math.cos((index / slots) * 2 * Math.PI)) / 2;
    const ripple = Math.sin(index * 1.7 + day) * 0.08;
    return Math.round(least + (most - least) * Math.min(1, Math.max(0, daily * 0.9 + ripple)));
  });

const days = ["2026-09-10", "2026-09-11", "2026-09-12", "2026-09-13", "2026-09-14", "2026-09-15", "2026-09-16"];

/** Seven days of P1, the last until twenty past ten; an hour of the thirteenth is missing. */
export const sampleReadings: Readonly<Record<string, ReadingDayRow>> = Object.fromEntries(
  days.flatMap((date, day) =>
    (
      [
        ["pm10", 300, day === 1 ? 1_000 : 700],
        ["pm25", 120, 380],
        ["noise", 480, 680],
      ] as const
    ).map(([indicator, least, most]) => [
      `${indicator}.${date}`,
      {
        slots: wave(least, most, day).map((value, slot) =>
          (day === 6 && slot >= 62) || (day === 3 && slot >= 60 && slot < 66) ? null : value,
        ),
      },
    ]),
  ),
);

export const sampleQuestions: Readonly<Record<string, QuestionRow>> = {
  Q1: {
    projectId: "P1",
    askedAt: "2026-09-12T03:00:00.000Z",
    ...dossier("修路期间公交站搬到哪里？", "Where has the bus stop moved during the works?", {
      body: both("临时站设在柳堤街口东侧50米，施工结束后迁回。", "50 m east of Liudi Street until the works end."),
      approvedAt: "2026-09-14T02:00:00.000Z",
    }),
  },
};
