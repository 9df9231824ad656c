import { type Row } from "@openhall/shared/core";
import { type FakeLink } from "./fake-link.ts";

const service = (
  zh: string,
  en: string,
  departmentZh: string,
  departmentEn: string,
  queue: string,
  frequent = false,
) => ({
  name: { zh, en },
  department: { zh: departmentZh, en: departmentEn },
  queue,
  targetMinutes: 10,
  frequent,
  keywords: { zh: [], en: [] },
  hours: [],
  subjects: [],
});

const office = ["市政府办公室（政务公开办）", "General Office (Government Openness Office)"] as const;
const finance = ["财政局", "Finance Bureau"] as const;
const civil = ["人力资源和社会保障局", "Human Resources and Social Security Bureau"] as const;
const cityServices = ["政务服务管理局", "Government Services Administration"] as const;

/** `venue.hall/V01` of a hall like the demo's: 20 services in seven queues, six of them frequent; names as long as real ones. */
export const hallRows: Record<string, Row> = {
  hall: {
    name: { zh: "市政务服务中心", en: "City Government Service Centre" },
    timeZone: "Asia/Shanghai",
    guardMinutes: 40,
    hours: [],
  },
  "class/priority": { name: { zh: "优先", en: "Priority" }, creditMinutes: 15 },
  "service/SV01": service("政府信息检索与获取指引", "Finding published government information", ...office, "A", true),
  "service/SV02": service("政府信息公开申请受理", "Acceptance of an application for disclosure", ...office, "B", true),
  "service/SV03": service("申请补正指导", "Help with a supplement notice", ...office, "B"),
  "service/SV04": service(
    "申请进度查询与答复领取",
    "Status of an application and collection of the reply",
    ...office,
    "B",
    true,
  ),
  "service/SV05": service(
    "阅读困难或视听障碍人士申请协助",
    "Assistance for applicants with reading, sight or hearing difficulty",
    ...office,
    "B",
  ),
  "service/SV06": service("政府信息记录不准确更正咨询", "Correcting inaccurate records about oneself", ...office, "A"),
  "service/SV07": service(
    "部门预决算与“三公”经费查询",
    "Budgets, final accounts and official expenses",
    ...finance,
    "C",
  ),
  "service/SV08": service("行政事业性收费目录查询", "List of administrative charges", ...finance, "C"),
  "service/SV09": service("政府集中采购目录与实施情况", "Central procurement catalogue and results", ...finance, "C"),
  "service/SV10": service(
    "重大建设项目批准与实施情况",
    "Approval and implementation of major projects",
    ...finance,
    "D",
  ),
  "service/SV11": service("征地信息与规划公示查询", "Land acquisition and planning notices", ...finance, "D"),
  "service/SV12": service("建设项目环评与施工噪声扬尘查询", "EIA, construction noise and dust", ...finance, "D"),
  "service/SV13": service("老旧小区改造政策与进度", "Estate renewal policy and progress", ...finance, "D"),
  "service/SV14": service("就业创业补贴政策", "Employment and start-up subsidies", ...civil, "E", true),
  "service/SV15": service("义务教育招生与学区", "School admission and catchment", ...civil, "E"),
  "service/SV16": service("高龄津贴与社会救助政策", "Old-age allowance and social assistance", ...civil, "E", true),
  "service/SV17": service("医疗便民与家庭医生签约", "Medical services and family doctors", ...civil, "E"),
  "service/SV18": service("户籍与身份证办理指南", "Household registration and ID-card guide", ...civil, "F"),
  "service/SV19": service("政务服务事项办事指南", "Service-item guides", ...cityServices, "A", true),
  "service/SV20": service(
    "“办不成事”反映与投诉建议",
    'Reporting "cannot get it done", complaints and suggestions',
    ...cityServices,
    "G",
  ),
};

/** `queue.board/V01` on an ordinary morning, before enough is known for an estimate: how many wait. */
export const boardRows: Record<string, Row> = {
  "waiting/A": { count: 3 },
  "waiting/B": { count: 12 },
  "waiting/C": { count: 0 },
  "waiting/D": { count: 1 },
  "waiting/E": { count: 28 },
  "waiting/F": { count: 0 },
  "waiting/G": { count: 2 },
};

/** Later that day: waits are known, and not everything can be had any more. */
export const laterRows: Record<string, Row> = {
  "waiting/A": { count: 3, wait: { low: 10, high: 15 } },
  "waiting/B": { count: 12, wait: { low: 55, high: 75 } },
  "waiting/E": { count: 28, wait: { low: 120, high: 180 } },
  "waiting/F": { count: 0, wait: { low: 0, high: 5 } },
  "service/SV01": { taking: "open", closesAt: "2026-09-16T09:00:00.000Z" },
  "service/SV02": { taking: "full", remaining: 0 },
  "service/SV04": { taking: "closed", opensAt: "2026-09-16T06:00:00.000Z" },
  "service/SV07": { taking: "closed" },
  "service/SV14": { taking: "no-more", remaining: 0 },
  "service/SV15": { taking: "closed", opensAt: "2026-09-17T01:00:00.000Z" },
  "service/SV16": { taking: "open", remaining: 6 },
  "service/SV19": { taking: "open", remaining: 40 },
  hall: { closed: false, shown: 30, hits: 26 },
};

/** Classes of a hall that tells several apart. */
export const classRows: Record<string, Row> = {
  "class/priority": { name: { zh: "60 岁及以上老人、残疾人", en: "Aged 60 or over, or disabled" }, creditMinutes: 15 },
  "class/infant": { name: { zh: "孕妇、带婴幼儿者", en: "Pregnant, or with an infant" }, creditMinutes: 15 },
  "class/veteran": { name: { zh: "军人和退役军人", en: "Soldiers and veterans" }, creditMinutes: 20 },
  "class/fire": { name: { zh: "消防救援人员", en: "Firefighters" }, creditMinutes: 20 },
};

/** The hall and its board arrive. */
export function fillHall(link: FakeLink): void {
  link.put("venue.hall/V01", hallRows);
  link.put("queue.board/V01", boardRows);
}

/** A result of `queue.take-ticket`. */
export const takenTicket = {
  ticketId: "t-12",
  number: "A012",
  token: "dGhpcy1pcy1hLXRva2VuIQ",
  ahead: 3,
  serviceId: "SV01",
};

const desk = (number: number) => ({
  number,
  name: { zh: `综合窗口 ${number}`, en: `General desk ${number}` },
  queues: ["A", "B"],
  priorityWindow: false,
});

/** People are being called, around 10:20. */
export const calledRows: Readonly<Record<"venue" | "board", Record<string, Row>>> = {
  venue: { "desk/W1": desk(1), "desk/W3": desk(3) },
  board: {
    "call/B004": { number: "B004", desk: "W1", at: "2026-09-16T02:17:00.000Z", calls: 1 },
    "call/A011": { number: "A011", desk: "W3", at: "2026-09-16T02:19:30.000Z", calls: 2 },
    "call/E021": {
      number: "E021",
      desk: "W3",
      at: "2026-09-16T02:18:00.000Z",
      calls: 1,
      withdrawnAt: "2026-09-16T02:18:20.000Z",
    },
    "call/C001": { number: "C001", desk: "W1", at: "2026-09-16T01:20:00.000Z", calls: 1 },
  },
};
