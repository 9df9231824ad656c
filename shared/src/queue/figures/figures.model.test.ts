import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleVenue } from "../../samples/index.ts";
import { type VenueState } from "../../venue/index.ts";
import { type QueueEvent } from "../events.ts";
import { figuresOf, rollUpFigures } from "./figures.ts";
import { type FiguresRow } from "../rows.ts";
import { createWalk, type Walk } from "../test-walk.ts";
import { story } from "../test-steps.ts";

const counts = [
  "issued",
  "served",
  "missed",
  "cancelled",
  "lapsed",
  "expired",
  "waitingNow",
  "holds",
  "heldMs",
] as const;
const zones = { H1: "Asia/Shanghai", H2: "America/Santiago" } as const;
const venue: VenueState = {
  ...sampleVenue,
  halls: { ...sampleVenue.halls, H2: { ...sampleVenue.halls.H1!, id: "H2", timeZone: zones.H2 } },
};

const sumOf = (rows: readonly FiguresRow[], value: (row: FiguresRow) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

const rowsUnder = (rows: Record<string, FiguresRow>, kind: string): FiguresRow[] =>
  Object.entries(rows).flatMap(([key, row]) => (key.startsWith(kind) ? [row] : []));

/** Looks at every hall after every step. */
function lookAlong(look: (walk: Walk, hallId: "H1" | "H2", rows: Record<string, FiguresRow>) => void): void {
  fc.assert(
    fc.property(story, (steps) => {
      const walk = createWalk();
      for (const step of steps) {
        step(walk);
        for (const hallId of ["H1", "H2"] as const) look(walk, hallId, figuresOf(walk.state, hallId, venue));
      }
    }),
  );
}

describe("the figures, whatever happens in whatever order", () => {
  test("[Q130] of the services add up to the total", () => {
    lookAlong((_walk, _hallId, rows) => {
      const services = rowsUnder(rows, "service/");
      for (const count of counts) expect(sumOf(services, (row) => row[count])).toBe(rows.total?.[count]);
      expect(sumOf(services, ({ waiting }) => waiting.count)).toBe(rows.total?.waiting.count);
      expect(sumOf(services, ({ serving }) => serving.count)).toBe(rows.total?.serving.count);
    });
  });

  test("[Q131] of what happens at desks add up to the total, and those of the hours to the numbers of the day", () => {
    lookAlong((_walk, _hallId, rows) => {
      const desks = rowsUnder(rows, "desk/");
      for (const count of ["served", "missed", "holds", "heldMs"] as const)
        expect(sumOf(desks, (row) => row[count])).toBe(rows.total?.[count]);
      expect(sumOf(desks, ({ waiting }) => waiting.count)).toBe(rows.total?.waiting.count);
      expect(sumOf(desks, ({ serving }) => serving.count)).toBe(rows.total?.serving.count);
      expect(sumOf(rowsUnder(rows, "hour/"), ({ issued }) => issued)).toBe(rows.total?.issued);
    });
  });

  test("[Q136] show a load between nothing and all of the time", () => {
    lookAlong((_walk, _hallId, rows) => {
      for (const { load = 0 } of Object.values(rows)) {
        expect(load).toBeGreaterThanOrEqual(0);
        expect(load).toBeLessThanOrEqual(1);
      }
    });
  });

  test("[Q138] have every ended ticket of the day under exactly one ending", () => {
    lookAlong(({ state }, hallId) => {
      const hall = state.halls[hallId]!;
      const { served, missed, cancelled, lapsed, expired = 0 } = rollUpFigures(state, hall);
      expect(served + missed + cancelled + lapsed + expired).toBe(hall.ended.length);
    });
  });

  test("[Q138] of all days together are what happened, each thing once", () => {
    fc.assert(
      fc.property(story, (steps) => {
        const walk = createWalk();
        for (const step of steps) step(walk);
        for (const hallId of ["H1", "H2"] as const) {
          if (hasMoved(walk, hallId)) continue;
          const days = Object.values(walk.state.halls[hallId]!.figures).map(({ rows }) => rows?.total);
          const totals = [...days, figuresOf(walk.state, hallId, venue).total].filter((row) => row !== undefined);
          const { issued, ...happened } = whatHappened(walk.events, hallId);
          expect(sumOf(totals, (row) => row.issued)).toBe(issued);
          for (const [count, times] of Object.entries(happened))
            expect([count, sumOf(totals, (row) => row[count as keyof typeof happened])]).toEqual([count, times]);
        }
      }),
    );
  });
});

/** A hall that changes its zone changes what a day is. */
const hasMoved = ({ events }: Walk, hallId: "H1" | "H2"): boolean =>
  events.some((event) => event.type === "DayStarted" && event.hallId === hallId && event.timeZone !== zones[hallId]);

type Counted = "served" | "missed" | "cancelled" | "lapsed" | "holds";

/** What an event says by itself, whatever becomes of it. */
function countedBy(event: QueueEvent): Counted | undefined {
  switch (event.type) {
    case "ServingFinished":
      if (event.outcome === "missed") return "missed";
      return event.outcome === "cancelled-by-visitor" ? "cancelled" : "served";
    case "ServiceAdded":
      return "served";
    case "TicketMissed":
      return "missed";
    case "TicketCancelled":
      return "cancelled";
    case "TicketLapsed":
      return "lapsed";
    case "TicketHeld":
      return "holds";
    default:
      return undefined;
  }
}

/** By the events alone: what was undone or revived is taken back. */
function whatHappened(events: readonly QueueEvent[], hallId: string): Record<Counted | "issued", number> {
  const counted = { issued: 0, served: 0, missed: 0, cancelled: 0, lapsed: 0, holds: 0 };
  const latest = new Map<string, Counted>();
  for (const event of events) {
    if (!("ticketId" in event) || event.hallId !== hallId) continue;
    if (event.type === "TicketReserved") counted.issued += 1;
    const count = countedBy(event);
    if (count) {
      counted[count] += 1;
      latest.set(event.ticketId, count);
    }
    const last = latest.get(event.ticketId);
    const isUndone = event.type === "VerbUndone" && ["finish", "miss", "hold", "add-service"].includes(event.verb);
    if (last && (isUndone || (event.type === "TicketConfirmed" && last === "lapsed"))) {
      counted[last] -= 1;
      latest.delete(event.ticketId);
    }
  }
  return counted;
}
