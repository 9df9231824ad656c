// Rows of a small hall as the hub would send them, and a clerk's desk in each state of a visit.
import { type Instant, type Row } from "@openhall/shared/core";
import { type HallDeskRow, type HallTicketRow } from "@openhall/shared/queue";
import { type HallTicket } from "../hall/hall-ticket.ts";

/** 10:20 in the hall. */
export const now: Instant = "2026-09-16T02:20:00.000Z";

export const minutesAgo = (minutes: number): Instant => new Date(Date.parse(now) - minutes * 60_000).toISOString();

export const hallRow = {
  name: { zh: "示例大厅", en: "Sample hall" },
  timeZone: "Asia/Shanghai",
  guardMinutes: 40,
  hours: [],
} satisfies Row;

const service = (queue: string, zh: string, en: string, subjects: readonly Row[] = []) => ({
  name: { zh, en },
  department: { zh: "示例部门", en: "Sample department" },
  queue,
  targetMinutes: 8,
  frequent: false,
  keywords: { zh: [], en: [] },
  hours: [],
  subjects,
});

const plate = (number: number, queues: readonly string[]) => ({
  number,
  name: { zh: `示例${number}窗`, en: `Sample ${number}` },
  queues,
  priorityWindow: false,
});

export const venueRows: Record<string, Row> = {
  hall: hallRow,
  "service/S1": service("A", "信息查询", "Search", [
    { id: "guide", name: { zh: "检索指引", en: "Search guidance" } },
    { id: "copy", name: { zh: "补发证明", en: "Replacement" } },
  ]),
  "service/S2": service("A", "信息更正", "Correction"),
  "service/S3": service("B", "申请受理", "Applications"),
  "desk/W1": plate(1, ["A"]),
  "desk/W2": plate(2, ["B"]),
};

export const staffRows: Record<string, Row> = {
  "staff/c1": { name: "周敏", role: "clerk" },
  "staff/c9": { name: "李静", role: "clerk" },
};

export const ticket = (number: string, changes: Partial<HallTicketRow> = {}): HallTicketRow => ({
  number,
  serviceId: "S1",
  class: "ordinary",
  language: "zh",
  status: "waiting",
  issuedAt: minutesAgo(20),
  orderAt: minutesAgo(20),
  waitsSince: minutesAgo(20),
  day: "2026-09-16",
  ...changes,
});

export const hallTicket = (row: HallTicketRow): HallTicket => ({ ticketId: row.number, ...row });

export const called = (changes: Partial<HallTicketRow> = {}): HallTicketRow =>
  ticket("A001", { status: "called", deskId: "W1", calledAt: minutesAgo(1), calls: 1, reason: "order", ...changes });

export const serving = (changes: Partial<HallTicketRow> = {}): HallTicketRow =>
  called({ status: "serving", startedAt: minutesAgo(3), ...changes });

const freeDesk: HallDeskRow = { open: false, serviceIds: ["S3"], ranked: false };

/** The hall's staff stream with desk 1 opened by c1, `visitor` there and these tickets waiting. */
export function deskRows(visitor: HallTicketRow | undefined, ...waiting: HallTicketRow[]): Record<string, Row> {
  const desk: HallDeskRow = {
    open: true,
    serviceIds: ["S1", "S2"],
    ranked: false,
    clerk: "user:c1",
    openedAt: minutesAgo(60),
  };
  return {
    ...Object.fromEntries(waiting.map((row) => [`ticket/${row.number}`, row])),
    ...(visitor && { "ticket/here": visitor }),
    "desk/W1": { ...desk, ...(visitor && { ticketId: "here" }) },
    "desk/W2": freeDesk,
  };
}

/** The same rows with something else about desk 1, which c1 has open. */
export const withDesk = (rows: Record<string, Row>, changes: Partial<HallDeskRow>): Record<string, Row> => ({
  ...rows,
  "desk/W1": { ...rows["desk/W1"], ...changes },
});

/** The same rows with desk 2 opened by c9. */
export const withColleague = (rows: Record<string, Row>): Record<string, Row> => ({
  ...rows,
  "desk/W2": { ...freeDesk, open: true, clerk: "user:c9", openedAt: minutesAgo(60) },
});

/** Nobody has a desk open but c9, at desk 2. */
export const choiceRows: Record<string, Row> = {
  "desk/W1": { open: false, serviceIds: ["S1", "S2"], ranked: false },
  "desk/W2": { open: true, serviceIds: ["S3"], ranked: false, clerk: "user:c9", openedAt: minutesAgo(60) },
  "ticket/A002": ticket("A002"),
};
