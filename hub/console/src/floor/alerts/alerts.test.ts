import { describe, expect, it } from "vitest";
import { type FloorRows } from "../floor-rows.ts";
import { ago, nowMs, testDesk, testRows, testTicket } from "../test-hall.ts";
import { alertsOf, newAlerts } from "./alerts.ts";

const alerts = (changes: Partial<FloorRows>) => alertsOf(testRows(changes), nowMs);
const kinds = (changes: Partial<FloorRows>) => alerts(changes).map(({ kind }) => kind);
const minutes = (count: number) => count * 60_000;

describe("alerts of the floor", () => {
  it("[M1] are none in a hall where all is well", () => {
    expect(alerts({ tickets: [testTicket("A001", 5), testTicket("B001", 2, { serviceId: "S3" })] })).toEqual([]);
  });

  it("[M1] put what is more urgent first, and of one kind what has lasted longest", () => {
    const found = alerts({
      earlier: 2,
      screens: [{ device: "wall", kind: "stale-screen", since: nowMs - minutes(1) }],
      desks: [testDesk(1, ["S1", "S2"], { idleSince: ago(6) }), testDesk(2, ["S3"])],
      tickets: [testTicket("A001", 41), testTicket("A002", 55, { serviceId: "S2" }), testTicket("A003", 5)],
    });
    expect(found.map(({ kind, level, forMs }) => [kind, level, forMs / 60_000])).toEqual([
      ["long-wait", "urgent", 55],
      ["long-wait", "urgent", 41],
      ["idle-desk", "soon", 6],
      ["earlier-days", "soon", 0],
      ["stale-screen", "note", 1],
    ]);
  });

  it("[M1] keep their key as long as it is the same trouble, so that only a new one is news", () => {
    const first = alerts({ tickets: [testTicket("A001", 41)] });
    const later = alertsOf(testRows({ earlier: 1, tickets: [testTicket("A001", 41)] }), nowMs + minutes(5));
    expect(newAlerts(new Set(first.map(({ key }) => key)), later).map(({ kind }) => kind)).toEqual(["earlier-days"]);
  });
});

describe("people whom nobody calls", () => {
  it("[M2] are named by service, with the desks that are only paused", () => {
    const paused = { reason: "lunch" as const, at: ago(3) };
    expect(
      alerts({
        desks: [testDesk(1, ["S1"]), testDesk(2, ["S3"], { paused }), testDesk(3, ["S2"], { open: false })],
        tickets: [testTicket("B001", 1, { serviceId: "S3" }), testTicket("A002", 2, { serviceId: "S2" })],
      }),
    ).toMatchObject([
      { kind: "unserved", serviceId: "S2", paused: [], count: 1, place: { at: "service", serviceId: "S2" } },
      { kind: "unserved", serviceId: "S3", paused: [2], count: 1 },
    ]);
  });

  it("[M2] are one alert while no desk calls at all", () => {
    const desks = [testDesk(1, ["S1"], { open: false }), testDesk(2, ["S3"], { open: false })];
    expect(
      alerts({ desks, tickets: [testTicket("A001", 1), testTicket("B001", 2, { serviceId: "S3" })] }),
    ).toMatchObject([{ kind: "no-desk", count: 2, place: { at: "desks" } }]);
  });

  it("[M2] are those too who wait for one desk that is closed, whoever else takes the service", () => {
    const desks = [testDesk(1, ["S1"]), testDesk(2, ["S1"], { open: false })];
    expect(alerts({ desks, tickets: [testTicket("A001", 1, { boundTo: "W2" })] })).toMatchObject([
      { kind: "unserved-desk", deskId: "W2", count: 1, place: { at: "desk", deskId: "W2" } },
    ]);
  });
});

describe("a long wait", () => {
  it("[M3] is over the guard, told once for each service with how many it is about", () => {
    const tickets = [testTicket("A002", 40), testTicket("A001", 47), testTicket("A003", 39)];
    expect(alerts({ tickets })).toMatchObject([
      { kind: "long-wait", serviceId: "S1", number: "A001", count: 2, forMs: minutes(47) },
    ]);
  });

  it("[M3] counts from when waiting counts, not from the issue of the number", () => {
    expect(alerts({ tickets: [testTicket("A001", 90, { waitsSince: ago(10) })] })).toEqual([]);
  });

  it("[M3] is past the range that people are told, from half the guard on", () => {
    const waits = new Map([["A", { count: 3, wait: { low: 10, high: 15 } }]]);
    expect(alerts({ waits, tickets: [testTicket("A001", 22)] })).toMatchObject([
      { kind: "past-range", queue: "A", number: "A001", high: 15, level: "note", place: { at: "queue", queue: "A" } },
    ]);
    expect(alerts({ waits, tickets: [testTicket("A001", 19)] })).toEqual([]);
    expect(alerts({ tickets: [testTicket("A001", 22)] })).toEqual([]);
  });

  it("[M3] is not that of a number of an earlier day, which is asked about instead", () => {
    expect(kinds({ earlier: 1, tickets: [testTicket("A001", 900, { day: "2026-09-15" })] })).toEqual(["earlier-days"]);
  });
});

describe("a desk", () => {
  const idle = (minutes: number) => [testDesk(1, ["S1"], { idleSince: ago(minutes) })];

  it("[M4] is idle from three minutes on, while somebody has waited for it as long", () => {
    expect(kinds({ desks: idle(3), tickets: [testTicket("A001", 3)] })).toEqual(["idle-desk"]);
    expect(kinds({ desks: idle(2.9), tickets: [testTicket("A001", 3)] })).toEqual([]);
    expect(kinds({ desks: idle(30), tickets: [testTicket("A001", 1)] })).toEqual([]);
    expect(kinds({ desks: idle(30) })).toEqual([]);
  });

  it("[M4] is not idle while it is paused, or when all wait for another desk", () => {
    const paused = { reason: "break" as const, at: ago(5) };
    const desks = [testDesk(1, ["S1"], { idleSince: ago(5), paused }), testDesk(2, ["S1"])];
    expect(kinds({ desks, tickets: [testTicket("A001", 6)] })).toEqual([]);
    expect(
      kinds({ desks: [...idle(9), testDesk(2, ["S1"])], tickets: [testTicket("A001", 6, { boundTo: "W2" })] }),
    ).toEqual([]);
  });

  it("[M4] has forgotten a visitor who was called two minutes ago and never started", () => {
    const desks = [testDesk(1, ["S1"], { ticketId: "t-A001" })];
    const called = (minutes: number) =>
      testTicket("A001", 20, { status: "called", deskId: "W1", calledAt: ago(minutes), calls: 3 });
    expect(alerts({ desks, tickets: [called(2)] })).toMatchObject([
      { kind: "not-come", deskId: "W1", number: "A001", calls: 3, forMs: minutes(2) },
    ]);
    expect(alerts({ desks, tickets: [called(1.9)] })).toEqual([]);
  });

  it("[M4] has forgotten a visit that lasts three times its target and twenty minutes", () => {
    const visit = (serviceId: string, minutes: number): Partial<FloorRows> => ({
      desks: [testDesk(1, [serviceId], { ticketId: "t-A001" })],
      tickets: [
        testTicket("A001", 90, { serviceId, status: "serving", calledAt: ago(minutes), startedAt: ago(minutes) }),
      ],
    });
    expect(kinds(visit("S1", 24))).toEqual(["long-visit"]);
    expect(kinds(visit("S1", 23))).toEqual([]);
    expect(kinds(visit("S2", 19))).toEqual([]);
    expect(kinds(visit("S2", 20))).toEqual(["long-visit"]);
  });
});

describe("screens, earlier days and held visitors", () => {
  it("[M5] tell which screen is gone or behind, and for how long", () => {
    const screens = [
      { device: "wall", kind: "stale-screen" as const, since: nowMs - minutes(1) },
      { device: "kiosk", kind: "silent-screen" as const, since: nowMs - minutes(9) },
    ];
    expect(alerts({ screens })).toMatchObject([
      { kind: "silent-screen", device: "kiosk", forMs: minutes(9), level: "soon" },
      {
        kind: "stale-screen",
        device: "wall",
        forMs: minutes(1),
        level: "note",
        place: { at: "screen", device: "wall" },
      },
    ]);
  });

  it("[M63] tell of a zone in which nobody speaks, and lead to the screens", () => {
    expect(alerts({ screens: [{ kind: "silent-zone", zone: "east", since: nowMs - minutes(2) }] })).toMatchObject([
      { kind: "silent-zone", zone: "east", forMs: minutes(2), level: "soon", place: { at: "screens" } },
    ]);
  });

  it("[M6] tell of a visitor held for more than half an hour, and why", () => {
    const held = (minutes: number) =>
      testTicket("A001", 90, { status: "held", deskId: "W1", holdReason: "papers-kept", since: ago(minutes) });
    expect(alerts({ tickets: [held(31)] })).toMatchObject([
      {
        kind: "long-hold",
        number: "A001",
        deskId: "W1",
        reason: "papers-kept",
        place: { at: "ticket", number: "A001" },
      },
    ]);
    expect(alerts({ tickets: [held(30)] })).toEqual([]);
  });
});
