import { describe, expect, it } from "vitest";
import { called, minutesAgo, now, serving, ticket } from "../samples/hall-rows.ts";
import { clockText } from "../frame/time.ts";
import { type HallTicket } from "../hall/hall-ticket.ts";
import {
  canCallNext,
  canMiss,
  canRecall,
  countByService,
  hasProbablyGone,
  nextVerbOf,
  waitedMinutes,
  waitingFor,
} from "./visits.ts";

const at = Date.parse(now);
const hallTicket = (row: Omit<HallTicket, "ticketId">): HallTicket => ({ ticketId: row.number, ...row });
const numbersOf = (tickets: readonly HallTicket[]): string[] => tickets.map(({ number }) => number);

describe("what a clerk can do", () => {
  it("[W1] is next, then start, then finish", () => {
    expect(nextVerbOf(undefined)).toBe("call-next");
    expect(nextVerbOf(hallTicket(called()))).toBe("start");
    expect(nextVerbOf(hallTicket(serving()))).toBe("finish");
  });

  it("[W1] is to call only with a free desk and somebody waiting", () => {
    expect(canCallNext(undefined, 1)).toBe(true);
    expect(canCallNext(undefined, 0)).toBe(false);
    expect(canCallNext(hallTicket(called()), 1)).toBe(false);
  });

  it("[W8] is to recall or miss only a visitor who was called and has not started", () => {
    for (const can of [canRecall, canMiss]) {
      expect(can(hallTicket(called()))).toBe(true);
      expect(can(hallTicket(serving()))).toBe(false);
      expect(can(undefined)).toBe(false);
    }
  });
});

describe("who waits for a desk", () => {
  const early = hallTicket(ticket("A005", { orderAt: minutesAgo(30) }));
  const late = hallTicket(ticket("A004", { orderAt: minutesAgo(10) }));
  const priority = hallTicket(ticket("A006", { class: "priority", orderAt: minutesAgo(20) }));
  const other = hallTicket(ticket("B001", { serviceId: "S3", orderAt: minutesAgo(50) }));
  const all = [late, other, priority, early, hallTicket(called())];

  it("[W9] stands in order and is only whom the desk takes", () => {
    expect(numbersOf(waitingFor(all, ["S1", "S2"], false))).toEqual(["A005", "A006", "A004"]);
  });

  it("[W9] sees priority visitors first at a priority window", () => {
    expect(numbersOf(waitingFor(all, ["S1"], true))).toEqual(["A006", "A005", "A004"]);
  });

  it("[W9] counts each service, most first", () => {
    expect(countByService([other, early, late])).toEqual([
      { serviceId: "S1", count: 2 },
      { serviceId: "S3", count: 1 },
    ]);
  });
});

describe("times", () => {
  it("[W10] count waiting in whole minutes, until the call", () => {
    expect(waitedMinutes(hallTicket(ticket("A001", { issuedAt: minutesAgo(7.9) })), at)).toBe(7);
    expect(waitedMinutes(hallTicket(called({ issuedAt: minutesAgo(20), calledAt: minutesAgo(5) })), at)).toBe(15);
    expect(waitedMinutes(hallTicket(ticket("A001", { issuedAt: minutesAgo(-1) })), at)).toBe(0);
  });

  it("[W10] read as a clock", () => {
    expect(clockText(0)).toBe("00:00");
    expect(clockText(204_900)).toBe("03:24");
    expect(clockText(3_725_000)).toBe("1:02:05");
  });

  it("[W12] suppose that a visitor has gone after three calls or two minutes", () => {
    expect(hasProbablyGone(hallTicket(called({ calledAt: minutesAgo(1.9) })), at)).toBe(false);
    expect(hasProbablyGone(hallTicket(called({ calledAt: minutesAgo(2) })), at)).toBe(true);
    expect(hasProbablyGone(hallTicket(called({ calls: 3 })), at)).toBe(true);
    expect(hasProbablyGone(hallTicket(serving()), at)).toBe(false);
  });
});
