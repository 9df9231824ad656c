// Every queue of the hall with its services, as the floor sees them. Pure.
import {
  type BoardServiceRow,
  type BoardWaitingRow,
  type HallServiceRow,
  type WaitRange,
} from "@openhall/shared/queue";
import { type ServiceRow } from "@openhall/shared/venue";
import { elapsedSince } from "../../frame/time.ts";
import { type HallDesk, type HallTicket } from "../../hall/hall-ticket.ts";
import { isCalling, minuteMs, takes } from "../floor-rows.ts";
import { grouped } from "../../frame/grouped.ts";

export interface ServiceLine {
  readonly serviceId: string;
  readonly service: ServiceRow;
  readonly waiting: number;
  /** Whoever has waited longest, and how that stands against the guard and the range people are told. */
  readonly longest?: { readonly number: string; readonly forMs: number; readonly stands: WaitStands };
  /** Open desks that are not paused and take it. */
  readonly desks: number;
  /** Numbers given out today. */
  readonly issued: number;
  /** How many more can be taken, where a quota or the closing time says so. */
  readonly remaining?: number;
  readonly opening: HallServiceRow["opening"];
  readonly taking?: BoardServiceRow;
}

export type WaitStands = "well" | "past-range" | "over-guard";

export interface QueueLine {
  readonly queue: string;
  readonly waiting: number;
  /** What somebody who takes a number now is told. */
  readonly wait?: WaitRange;
  readonly services: readonly ServiceLine[];
}

interface ServiceRows {
  /** The hall's civil date: how long a number of an earlier day has waited says nothing. */
  readonly day: string;
  readonly services: ReadonlyMap<string, ServiceRow>;
  readonly tickets: Iterable<HallTicket>;
  readonly desks: readonly HallDesk[];
  readonly waits: ReadonlyMap<string, BoardWaitingRow>;
  readonly takings: ReadonlyMap<string, BoardServiceRow>;
  readonly openings: ReadonlyMap<string, HallServiceRow>;
  readonly guardMinutes: number;
}

/** [M12] Queues by their letter, services in the order of their ids; a queue counts all who wait for its services. */
export function queueLinesOf(rows: ServiceRows, now: number): QueueLine[] {
  const waiting = grouped(waitingOf(rows.tickets), ({ serviceId }) => serviceId);
  const lines = [...rows.services].map(([serviceId, service]) =>
    serviceLineOf(serviceId, service, waiting.get(serviceId) ?? [], rows, now),
  );
  return [...grouped(lines, ({ service }) => service.queue)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([queue, services]) => {
      const { wait } = rows.waits.get(queue) ?? {};
      const count = services.reduce((sum, line) => sum + line.waiting, 0);
      return { queue, services, waiting: count, ...(wait && { wait }) };
    });
}

const waitingOf = (tickets: Iterable<HallTicket>): HallTicket[] =>
  [...tickets].filter(({ status }) => status === "waiting");

function serviceLineOf(
  serviceId: string,
  service: ServiceRow,
  tickets: readonly HallTicket[],
  rows: ServiceRows,
  now: number,
): ServiceLine {
  const hand = rows.openings.get(serviceId);
  const taking = rows.takings.get(serviceId);
  const longest = longestOf(
    tickets.filter(({ day }) => day >= rows.day),
    now,
  );
  const high = rows.waits.get(service.queue)?.wait?.high;
  return {
    serviceId,
    service,
    waiting: tickets.length,
    ...(longest && { longest: { ...longest, stands: standsOf(longest.forMs, rows.guardMinutes, high) } }),
    desks: rows.desks.filter((desk) => isCalling(desk) && desk.serviceIds.includes(serviceId)).length,
    issued: hand?.issued ?? 0,
    ...(taking?.remaining !== undefined && { remaining: taking.remaining }),
    opening: hand?.opening ?? "by-hours",
    ...(taking && { taking }),
  };
}

function longestOf(tickets: readonly HallTicket[], now: number): { number: string; forMs: number } | undefined {
  const [first] = tickets
    .map(({ number, waitsSince }) => ({ number, forMs: elapsedSince(waitsSince, now) }))
    .sort((a, b) => b.forMs - a.forMs);
  return first;
}

/** Against the hall's guard, and from half the guard on against the range that people are told now (`high` in minutes). */
export function standsOf(forMs: number, guardMinutes: number, high: number | undefined): WaitStands {
  if (forMs >= guardMinutes * minuteMs) return "over-guard";
  const isPast = high !== undefined && forMs >= high * minuteMs && forMs >= (guardMinutes / 2) * minuteMs;
  return isPast ? "past-range" : "well";
}

/** Waiting tickets that this desk may call, whoever else may. */
export const waitingForDesk = (desk: HallDesk, tickets: Iterable<HallTicket>): HallTicket[] =>
  waitingOf(tickets).filter((ticket) => takes(desk, ticket));
