// One day of a month's programme as the screens of a hall read it: something is over, something is on, something starts soon,
// one entry is late, one has moved and one is cancelled.
import { type EntryRow } from "../programme/index.ts";
import { type DepartmentRow, type PlaceRow } from "../venue/index.ts";

const both = (zh: string, en: string) => ({ zh, en });
const at = (time: string, date = "2026-09-16"): string => new Date(`${date}T${time}:00+08:00`).toISOString();

/** When the samples are looked at: 10:20 on a Wednesday, in the hall's time. */
export const programmeNow = at("10:20");

export const samplePlaces: Readonly<Record<string, PlaceRow>> = {
  V01: {
    name: both("市政务服务中心", "City Government Service Centre"),
    address: both("望湖区澜城大道1号", "1 Lancheng Avenue, Wanghu"),
    rooms: [
      {
        id: "R1",
        name: both("一楼大厅", "Main hall, ground floor"),
        ways: [{ deviceId: "K1", direction: "ahead", metres: 20 }],
      },
      {
        id: "R3",
        name: both("三号会议室", "Room 3"),
        ways: [
          { deviceId: "K1", direction: "upstairs", metres: 60 },
          { deviceId: "D1", direction: "ahead-right", metres: 40 },
        ],
      },
    ],
    ways: [],
  },
  V05: { name: both("市图书馆报告厅", "City Library Lecture Hall"), rooms: [], ways: [] },
  V08: { name: both("环湖北路改造工程现场", "North Lake Road site"), rooms: [], ways: [] },
};

export const sampleDepartments: Readonly<Record<string, DepartmentRow>> = {
  D01: { name: both("市政府办公室（政务公开办）", "General Office (Government Openness Office)") },
  D07: { name: both("人力资源和社会保障局", "Human Resources and Social Security Bureau") },
  D10: { name: both("住房和城乡建设局", "Housing and Urban-Rural Development Bureau") },
};

const entry = (title: EntryRow["title"], changes: Partial<EntryRow>): EntryRow => ({
  kind: "consultation",
  status: "announced",
  since: at("08:00", "2026-09-01"),
  startsAt: at("09:00"),
  endsAt: at("10:00"),
  venueId: "V01",
  hosts: ["D01"],
  title,
  body: both("", ""),
  steps: [],
  pledges: [],
  links: [],
  media: [],
  leaseMinutes: 1_440,
  services: [],
  ...changes,
});

export const sampleEntries: Readonly<Record<string, EntryRow>> = {
  launch: entry(both("政府公开月启动仪式", "Openness Month launch ceremony"), {
    kind: "ceremony",
    status: "live",
    since: at("10:00"),
    startsAt: at("10:00"),
    endsAt: at("11:30"),
    roomId: "R1",
    hosts: ["D01", "D10"],
    capacity: 300,
    body: both(
      "市领导致辞、部门代表承诺、公众代表发言。",
      "City leaders speak, departments make pledges, residents respond.",
    ),
    stepId: "pledges",
    steps: [
      { id: "address", at: at("10:00"), title: both("领导致辞", "Opening address") },
      { id: "pledges", at: at("10:15"), title: both("12个部门表态承诺", "Pledges by 12 departments") },
      { id: "public", at: at("10:50"), title: both("公众代表发言", "Public representatives") },
      { id: "unveil", at: at("11:05"), title: both("咨询服务台揭牌", "Unveiling of the consultation desk") },
    ],
    unveiling: both("信息公开咨询服务台", "Information disclosure consultation desk"),
    pledges: [
      {
        id: "p1",
        departmentId: "D01",
        text: both("依申请公开平均办结时间压缩到12个工作日", "Answer applications within 12 working days on average"),
        state: "under-way",
        since: at("09:00", "2026-09-08"),
      },
      {
        id: "p2",
        departmentId: "D07",
        text: both("补贴发放进度每周公布", "Publish the progress of subsidy payments every week"),
        state: "kept",
        since: at("17:00", "2026-09-11"),
      },
      {
        id: "p3",
        departmentId: "D10",
        text: both("老旧小区改造资金使用逐项公开", "Publish every item of estate-renewal spending"),
        state: "late",
        since: at("09:00", "2026-09-15"),
      },
    ],
    links: [{ label: both("直播", "Live stream"), url: "https://live.linlan.example/launch" }],
  }),
  morning: entry(both("依申请公开咨询", "Consultation on disclosure"), {
    status: "ended",
    since: at("10:00"),
    startsAt: at("09:00"),
    endsAt: at("10:00"),
    roomId: "R3",
  }),
  policy: entry(both("稳就业补贴办法解读", "Employment subsidy measures explained"), {
    kind: "lecture",
    startsAt: at("10:32"),
    endsAt: at("11:30"),
    roomId: "R3",
    hosts: ["D07"],
    capacity: 120,
    mark: "delayed",
    was: { startsAt: at("10:20"), endsAt: at("11:20"), venueId: "V01", roomId: "R3" },
    changedAt: at("10:05"),
    services: [{ serviceId: "S2", opening: "open", at: at("10:32") }],
  }),
  renewal: entry(both("老旧小区改造管理办法解读", "Estate renewal measures explained"), {
    kind: "theme-day",
    startsAt: at("14:00"),
    endsAt: at("16:00"),
    roomId: "R3",
    hosts: ["D10"],
    mark: "moved",
    was: { startsAt: at("14:00"), endsAt: at("16:00"), venueId: "V05" },
    changedAt: at("09:40"),
  }),
  site: entry(both("重点项目公开日：环湖北路改造工程", "Key-project day: North Lake Road"), {
    kind: "tour",
    startsAt: at("14:30"),
    endsAt: at("16:00"),
    venueId: "V08",
    hosts: ["D10"],
    capacity: 40,
  }),
  lecture: entry(both("主题讲座：公众如何参与政策制定", "Lecture: taking part in policy-making"), {
    kind: "lecture",
    status: "cancelled",
    since: at("09:10"),
    startsAt: at("15:00"),
    endsAt: at("16:30"),
    venueId: "V05",
    hosts: ["D01"],
  }),
  interview: entry(both("在线访谈：依申请公开怎么申请", "Online interview: how to apply"), {
    kind: "interview",
    startsAt: at("15:00", "2026-09-22"),
    endsAt: at("16:00", "2026-09-22"),
    venueId: "V05",
  }),
  closing: entry(both("活动总结会议", "Closing meeting"), {
    kind: "closing",
    startsAt: at("09:30", "2026-09-30"),
    endsAt: at("11:00", "2026-09-30"),
    roomId: "R1",
    hosts: ["D01"],
  }),
};
