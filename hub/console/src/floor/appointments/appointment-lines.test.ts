import { describe, expect, it } from "vitest";
import { ago, nowMs, testTicket } from "../test-hall.ts";
import { appointmentsOf } from "./appointment-lines.ts";

describe("appointments of the day", () => {
  it("[M33] stand by time, with who is here, who is overdue and who is still expected", () => {
    const rows = new Map([
      ["LATE", { serviceId: "S1", at: ago(10) }],
      ["SOON", { serviceId: "S1", at: ago(-30) }],
      ["HERE", { serviceId: "S3", at: ago(5), ticketId: "t-B004" }],
      ["DONE", { serviceId: "S3", at: ago(60), ticketId: "gone" }],
    ]);
    const tickets = new Map([["t-B004", testTicket("B004", 8)]]);
    expect(appointmentsOf(rows, tickets, "Asia/Shanghai", "2026-09-16", nowMs)).toMatchObject({
      checkedIn: 2,
      later: 0,
      today: [
        { code: "DONE", standing: "over" },
        { code: "LATE", standing: "overdue" },
        { code: "HERE", standing: "waiting", number: "B004" },
        { code: "SOON", standing: "expected" },
      ],
    });
  });

  it("[M33] are those of the hall's day, whatever the date in London", () => {
    const rows = new Map([
      ["EARLY", { serviceId: "S1", at: "2026-09-15T16:30:00.000Z" }],
      ["NEXT", { serviceId: "S1", at: "2026-09-16T16:30:00.000Z" }],
    ]);
    const { today, later } = appointmentsOf(rows, new Map(), "Asia/Shanghai", "2026-09-16", nowMs);
    expect([today.map(({ code }) => code), later]).toEqual([["EARLY"], 1]);
  });
});
