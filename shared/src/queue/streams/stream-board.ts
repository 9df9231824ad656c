import { lookup } from "../../core/index.ts";
import { waitingForQueue } from "../order/ahead.ts";
import { desksOfHall, type QueueReads, servicesOfHall } from "../order/desks.ts";
import { estimateWait, hitRateOf, shownMinutes } from "../estimate/estimate.ts";
import * as rows from "../rows.ts";
import { type HallState } from "../state.ts";
import { afterSlash, beforeSlash, type Family, hallOfScope, inHall, publicReasonOf } from "./stream-family.ts";
import { takingNow } from "../decide/taking.ts";

/** `queue.board/<hall>`: what a wall shows to everybody. */
export const board: Family = {
  name: "queue.board",
  roles: inHall,
  hallOf: hallOfScope,
  rows: {
    call: rows.boardCallRowSchema,
    waiting: rows.boardWaitingRowSchema,
    desk: rows.boardDeskRowSchema,
    service: rows.boardServiceRowSchema,
    hall: rows.boardHallRowSchema,
  },
  scopes: (state) => Object.keys(state.halls),
  keys: (state, scope, { venue }) => [
    "hall",
    ...(state.halls[scope]?.latestCalls ?? []).map((call) => `call/${call.number}`),
    ...new Set(servicesOfHall(venue, scope).map((service) => `waiting/${service.queue}`)),
    ...servicesOfHall(venue, scope).map((service) => `service/${service.id}`),
    ...desksOfHall(venue, scope).map((desk) => `desk/${desk.id}`),
  ],
  row(state, scope, key, reads) {
    const hall = lookup(state.halls, scope);
    if (!hall) return undefined;
    switch (beforeSlash(key)) {
      case "call":
        return callRow(hall, afterSlash(key));
      case "desk":
        return deskRow(hall, afterSlash(key), reads);
      case "waiting":
        return waitingRow(hall, scope, afterSlash(key), reads);
      case "service":
        return serviceRow(hall, afterSlash(key), reads);
      default:
        return hallRow(hall);
    }
  },
};

function callRow(hall: HallState, number: string): rows.BoardCallRow | undefined {
  const call = hall.latestCalls.find((candidate) => candidate.number === number);
  if (!call) return undefined;
  const { deskId, at, calls, reason, withdrawnAt } = call;
  return { number, desk: deskId, at, calls, ...publicReasonOf(reason), ...(withdrawnAt ? { withdrawnAt } : {}) };
}

function deskRow(hall: HallState, deskId: string, { venue }: QueueReads): rows.BoardDeskRow | undefined {
  if (lookup(venue.desks, deskId)?.retired) return undefined;
  return deskStatus(hall, deskId);
}

export function deskStatus(hall: HallState, deskId: string): rows.BoardDeskRow {
  const { open, paused } = lookup(hall.desks, deskId) ?? {};
  return { open: open !== undefined, ...(paused ? { paused: paused.reason } : {}) };
}

function waitingRow(
  hall: HallState,
  hallId: string,
  queue: string,
  { venue }: QueueReads,
): rows.BoardWaitingRow | undefined {
  if (!servicesOfHall(venue, hallId).some((service) => service.queue === queue)) return undefined;
  const count = waitingForQueue(hall, venue, hallId, queue);
  const pace = lookup(hall.paces, queue);
  const estimate = pace && estimateWait(pace, { ahead: count, now: hall.at });
  return { count, ...(estimate ? { wait: shownMinutes(estimate) } : {}) };
}

function serviceRow(hall: HallState, serviceId: string, { venue }: QueueReads): rows.BoardServiceRow | undefined {
  const service = lookup(venue.services, serviceId);
  if (!service || service.retired) return undefined;
  const waiting = waitingForQueue(hall, venue, service.hallId, service.queue);
  return takingNow(service, hall, venue, hall.at, waiting);
}

function hallRow(hall: HallState): rows.BoardHallRow {
  const rates = Object.values(hall.paces).map(hitRateOf);
  return {
    closed: hall.closed !== undefined,
    shown: rates.reduce((sum, { shown }) => sum + shown, 0),
    hits: rates.reduce((sum, { hits }) => sum + hits, 0),
  };
}
