import { describe, expect, it } from "vitest";
import { type HallTicket } from "../hall/hall-ticket.ts";
import { countAhead, parseNumber, ticketsOf } from "./number-lookup.ts";
import { hubAddressOf } from "../link/hub-address.ts";

const ticket = (number: string, minute: number, changes: Partial<HallTicket> = {}): HallTicket => {
  const issuedAt = new Date(Date.UTC(2026, 8, 16, 2, minute)).toISOString();
  return {
    ticketId: number,
    number,
    serviceId: "S1",
    class: "ordinary",
    language: "zh",
    status: "waiting",
    issuedAt,
    orderAt: issuedAt,
    waitsSince: issuedAt,
    day: "2026-09-16",
    ...changes,
  };
};

describe("a number", () => {
  it("[G10] is understood as people write it", () => {
    const written = ["a12", "A 012", "Ａ０１２", " a-12 ", "A0012"];
    expect(written.map(parseNumber)).toEqual(written.map(() => "A012"));
    expect(parseNumber("B1204")).toBe("B1204");
    expect(["", "12", "AB1", "I001", "A000", "A12345", "身份证"].map(parseNumber)).toEqual(Array(7).fill(undefined));
  });

  it("[G10] of today stands before the same number of an earlier day", () => {
    const yesterday = ticket("A001", 0, { ticketId: "old", day: "2026-09-15" });
    const today = ticket("A001", 0, { ticketId: "new" });
    const found = ticketsOf([yesterday, ticket("A002", 1), today], "A001");
    expect(found.map(({ ticketId }) => ticketId)).toEqual(["new", "old"]);
  });
});

describe("how many are ahead", () => {
  const ahead = (of: HallTicket, others: HallTicket[], calls = 0) =>
    countAhead(of, { tickets: [of, ...others], serviceIds: ["S1", "S2"], calls });

  it("[G10] counts by order, over the services of the queue, the waiting only", () => {
    const others = [
      ticket("A001", 1),
      ticket("A002", 2, { serviceId: "S2" }),
      ticket("B001", 1, { serviceId: "S3" }),
      ticket("A003", 3, { status: "called" }),
      ticket("A009", 9),
    ];
    expect(ahead(ticket("A005", 5), others)).toBe(2);
  });

  it("[G10] puts credit, appointments and returns where the rules put them", () => {
    const priority = ticket("A008", 8, { orderAt: ticket("", 0).orderAt, class: "senior" });
    const appointment = ticket("A009", 9, { appointmentAt: "2026-09-16T02:30:00.000Z" });
    const returning = ticket("A003", 3, { returning: { from: "missed", afterCalls: 12 } });
    expect(ahead(ticket("A005", 5), [priority, appointment, returning])).toBe(3);
    expect(ahead(appointment, [priority, returning, ticket("A005", 5)])).toBe(1);
    expect(ahead(returning, [priority, appointment, ticket("A005", 5)], 10)).toBe(2);
    expect(ahead(returning, [priority], 10)).toBe(1);
  });

  it("[G10] of who waits for one desk alone counts that desk's visitors too, and nobody else does", () => {
    const bound = ticket("A004", 4, { boundTo: "W1" });
    expect(ahead(ticket("A005", 5), [bound])).toBe(0);
    expect(ahead(ticket("A006", 6, { boundTo: "W1" }), [bound, ticket("A005", 5)])).toBe(2);
    expect(ahead(ticket("A006", 6, { boundTo: "W2" }), [bound])).toBe(0);
  });
});

describe("the address for visitors' phones", () => {
  it("[G9] is the operator's, else the page's, and none where no phone could open it", () => {
    const page = { origin: "http://10.0.0.5:8080", hostname: "10.0.0.5" };
    expect(hubAddressOf("https://q.example/", page)).toBe("https://q.example");
    expect(hubAddressOf(undefined, page)).toBe("http://10.0.0.5:8080");
    for (const hostname of ["localhost", "127.0.0.1", "[::1]"])
      expect(hubAddressOf(undefined, { origin: `http://${hostname}:8080`, hostname })).toBeUndefined();
  });
});
