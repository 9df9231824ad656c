// Rows of a hall in the middle of its morning, for the gallery.
import { type Row } from "@openhall/shared/core";
import { type FiguresRow, type HallDeskRow } from "@openhall/shared/queue";
import { called, choiceRows, minutesAgo, serving, ticket } from "./hall-rows.ts";

const name = (zh: string, en: string) => ({ zh, en });

const openDesk = (clerk: string, serviceIds: string[], changes: Partial<HallDeskRow> = {}): HallDeskRow => ({
  open: true,
  clerk: `user:${clerk}`,
  openedAt: minutesAgo(80),
  serviceIds,
  ranked: false,
  ...changes,
});

export const floorRows: Record<string, Row> = {
  hall: { day: "2026-09-16", earlier: 2 },
  "desk/W1": openDesk("c1", ["S1", "S2"], { ticketId: "A001" }),
  "desk/W2": openDesk("c9", ["S1"], { paused: { reason: "lunch", at: minutesAgo(12) } }),
  "ticket/A001": serving({ startedAt: minutesAgo(19) }),
  "ticket/A002": ticket("A002", { waitsSince: minutesAgo(52), class: "priority" }),
  "ticket/A003": ticket("A003", { waitsSince: minutesAgo(44) }),
  "ticket/A004": ticket("A004", { status: "missed", deskId: "W1", since: minutesAgo(4) }),
  "ticket/B001": ticket("B001", { serviceId: "S3" }),
  "ticket/B002": ticket("B002", { serviceId: "S3", boundTo: "W2" }),
  "appointment/GOV-2041": { serviceId: "S3", at: minutesAgo(-10) },
  "appointment/GOV-2042": { serviceId: "S3", at: minutesAgo(30) },
};

export const floorBoard: Record<string, Row> = {
  "waiting/A": { count: 2, wait: { low: 40, high: 55 } },
  "waiting/B": { count: 2 },
  "service/S1": { taking: "open" },
  "service/S2": { taking: "full", remaining: 0 },
  "service/S3": { taking: "open", remaining: 4 },
  "call/A001": { number: "A001", desk: "W1", at: minutesAgo(20), calls: 1 },
  hall: { closed: false, shown: 30, hits: 26 },
};

export const greeterRows: Record<string, Row> = {
  ...choiceRows,
  "ticket/t1": called(),
  "ticket/A003": ticket("A003"),
  "appointment/GOV-2041": { serviceId: "S3", at: minutesAgo(-10) },
};

export const greeterBoard: Record<string, Row> = {
  "waiting/A": { count: 3, wait: { low: 10, high: 15 } },
  "waiting/B": { count: 0 },
  "service/S1": { taking: "open" },
  "service/S2": { taking: "closed", opensAt: "2026-09-16T06:00:00.000Z" },
  "service/S3": { taking: "open", remaining: 4 },
  hall: { closed: false, shown: 0, hits: 0 },
};

const spread = (minutes: number) => ({
  count: 20,
  meanMs: minutes * 60_000,
  medianMs: minutes * 54_000,
  p90Ms: minutes * 96_000,
});
const figures = (changes: Partial<FiguresRow>): FiguresRow => ({
  issued: 20,
  served: 14,
  missed: 2,
  cancelled: 1,
  lapsed: 0,
  expired: 0,
  waitingNow: 3,
  waiting: spread(12),
  serving: spread(6),
  holds: 1,
  heldMs: 400_000,
  ...changes,
});

export const figureRows: Record<string, Row> = {
  total: figures({ issued: 60, served: 44, load: 0.72 }),
  "service/S1": figures({}),
  "service/S2": figures({ issued: 12 }),
  "service/S3": figures({ issued: 28, waiting: spread(31) }),
  "desk/W1": figures({ load: 0.81 }),
  "desk/W2": figures({ load: 0.44 }),
  "hour/09": figures({ issued: 38 }),
  "hour/10": figures({ issued: 22 }),
};

const service = (id: string, zh: string, en: string, queue = "A", changes: object = {}) => ({
  id,
  hallId: "H1",
  name: name(zh, en),
  department: name("办公室", "Office"),
  queue,
  targetMinutes: 8,
  frequent: false,
  keywords: { zh: [], en: [] },
  hours: [],
  subjects: [],
  ...changes,
});

const device = { hallId: "H1", diagonalInches: 55, volume: 70 };

export const setUpRows: Record<string, Row> = {
  "hall/H1": {
    id: "H1",
    name: name("示例大厅", "Sample hall"),
    timeZone: "Asia/Shanghai",
    guardMinutes: 40,
    creditMinutes: 15,
    returnAfterCalls: 2,
    appointmentEarlyMinutes: 10,
    appointmentLateMinutes: 15,
    autoMiss: false,
    hours: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }],
  },
  "service/S1": service("S1", "信息查询", "Search"),
  "service/S2": service("S2", "信息更正", "Correction", "A", { retired: true }),
  "service/S3": service("S3", "申请受理", "Applications", "B"),
  "desk/W1": {
    id: "W1",
    hallId: "H1",
    number: 1,
    name: name("一号窗", "Desk 1"),
    queues: ["A"],
    priorityWindow: false,
  },
  "desk/W2": { id: "W2", hallId: "H1", number: 2, name: name("二号窗", "Desk 2"), queues: ["B"], priorityWindow: true },
  "profile/P1": { id: "P1", hallId: "H1", name: name("综合", "General"), serviceIds: ["S1", "S3"], ranked: false },
  "class/senior": { id: "senior", name: name("老年人", "Older people") },
  "staff/c1": { id: "c1", name: "周敏", role: "administrator" },
  "staff/clerk2": { id: "clerk2", name: "李强", role: "clerk" },
  "device/K1": { ...device, id: "K1", kind: "kiosk", name: "入口取号机", bottomMillimetres: 700 },
  "device/B1": {
    ...device,
    id: "B1",
    kind: "display",
    name: "大厅主屏",
    page: "hall-board",
    readerMetres: 5,
    theme: "light",
    calm: false,
    sound: "voice",
    zone: "hall",
  },
};

const screen = (id: string, changes: object = {}) => ({
  device: id,
  paired: true,
  connected: true,
  lastContactAt: minutesAgo(0),
  speaks: id === "B1",
  rendered: [],
  ...changes,
});

export const screenAnswers = {
  "GET screens": { screens: [screen("B1"), screen("K1", { connected: false, lastContactAt: minutesAgo(9) })] },
  "GET printers": { printers: [] },
};
