import { describe, expect, it } from "vitest";
import { clockText } from "../../frame/time.ts";
import { called, hallTicket, minutesAgo, now, serving, ticket } from "../../samples/hall-rows.ts";
import { hasProbablyGone, waitedMinutes } from "./visits.ts";

const at = Date.parse(now);

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
