import { describe, expect, it } from "vitest";
import { ago, nowMs, testDesk, testServices, testTicket } from "../test-hall.ts";
import { queueLinesOf } from "./queue-lines.ts";

const lines = (changes: Partial<Parameters<typeof queueLinesOf>[0]>) =>
  queueLinesOf(
    {
      day: "2026-09-16",
      services: testServices,
      tickets: [],
      desks: [],
      waits: new Map(),
      takings: new Map(),
      openings: new Map(),
      guardMinutes: 40,
      ...changes,
    },
    nowMs,
  );

describe("the queues of the floor", () => {
  it("[M12] are all there, by letter, with their services, also while nobody waits", () => {
    expect(
      lines({}).map(({ queue, waiting, services }) => [queue, waiting, services.map(({ serviceId }) => serviceId)]),
    ).toEqual([
      ["A", 0, ["S1", "S2"]],
      ["B", 0, ["S3"]],
    ]);
    expect(lines({})[0]?.services[0]).toMatchObject({ waiting: 0, desks: 0, issued: 0, opening: "by-hours" });
  });

  it("[M12] count who waits, and say who has waited longest and how that stands", () => {
    const held = testTicket("A009", 90, { status: "held" });
    const waits = new Map([["A", { count: 3, wait: { low: 10, high: 15 } }]]);
    const tickets = [testTicket("A001", 20), testTicket("A002", 9), testTicket("A003", 41, { serviceId: "S2" }), held];
    const [queue] = lines({ waits, tickets });
    expect(queue).toMatchObject({ waiting: 3, wait: { low: 10, high: 15 } });
    expect(queue?.services).toMatchObject([
      { waiting: 2, longest: { number: "A001", forMs: 20 * 60_000, stands: "past-range" } },
      { waiting: 1, longest: { number: "A003", stands: "over-guard" } },
    ]);
    expect(lines({ waits, tickets: [testTicket("A001", 14.9)] })[0]?.services[0]?.longest?.stands).toBe("well");
  });

  it("[M12] count a number of an earlier day, but not how long it has waited", () => {
    const [queue] = lines({ tickets: [testTicket("A090", 900, { day: "2026-09-15" }), testTicket("A001", 2)] });
    expect(queue?.services[0]).toMatchObject({ waiting: 2, longest: { number: "A001" } });
  });

  it("[M12] count the desks that call for a service now", () => {
    const paused = { reason: "lunch" as const, at: ago(5) };
    const desks = [testDesk(1, ["S1"]), testDesk(2, ["S1"], { paused }), testDesk(3, ["S1"], { open: false })];
    expect(lines({ desks })[0]?.services[0]?.desks).toBe(1);
  });

  it("[M12] say what was given out, what is left, and whether numbers are given", () => {
    const openings = new Map([["S1", { opening: "closed" as const, issued: 12 }]]);
    const takings = new Map([["S1", { taking: "closed" as const, remaining: 8 }]]);
    expect(lines({ openings, takings })[0]?.services[0]).toMatchObject({
      issued: 12,
      remaining: 8,
      opening: "closed",
      taking: { taking: "closed" },
    });
  });
});
