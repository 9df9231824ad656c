import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Sender, type Touch } from "../core/index.ts";
import { type QueueReads } from "./order/desks.ts";
import { type QueueState } from "./state.ts";
import {
  expectAnnouncements,
  expectIssued,
  expectLines,
  expectNumbersOnce,
  expectOneTicketADesk,
  expectReservations,
  expectSegments,
  type Invariant,
} from "./test-model.ts";
import { livesOf } from "./test-lives.ts";
import { createFollower, rebuildStreams } from "./test-streams.ts";
import { createWalk } from "./test-walk.ts";
import { story } from "./test-steps.ts";

const invariants: [id: string, says: string, holds: Invariant][] = [
  ["[Q50]", "a desk has one visitor at most, a visitor one desk", expectOneTicketADesk],
  ["[Q51]", "a number is issued once a day and carried by one open ticket", expectNumbersOnce],
  ["[Q52]", "every closed segment has its outcome, an open ticket one open segment", expectSegments],
  ["[Q53]", "who waits stands in one line, in order; nobody else does", expectLines],
  ["[Q77]", "a quota counts the numbers that were not given back", expectIssued],
  ["[Q80]", "what is spoken never overlaps", expectAnnouncements],
  ["[Q8]", "a sender's reservations are counted, and the earliest lapses first", expectReservations],
];

describe("the queue, whatever happens in whatever order", () => {
  test.each(invariants)("%s %s", (_id, _says, holds) => {
    fc.assert(
      fc.property(story, (steps) => {
        const walk = createWalk();
        for (const step of steps) {
          step(walk);
          holds(livesOf(walk.events), walk.state, walk.events);
        }
      }),
    );
  });

  test("[Q53] two visitors of one moment, and first of two series, both leave the line that they share", () => {
    const walk = createWalk();
    const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "H1" };
    const ticketIds = ["A", "B"].map((queue) => {
      walk.setUp((venue) => ({ ...venue, services: { ...venue.services, S2: { ...venue.services.S2!, queue } } }));
      walk.send(kiosk, "take-ticket", { serviceId: "S2" });
      const ticketId = Object.keys(walk.state.tickets).at(-1) ?? "";
      walk.send(kiosk, "confirm-ticket", { ticketId });
      return ticketId;
    });
    for (const ticketId of ticketIds) {
      walk.send(kiosk, "cancel", { ticketId });
      expectLines(livesOf(walk.events), walk.state);
    }
  });

  test("[Q60] whoever follows the changes of a stream sees what a newcomer sees", () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { streams, look } = createFollower();
        const touched = (touches: readonly Touch[], state: QueueState, reads: QueueReads): void => {
          look(touches, state, reads);
          const fresh = rebuildStreams(state, reads);
          if (!isDeepStrictEqual(streams, fresh)) expect(streams).toEqual(fresh);
        };
        const walk = createWalk({ touched });
        for (const step of steps) step(walk);
      }),
    );
  });

  test("[Q54] the state is plain JSON: read back from text it goes on the same", () => {
    fc.assert(
      fc.property(story, (steps) => {
        const walk = createWalk();
        const reloading = createWalk({ reloading: true });
        for (const step of steps) {
          step(walk);
          step(reloading);
        }
        expect(reloading.events).toEqual(walk.events);
        expect(isDeepStrictEqual(reloading.state, walk.state)).toBe(true);
      }),
    );
  });

  test("[Q90] an undo at once leaves everything as it was, but what was learnt and spoken", () => {
    const clerks = ["c1", "c2", "c3"].map((name): Sender => ({ id: `user:${name}`, role: "clerk" }));
    const verbs: [string, object][] = [
      ["call-next", {}],
      ["call-number", { number: "A001" }],
      ["start", {}],
      ["finish", {}],
      ["miss", {}],
      ["hold", { reason: "papers-kept" }],
      ["transfer", { serviceId: "S3", place: "last" }],
      ["add-service", { serviceId: "S2" }],
    ];
    let undone = 0;
    fc.assert(
      fc.property(story, (steps) => {
        const walk = createWalk();
        for (const step of steps) step(walk);
        for (const clerk of clerks)
          for (const [verb, payload] of verbs) {
            const before = comparable(walk.state);
            const count = walk.events.length;
            walk.send(clerk, verb, payload);
            if (walk.events.length === count) continue;
            walk.send(clerk, "undo", {});
            undone += 1;
            expect(walk.events.slice(count).some(({ type }) => type === "VerbUndone")).toBe(true);
            expect(comparable(walk.state)).toEqual(before);
          }
      }),
    );
    expect(undone).toBeGreaterThan(20);
  });

  test("[Q50] everything that can happen to the queue does happen in these walks", () => {
    const happened = fc.sample(story, 200).flatMap((steps) => {
      const walk = createWalk();
      for (const step of steps) step(walk);
      return walk.events.map(({ type }) => type);
    });
    expect([...new Set(happened)].toSorted()).toEqual([
      "AppointmentsImported",
      "AutoNextSet",
      "CallAnnounced",
      "DayStarted",
      "DeskClosed",
      "DeskOffered",
      "DeskOpened",
      "DeskPaused",
      "DeskProfileSet",
      "DeskResumed",
      "EarlierExpired",
      "HallClosed",
      "HallOpened",
      "HoursReached",
      "ReservationsExtended",
      "ServiceAdded",
      "ServiceOpeningSet",
      "ServiceQuotaSet",
      "ServingFinished",
      "ServingStarted",
      "TicketCalled",
      "TicketCancelled",
      "TicketConfirmed",
      "TicketHeld",
      "TicketLapsed",
      "TicketMissed",
      "TicketRecalled",
      "TicketRequeued",
      "TicketReserved",
      "TicketReturned",
      "TicketTransferred",
      "VerbUndone",
      "VisitorOnWay",
      "WayGiven",
    ]);
  });
});

/** Without what an undo does not take back: story, what was learnt, spoken and shown, guard and idle clock. */
function comparable(state: QueueState): unknown {
  const { halls, tickets, ...others } = structuredClone(state);
  return {
    ...others,
    tickets: Object.values(tickets).map(({ moments: _, revision: __, ...ticket }) => ticket),
    halls: Object.values(halls).map(
      ({ at: _, paces: __, announcements: ___, repeats: ____, latestCalls: _____, desks, ...hall }) => ({
        ...hall,
        earlier: hall.earlier.toSorted(),
        calls: Object.fromEntries(Object.entries(hall.calls).filter(([, count]) => count > 0)),
        waiting: Object.fromEntries(
          Object.entries(hall.waiting).filter(([, lines]) => Object.values(lines).some(({ length }) => length > 0)),
        ),
        desks: Object.values(desks).map(({ undo: _, guardCalls: __, idleSince: ___, ...desk }) => desk),
      }),
    ),
  };
}
