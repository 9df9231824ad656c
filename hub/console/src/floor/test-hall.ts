// A hall as plain data for the tests of the floor's rules: two queues, three desks, times in minutes before now.
import { type HallDesk, type HallTicket } from "../hall/hall-ticket.ts";
import { type FloorRows } from "./floor-rows.ts";

/** 10:20 in the hall. */
export const nowMs = Date.parse("2026-09-16T02:20:00.000Z");

export const ago = (minutes: number): string => new Date(nowMs - minutes * 60_000).toISOString();

const service = (queue: string, zh: string, en: string, targetMinutes: number) => ({
  name: { zh, en },
  department: { zh: "示例部门", en: "Sample department" },
  queue,
  targetMinutes,
  frequent: false,
  keywords: { zh: [], en: [] },
  hours: [],
  subjects: [],
});

export const testServices = new Map([
  ["S1", service("A", "信息查询", "Search", 8)],
  ["S2", service("A", "信息更正", "Correction", 5)],
  ["S3", service("B", "申请受理", "Applications", 15)],
]);

export const testDesk = (number: number, serviceIds: string[], changes: Partial<HallDesk> = {}): HallDesk => ({
  deskId: `W${number}`,
  number,
  name: { zh: `示例${number}窗`, en: `Sample ${number}` },
  queues: ["A"],
  priorityWindow: false,
  open: true,
  clerk: `user:c${number}`,
  openedAt: ago(120),
  serviceIds,
  ranked: false,
  ...changes,
});

/** Waits for S1 since `minutes`, unless changed. */
export const testTicket = (number: string, minutes: number, changes: Partial<HallTicket> = {}): HallTicket => ({
  ticketId: `t-${number}`,
  number,
  serviceId: "S1",
  class: "ordinary",
  language: "zh",
  status: "waiting",
  issuedAt: ago(minutes),
  orderAt: ago(minutes),
  waitsSince: ago(minutes),
  day: "2026-09-16",
  ...changes,
});

export const testRows = (changes: Partial<FloorRows> = {}): FloorRows => ({
  day: "2026-09-16",
  guardMinutes: 40,
  services: testServices,
  desks: [testDesk(1, ["S1", "S2"]), testDesk(2, ["S3"])],
  tickets: [],
  waits: new Map(),
  earlier: 0,
  screens: [],
  ...changes,
});
