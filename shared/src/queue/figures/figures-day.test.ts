import { describe, expect, test } from "vitest";
import { instantOf } from "../../core/index.ts";
import { figureDaysKept, figureRowDaysKept, noteFigures, rollUpFigures } from "./figures.ts";
import { type DayFigures, type HallState } from "../state.ts";
import { type Outcome } from "../ticket.ts";
import { at, dayOf, minutes, rowsOf, segment, ticket, today } from "../test-figures.ts";

const yesterday = "2026-09-15";
const shanghai = "Asia/Shanghai";
const once = (ms: number) => ({ count: 1, meanMs: ms, medianMs: ms, p90Ms: ms });

describe("a ticket of the day before", () => {
  const missed = segment("S1", "missed", {
    entered: "2026-09-15 16:00",
    called: "2026-09-15 16:10",
    ended: "2026-09-15 16:13",
  });
  const served = segment("S1", "served", { entered: "09:00", called: "09:05", started: "09:05", ended: "09:15" });

  test("[Q138] counts today with what happened today, and with no hour of issue", () => {
    const rows = rowsOf([ticket([missed, served], { day: yesterday })]);
    expect(rows.total).toMatchObject({
      issued: 0,
      missed: 0,
      served: 1,
      waiting: once(minutes(5)),
      serving: once(minutes(10)),
    });
    expect(rows["desk/W1"]).toMatchObject({ issued: 1, missed: 0, served: 1 });
    expect(Object.keys(rows).filter((key) => key.startsWith("hour/"))).toEqual([]);
  });

  test("[Q138] that was called yesterday is a wait of yesterday, and a visit of today where it ends today", () => {
    const overnight = segment("S1", "served", {
      entered: "2026-09-15 23:00",
      called: "2026-09-15 23:30",
      started: "2026-09-15 23:40",
      ended: "00:20",
    });
    const stretches = [{ deskId: "W1", clerk: "user:c1", from: at("00:00"), to: at("00:40"), pausedMs: 0 }];
    const rows = rowsOf([ticket([overnight], { day: yesterday })], { stretches });
    expect(rows["desk/W1"]).toMatchObject({
      issued: 0,
      served: 1,
      waiting: { count: 0 },
      serving: once(minutes(40)),
      load: 0.5,
    });
  });

  test("[Q138] that was held yesterday is a hold of yesterday; given up today it ends today", () => {
    const held = segment("S1", "held", {
      entered: "2026-09-15 16:00",
      called: "2026-09-15 16:10",
      started: "2026-09-15 16:10",
      ended: "2026-09-15 16:20",
    });
    const standing = { status: "ended", outcome: "cancelled-by-staff", endedAt: at("09:00") } as const;
    expect(rowsOf([ticket([held], { day: yesterday, standing })]).total).toMatchObject({
      holds: 0,
      heldMs: 0,
      cancelled: 1,
      serving: { count: 0 },
    });
  });
});

describe("the day that ends", () => {
  const visit = segment("S1", "served", { entered: "09:00", called: "09:10", started: "09:12", ended: "09:20" });

  test("[Q138] puts every ended ticket under how it ended, and counts every number that was taken", () => {
    const endings: readonly Outcome[] = [
      "served",
      "ended-by-desk-close",
      "missed",
      "cancelled-by-visitor",
      "cancelled-by-staff",
      "lapsed",
      "expired-at-close",
    ];
    const tickets = [
      ...endings.map((outcome) => ticket([{ ...visit, outcome }])),
      ticket([{ ...visit, outcome: "missed" }, visit]),
      ticket([visit], { day: yesterday }),
      ticket([]),
    ];
    const { state, hall } = dayOf(tickets, { now: "23:00" });
    expect(rollUpFigures(state, hall)).toEqual({
      issued: 9,
      served: 4,
      missed: 1,
      cancelled: 2,
      lapsed: 1,
      expired: 1,
    });
  });

  test("[Q138] keeps the rows that the stream had last, of what there was", () => {
    const tickets = [ticket([visit]), ticket([], { issuedAt: at("10:30") })];
    const day = {
      now: "23:00",
      stretches: [{ deskId: "W1", clerk: "user:c1", from: at("09:00"), to: at("09:16"), pausedMs: 0 }],
    };
    const { state, hall } = dayOf(tickets, day);
    const { rows } = rollUpFigures(state, hall, shanghai);
    const shown = rowsOf(tickets, day);
    expect(Object.keys(rows ?? {}).toSorted()).toEqual(["desk/W1", "hour/09", "hour/10", "service/S1", "total"]);
    for (const [key, row] of Object.entries(rows ?? {})) expect(row).toEqual(shown[key]);
    expect(rows?.["desk/W1"]?.load).toBe(0.5);
  });

  test("[Q138] ends at midnight, however late the hub comes back", () => {
    const open = { clerk: "user:c1", at: at("20:00"), pausedMs: 0 };
    const standing = {
      status: "serving",
      deskId: "W1",
      calledAt: at("22:00"),
      calls: 1,
      reason: "order",
      startedAt: at("23:00"),
    } as const;
    const { state, hall } = dayOf([ticket([], { standing, enteredAt: at("21:50") })], {
      now: "2026-09-19 08:00",
      desks: { W1: { open } },
    });
    expect(rollUpFigures(state, hall, shanghai).rows?.["desk/W1"]?.load).toBe(0.25);
  });

  test("[Q138] has no rows in records of releases that did not say the hall's zone", () => {
    const { state, hall } = dayOf([ticket([visit])]);
    expect(rollUpFigures(state, hall)).not.toHaveProperty("rows");
  });
});

describe("the days that are kept", () => {
  const totals = { issued: 1, served: 1, missed: 0, cancelled: 0, lapsed: 0, expired: 0 };

  /** A hall after so many days, the last of them today. */
  function after(days: number): HallState {
    const hall = { figures: {} } as HallState;
    const last = Date.parse(today);
    for (let ago = days - 1; ago >= 0; ago -= 1) {
      hall.day = instantOf(last - ago * 86_400_000).slice(0, 10);
      noteFigures(hall, { ...totals, rows: {} });
    }
    return hall;
  }

  test("[Q139] are a year and a month, the latest five weeks of them with all rows", () => {
    const { figures } = after(figureDaysKept + 3);
    const days = Object.keys(figures).toSorted();
    expect(days).toHaveLength(396);
    expect(days.at(-1)).toBe(today);
    const withRows = days.filter((day) => figures[day]?.rows);
    expect(withRows).toEqual(days.slice(-figureRowDaysKept));
    expect(withRows).toHaveLength(35);
    expect(figures[days[0] ?? ""]).toEqual(totals satisfies DayFigures);
  });
});
