import { describe, expect, test } from "vitest";
import { type Instant, later } from "../../core/index.ts";
import { by, nineOClock, sampleVenue, type Step, tell, waits } from "../../samples/index.ts";
import { type DayStarted } from "../events.ts";
import { queueTopic } from "../index.ts";
import { type QueueState } from "../state.ts";
import { given } from "../test-given.ts";

const reads = { venue: sampleVenue };
/** Minutes after nine. */
const midnight = 15 * 60;
const startDay = (minute: number): Step => by("system", "start-day", { hallId: "H1" }, minute);
const at = (minute: number): Instant => later(nineOClock, minute * 60_000);
const take = (minute = 0): Step => by("K1", "take-ticket", { serviceId: "S1" }, minute);
const open = (minute = 0): Step => by("c1", "open-desk", { deskId: "W1" }, minute);
const serve = (minute: number, outcome = "served"): Step[] => [
  by("c1", "call-next", {}, minute),
  by("c1", "finish", { outcome }, minute),
];

const dueAt = (state: QueueState, minute: number) => queueTopic.due?.(state, at(minute), reads) ?? [];

describe("the hall's day", () => {
  test("[Q4] begins at the hall's own midnight", () => {
    given()
      .when(startDay(midnight))
      .thenEvents([{ type: "DayStarted", hallId: "H1", day: "2026-09-17", endsAt: "2026-09-17T16:00:00.000Z" }]);
    given()
      .when(startDay(midnight - 1))
      .thenRefused("day-has-started", { day: "2026-09-16" });
  });

  test("[Q4] is due at midnight", () => {
    const { state } = tell([]);
    expect(queueTopic.nextDue?.(state, reads)).toBe("2026-09-16T16:00:00.000Z");
    expect(dueAt(state, midnight - 1)).toEqual([]);
    expect(dueAt(state, midnight)).toMatchObject([{ command: "queue.start-day", payload: { hallId: "H1" } }]);
  });

  test("[Q4] begins once, however many midnights the hub was away", () => {
    const { state } = tell([startDay(midnight + 5 * 1440)]);
    expect(state.halls.H1).toMatchObject({ day: "2026-09-22", dayEndsAt: "2026-09-22T16:00:00.000Z" });
    expect(dueAt(state, midnight + 5 * 1440)).toEqual([]);
  });

  test("[Q4] begins at once when the hall is set up, and only then", () => {
    const imported = { topic: "venue", event: { type: "VenueImported" } };
    const followUps = [{ command: "queue.start-day", payload: { hallId: "H1" } }];
    expect(queueTopic.react?.(imported, queueTopic.initial(), reads)).toMatchObject(followUps);
    expect(queueTopic.react?.(imported, tell([]).state, reads)).toMatchObject([{ command: "queue.reach-hours" }]);
  });

  test("[Q4] is refused for a hall nobody has set up", () => {
    given()
      .when(by("system", "start-day", { hallId: "H9" }))
      .thenRefused("unknown-hall", { hallId: "H9" });
  });

  test("[Q4] begins its numbers at 001", () => {
    given(take(), by("K1", "cancel", { number: "A001" }), startDay(midnight))
      .when(take(midnight))
      .thenResult({ number: "A001" })
      .thenEvents([{ day: "2026-09-17" }]);
  });

  test("[Q2] does not begin its numbers anew while the date is still the same", () => {
    const { state } = tell([take()]);
    const again: DayStarted = {
      type: "DayStarted",
      hallId: "H1",
      day: "2026-09-16",
      endsAt: "2026-09-16T22:00:00.000Z",
      at: at(midnight),
    };
    expect(queueTopic.evolve(state, again).halls.H1).toMatchObject({
      dayEndsAt: "2026-09-16T22:00:00.000Z",
      lastNumber: { A: 1 },
    });
  });

  test("[Q4] keeps open tickets open: reserved, waiting, called and being served", () => {
    const evening = [...waits("S1"), ...waits("S1"), ...waits("S1"), take(midnight - 1), open()];
    const { state } = tell([...evening, by("c1", "call-next"), by("c1", "start"), startDay(midnight)]);
    const statuses = Object.values(state.tickets).map(({ number, standing }) => `${number} ${standing.status}`);
    expect(statuses).toEqual(["A001 serving", "A002 waiting", "A003 waiting", "A004 reserved"]);
    expect(state.halls.H1?.desks.W1).toMatchObject({ open: { clerk: "user:c1" }, ticketId: "T1" });
  });

  test("[Q4] turns the tickets that ended into figures and lets them go", () => {
    const visitors = Array.from({ length: 5 }, () => waits("S1")).flat();
    const { state } = tell([
      ...visitors,
      take(),
      open(),
      ...serve(1),
      ...serve(2, "missed"),
      by("c1", "call-next", {}, 3),
      by("c1", "start", {}, 3),
      by("c1", "close-desk", {}, 4),
      by("K1", "cancel", { number: "A004" }, 4),
      by("system", "lapse-ticket", { number: "A006" }, 4),
      startDay(midnight),
    ]);
    expect(state.halls.H1?.figures).toMatchObject({
      "2026-09-16": { issued: 6, served: 2, missed: 1, cancelled: 1, lapsed: 1, expired: 0 },
    });
    expect(Object.values(state.tickets).map(({ number }) => number)).toEqual(["A005"]);
    expect(Object.values(state.tokens)).toEqual(Object.keys(state.tickets));
    expect(state.halls.H1?.ended).toEqual([]);
  });

  test("[Q4] counts a ticket that ends tomorrow tomorrow", () => {
    const { state } = tell([
      ...waits("S1"),
      startDay(midnight),
      open(midnight),
      ...serve(midnight),
      startDay(midnight + 1440),
    ]);
    expect(state.halls.H1?.figures).toMatchObject({ "2026-09-16": { served: 0 }, "2026-09-17": { served: 1 } });
  });

  test("[Q4] counts a number that lapsed and was revived once, as what became of it", () => {
    const lapsed = [take(), by("system", "lapse-ticket", { number: "A001" }, 2)];
    const revived = [...lapsed, by("K1", "confirm-ticket", { number: "A001" }, 3), open(3), ...serve(4)];
    const { state } = tell([...revived, startDay(midnight)]);
    expect(state.halls.H1?.figures).toMatchObject({ "2026-09-16": { issued: 1, served: 1, lapsed: 0 } });
  });

  test("[Q4] keeps a year and a month of figures", () => {
    const days = Array.from({ length: 400 }, (_, day) => startDay(midnight + day * 1440));
    const kept = Object.keys(tell(days).state.halls.H1?.figures ?? {});
    expect(kept).toHaveLength(396);
    expect(kept[0]).toBe("2026-09-20");
  });
});

describe("silence", () => {
  const lapse = (minute: number): Step => by("system", "lapse-ticket", { number: "A001" }, minute);

  test("[Q6] of 120 seconds ends a reservation, not a moment less", () => {
    given(take())
      .when(lapse(2))
      .thenEvents([{ type: "TicketLapsed", ticketId: "T1" }]);
    given(take())
      .when(lapse(1.99))
      .thenRefused("not-yet", { lapsesAt: at(2) });
  });

  test("[Q6] is due at that moment, the earliest first", () => {
    const { state } = tell([take(0), take(1)]);
    expect(queueTopic.nextDue?.(state, reads)).toBe(at(2));
    expect(dueAt(state, 1.99)).toEqual([]);
    expect(dueAt(state, 2)).toMatchObject([{ command: "queue.lapse-ticket", payload: { ticketId: "T1" } }]);
  });

  test("[Q6] of a number that is confirmed or given up means nothing", () => {
    given(...waits("S1"))
      .when(lapse(3))
      .thenRefused("not-reserved", { ticketId: "T1" });
    const { state } = tell([take(0), take(1), by("K1", "confirm-ticket", { number: "A001" }, 1)]);
    expect(queueTopic.nextDue?.(state, reads)).toBe(at(3));
    const { state: allConfirmed } = tell([take(0), by("K1", "cancel", { number: "A001" }, 1)]);
    expect(queueTopic.nextDue?.(allConfirmed, reads)).toBe(at(midnight));
  });

  const resumed = (byMs: number): Step => by("system", "extend-reservations", { byMs }, 10);

  test("[Q7] of the hub gives every open reservation that time back", () => {
    const { state } = tell([
      take(0),
      take(1),
      by("K1", "confirm-ticket", { number: "A001" }, 1),
      take(1.5),
      resumed(480_000),
    ]);
    expect(state.tickets.T2?.standing).toEqual({ status: "reserved", lapsesAt: at(11) });
    expect(state.tickets.T4?.standing).toEqual({ status: "reserved", lapsesAt: at(11.5) });
    expect(queueTopic.nextDue?.(state, reads)).toBe(at(11));
  });

  test("[Q7] of the hub asks for nothing when there is no reservation, or was no silence", () => {
    const now = at(10);
    expect(queueTopic.resumed?.(tell([take()]).state, 480_000.4, now)).toMatchObject([
      { command: "queue.extend-reservations", payload: { byMs: 480_000 } },
    ]);
    expect(queueTopic.resumed?.(tell([take()]).state, -5, now)).toEqual([]);
    expect(queueTopic.resumed?.(tell(waits("S1")).state, 480_000, now)).toEqual([]);
  });
});
