// Rows of hall V01 in the middle of a morning, for the gallery: names and lengths as in a real hall.
import { instantOf, millisecondsOf, type Row } from "@openhall/shared/core";
import { now } from "./stage.ts";

const ago = (seconds: number): string => instantOf(millisecondsOf(now) - seconds * 1000);

const services: readonly (readonly [queue: string, zh: string, en: string])[] = [
  ["A", "政府信息检索与获取指引", "Finding published government information"],
  ["A", "政务服务事项办事指南", "Service-item guides"],
  ["B", "政府信息公开申请受理", "Acceptance of an application for disclosure"],
  ["B", "申请进度查询与答复领取", "Status of an application and collection of the reply"],
  ["C", "部门预决算与“三公”经费查询", "Budgets, final accounts and official expenses"],
  ["D", "征地信息与规划公示查询", "Land acquisition and planning notices"],
  ["E", "义务教育招生与学区", "School admission and catchment"],
  ["F", "户籍与身份证办理指南", "Household registration and ID-card guide"],
  ["G", "“办不成事”反映与投诉建议", "Complaints and suggestions"],
];

const desks: readonly (readonly [zh: string, en: string, queues: string])[] = [
  ["综合咨询", "General consultation", "A"],
  ["依申请公开受理", "Acceptance of disclosure applications", "B"],
  ["政策与财政咨询", "Policy and finance", "C"],
  ["项目、规划与环境咨询", "Projects, planning and environment", "D"],
  ["民生咨询（人社·教育·民政·卫健）", "Livelihood (social security, education, civil affairs, health)", "E"],
  ["公安户政咨询", "Public security", "F"],
  ["无障碍与优先服务窗口", "Accessible and priority window", "ABCDEF"],
  ["“办不成事”反映窗口", "“Cannot get it done” window", "G"],
];

export const venueRows: Record<string, Row> = {
  hall: {
    name: { zh: "市政务服务中心", en: "City Government Service Centre" },
    timeZone: "Asia/Shanghai",
    guardMinutes: 40,
    hours: [],
  },
  ...Object.fromEntries(
    desks.map(([zh, en, queues], index) => [
      `desk/W${index + 1}`,
      { number: index + 1, name: { zh, en }, queues: [...queues], priorityWindow: index === 6 },
    ]),
  ),
  ...Object.fromEntries(
    services.map(([queue, zh, en], index) => [
      `service/S${index + 1}`,
      {
        name: { zh, en },
        department: { zh: "市政府办公室", en: "General Office" },
        queue,
        targetMinutes: 10,
        frequent: false,
        keywords: { zh: [], en: [] },
        hours: [],
        subjects: [],
      },
    ]),
  ),
};

const queues = [..."ABCDEFG"];
const waits = [
  { low: 10, high: 15 },
  { low: 0, high: 5 },
  { low: 45, high: 60 },
  undefined,
  { low: 20, high: 30 },
  { low: 5, high: 10 },
  { low: 90, high: 120 },
];

/** `queue.board/V01` with everything on it. */
export const busyBoard: Record<string, Row> = {
  hall: { closed: false, shown: 143, hits: 124 },
  ...Object.fromEntries(queues.map((queue, at) => [`waiting/${queue}`, waitingRow(at)])),
  ...Object.fromEntries(services.map((_, at) => [`service/S${at + 1}`, serviceRow(at)])),
  ...Object.fromEntries(desks.map((_, at) => [`desk/W${at + 1}`, { open: at !== 5 }])),
  "desk/W3": { open: true, paused: "lunch" },
  ...callsOf({ A012: ["W1", 4], B004: ["W2", 40], E031: ["W5", 75], A011: ["W7", 100, "priority"], C007: ["W3", 150] }),
  ...callsOf({ D010: ["W4", 170, "appointment"], G002: ["W8", 175], F019: ["W7", 178, "long-wait"] }),
};

/** The same hall before anybody came. */
export const emptyBoard: Record<string, Row> = {
  hall: { closed: false, shown: 0, hits: 0 },
  ...Object.fromEntries(queues.map((queue) => [`waiting/${queue}`, { count: 0 }])),
  ...Object.fromEntries(services.map((_, at) => [`service/S${at + 1}`, { taking: "open" }])),
  ...Object.fromEntries(desks.map((_, at) => [`desk/W${at + 1}`, { open: true }])),
};

function waitingRow(at: number): Row {
  const wait = waits[at];
  return { count: at === 6 ? 118 : 3 * at, ...(wait && { wait }) };
}

function serviceRow(at: number): Row {
  if (at === 4) return { taking: "full" };
  if (at === 5) return { taking: "closed", opensAt: ago(-4 * 3600) };
  if (at === 8) return { taking: "no-more" };
  return { taking: "open", ...(at === 6 && { remaining: 6 }) };
}

export function callsOf(
  calls: Record<string, readonly [desk: string, secondsAgo: number, reason?: string]>,
): Record<string, Row> {
  return Object.fromEntries(
    Object.entries(calls).map(([number, [desk, seconds, reason]]) => [
      `call/${number}`,
      { number, desk, at: ago(seconds), calls: 1, ...(reason !== undefined && { reason }) },
    ]),
  );
}

/** The call of A012 to desk 1, being spoken now. */
export const spokenNow: Record<string, Row> = {
  "announcement/1": {
    calls: [{ number: "A012", desk: "W1" }],
    languages: ["zh", "en"],
    startsAt: ago(2),
    endsAt: ago(-6),
    round: 1,
  },
};

/** `queue.desk/W1`. */
export const deskRows = {
  open: { desk: { open: true } },
  closed: { desk: { open: false } },
  paused: { desk: { open: true, paused: "lunch" } },
  called: { desk: { open: true }, current: currentRow("called") },
  serving: { desk: { open: true }, current: currentRow("serving") },
} satisfies Record<string, Record<string, Row>>;

function currentRow(status: "called" | "serving"): Row {
  return {
    ticketId: "t1",
    number: "A012",
    serviceId: "S1",
    status,
    calledAt: ago(status === "called" ? 4 : 300),
    calls: 1,
  };
}

export const correctedCall: Record<string, Row> = {
  "call/A012": { number: "A012", desk: "W1", at: ago(30), calls: 1, withdrawnAt: ago(5) },
};
