import { describe, expect, it } from "vitest";
import { called, hallTicket, minutesAgo, now, ticket } from "../../samples/hall-rows.ts";
import { type HallDesk, type HallTicket } from "../../hall/hall-ticket.ts";
import { countByService, type LineRules, whoIsNext } from "./who-is-next.ts";

const desk: HallDesk = {
  deskId: "W1",
  number: 1,
  name: { zh: "示例1窗", en: "Sample 1" },
  queues: ["A"],
  priorityWindow: false,
  open: true,
  serviceIds: ["S1", "S2"],
  ranked: false,
};
const rules: LineRules = {
  guardMinutes: 40,
  appointmentEarlyMinutes: 10,
  queueOf: (serviceId) => (serviceId === "S3" ? "B" : "A"),
  callsOf: () => 10,
};

type Changes = Parameters<typeof ticket>[1];
const waiting = (number: string, waited: number, changes: Changes = {}): HallTicket =>
  hallTicket(
    ticket(number, {
      issuedAt: minutesAgo(waited),
      orderAt: minutesAgo(waited),
      waitsSince: minutesAgo(waited),
      ...changes,
    }),
  );

/** “A001 order”, in the order of calls. */
const lineOf = (tickets: readonly HallTicket[], changes: Partial<HallDesk> = {}): string[] =>
  whoIsNext(tickets, { ...desk, ...changes }, rules, now).map(
    ({ ticket: { number }, reason }) => `${number} ${reason}`,
  );

describe("who is next at a desk", () => {
  it("[W9] is whom the desk takes, and who waits for it alone", () => {
    const all = [
      waiting("A002", 10),
      waiting("A001", 20, { serviceId: "S2" }),
      waiting("B001", 50, { serviceId: "S3" }),
      waiting("B002", 5, { serviceId: "S3", boundTo: "W1" }),
      waiting("A003", 30, { boundTo: "W2" }),
      hallTicket(called()),
    ];
    expect(lineOf(all)).toEqual(["A001 order", "A002 order", "B002 order"]);
  });

  it("[W41] gives credit, and says so where it changed the order", () => {
    const older = waiting("A005", 10, { class: "older", orderAt: minutesAgo(25) });
    expect(lineOf([waiting("A001", 20), older])).toEqual(["A005 credit", "A001 order"]);
  });

  it("[W41] puts whoever has passed the guard first, longest first", () => {
    const all = [waiting("A001", 20, { orderAt: minutesAgo(90) }), waiting("A002", 41), waiting("A003", 42)];
    expect(lineOf(all)).toEqual(["A003 guard", "A002 guard", "A001 order"]);
  });

  it("[W41] calls an appointment when its window has begun, and before that only for want of others", () => {
    const soon = waiting("A009", 1, { appointmentAt: minutesAgo(-9) });
    const later = waiting("A008", 1, { appointmentAt: minutesAgo(-30) });
    expect(lineOf([waiting("A001", 20), later, soon])).toEqual(["A009 appointment", "A001 order", "A008 appointment"]);
  });

  it("[W41] brings back who returns, after as many calls as must pass", () => {
    const back = waiting("A007", 60, { returning: { from: "missed", afterCalls: 12 } });
    const all = [waiting("A001", 20), waiting("A002", 19), waiting("A003", 18), back];
    expect(lineOf(all)).toEqual(["A001 order", "A002 order", "A007 returning", "A003 order"]);
  });

  it("[W41] follows a priority window and an order of preference", () => {
    const all = [waiting("A001", 20), waiting("A002", 10, { class: "older" }), waiting("A003", 5, { serviceId: "S2" })];
    expect(lineOf(all, { priorityWindow: true })).toEqual(["A002 priority-window", "A001 order", "A003 order"]);
    expect(lineOf(all, { ranked: true, serviceIds: ["S2", "S1"] })).toEqual([
      "A003 preference",
      "A001 order",
      "A002 order",
    ]);
  });

  it("[W9] is counted by service, most first", () => {
    const line = whoIsNext(
      [waiting("A001", 3, { serviceId: "S2" }), waiting("A002", 2), waiting("A003", 1)],
      desk,
      rules,
      now,
    );
    expect(countByService(line)).toEqual([
      { serviceId: "S1", count: 2 },
      { serviceId: "S2", count: 1 },
    ]);
  });
});
