import { describe, expect, it } from "vitest";
import { type HallDesk, type HallTicket } from "../../hall/hall-ticket.ts";
import { ago, nowMs, testDesk, testServices, testTicket } from "../test-hall.ts";
import { deskLineOf, servicesOfQueues, takesItsQueues } from "./desk-line.ts";

const line = (changes: Partial<HallDesk>, visitor?: HallTicket) =>
  deskLineOf(
    testDesk(1, ["S1"], { ...changes, ...(visitor && { ticketId: visitor.ticketId }) }),
    new Map(visitor && [[visitor.ticketId, visitor]]),
    testServices,
    nowMs,
  );

describe("a desk on the floor", () => {
  it("[M10] is closed, paused for a reason, idle or busy, and since when", () => {
    expect(line({ open: false })).toMatchObject({ standing: "closed" });
    expect(line({ paused: { reason: "lunch", at: ago(12) } })).toMatchObject({
      standing: "paused",
      pause: { reason: "lunch", forMs: 720_000 },
    });
    expect(line({ idleSince: ago(4) })).toMatchObject({ standing: "idle", idleMs: 240_000 });
  });

  it("[M10] shows a visit against the target of its service", () => {
    const serving = (minutes: number) =>
      testTicket("A001", 30, { status: "serving", calledAt: ago(minutes + 1), startedAt: ago(minutes) });
    expect(line({}, serving(8))).toMatchObject({
      standing: "busy",
      visit: { number: "A001", status: "serving", forMs: 480_000, targetMs: 480_000, isOver: false },
    });
    expect(line({}, serving(8.1)).visit?.isOver).toBe(true);
    expect(line({}, { ...serving(80), serviceId: "gone" }).visit).toMatchObject({ isOver: false });
  });

  it("[M10] shows a called visitor since the call, and that they may not come", () => {
    const called = (minutes: number) => testTicket("A001", 30, { status: "called", calledAt: ago(minutes), calls: 2 });
    expect(line({}, called(1)).visit).toMatchObject({ status: "called", forMs: 60_000, calls: 2, isOver: false });
    expect(line({}, called(2)).visit?.isOver).toBe(true);
  });

  it("[M11] takes the services of its queues unless something else was set", () => {
    expect(servicesOfQueues({ queues: ["A"] }, testServices)).toEqual(["S1", "S2"]);
    expect(takesItsQueues(testDesk(1, ["S2", "S1"]), testServices)).toBe(true);
    expect(takesItsQueues(testDesk(1, ["S1"]), testServices)).toBe(false);
    expect(takesItsQueues(testDesk(1, ["S1", "S3"]), testServices)).toBe(false);
  });
});
