import { lookup, type Role, type Row, staffRoles, type StreamFamily } from "../core/index.ts";
import { aheadOf, placeOf } from "./ahead.ts";
import { desksOfHall, isAtDesk, profileOf, type QueueReads, servicesOfHall, ticketAtDesk } from "./desks.ts";
import * as rows from "./rows.ts";
import { type CallReason, type HallState, type PublicReason, type QueueState, type Ticket } from "./state.ts";

type Family = StreamFamily<QueueState, QueueReads>;

const inHall: readonly Role[] = ["kiosk", "display", ...staffRoles];

const afterSlash = (key: string): string => key.slice(key.indexOf("/") + 1);

/** What the public may know of a reason: the class itself never leaves staff streams. */
export function publicReasonOf(reason: CallReason): { reason?: PublicReason } {
  switch (reason) {
    case "order":
      return {};
    case "guard":
      return { reason: "long-wait" };
    case "credit":
    case "priority-window":
      return { reason: "priority" };
  }
}

/** `queue.board/<hall>`: what a wall shows to everybody. */
const board: Family = {
  name: "queue.board",
  roles: inHall,
  hallOf: (state, scope) => (lookup(state.halls, scope) ? scope : undefined),
  rows: { call: rows.boardCallRowSchema, waiting: rows.boardWaitingRowSchema, desk: rows.boardDeskRowSchema },
  scopes: (state) => Object.keys(state.halls),
  keys: (state, scope, { venue }) => [
    ...(state.halls[scope]?.latestCalls ?? []).map((call) => `call/${call.number}`),
    ...new Set(servicesOfHall(venue, scope).map((service) => `waiting/${service.queue}`)),
    ...desksOfHall(venue, scope).map((desk) => `desk/${desk.id}`),
  ],
  row(state, scope, key, { venue }) {
    const hall = lookup(state.halls, scope);
    if (!hall) return undefined;
    if (key.startsWith("call/")) return boardCallRow(hall, afterSlash(key));
    if (key.startsWith("desk/")) return { open: hall.desks[afterSlash(key)]?.open !== undefined };
    const queue = afterSlash(key);
    const services = servicesOfHall(venue, scope).filter((service) => service.queue === queue);
    if (services.length === 0) return undefined;
    return { count: services.reduce((count, { id }) => count + waitingFor(hall, id), 0) };
  },
};

function boardCallRow(hall: HallState, number: string): rows.BoardCallRow | undefined {
  const call = hall.latestCalls.find((candidate) => candidate.number === number);
  return call && { number, desk: call.deskId, at: call.at, calls: call.calls, ...publicReasonOf(call.reason) };
}

function waitingFor(hall: HallState, serviceId: string): number {
  const lines = hall.waiting[serviceId];
  return lines ? lines.ordinary.length + lines.priority.length : 0;
}

/** `queue.desk/<desk>`: what the panel above a desk shows. */
const desk: Family = {
  name: "queue.desk",
  roles: inHall,
  hallOf: (_, scope, { venue }) => lookup(venue.desks, scope)?.hallId,
  rows: { desk: rows.deskStatusRowSchema, current: rows.deskCurrentRowSchema },
  scopes: (_, { venue }) => Object.keys(venue.desks),
  keys: () => ["desk", "current"],
  row(state, scope, key, { venue }) {
    const hall = lookup(state.halls, lookup(venue.desks, scope)?.hallId ?? "");
    if (!hall) return undefined;
    if (key === "desk") return { open: hall.desks[scope]?.open !== undefined };
    return currentRow(state, hall, scope);
  },
};

function currentRow(state: QueueState, hall: HallState, deskId: string): rows.DeskCurrentRow | undefined {
  const ticket = ticketAtDesk(state, hall, deskId);
  if (!ticket) return undefined;
  const { standing } = ticket;
  return {
    ticketId: ticket.id,
    number: ticket.number,
    serviceId: ticket.serviceId,
    status: standing.status,
    calledAt: standing.calledAt,
    calls: standing.calls,
    ...(standing.status === "serving" ? { startedAt: standing.startedAt } : {}),
    ...publicReasonOf(standing.reason),
  };
}

/** `queue.hall/<hall>`: everything about the hall's queue that staff work with. */
const hall: Family = {
  name: "queue.hall",
  roles: staffRoles,
  hallOf: (state, scope) => (lookup(state.halls, scope) ? scope : undefined),
  rows: { ticket: rows.hallTicketRowSchema, desk: rows.hallDeskRowSchema },
  scopes: (state) => Object.keys(state.halls),
  keys: (state, scope, { venue }) => [
    ...Object.values(state.halls[scope]?.openNumbers ?? {}).map((ticketId) => `ticket/${ticketId}`),
    ...desksOfHall(venue, scope).map(({ id }) => `desk/${id}`),
  ],
  row(state, scope, key, reads) {
    if (key.startsWith("ticket/")) return hallTicketRow(lookup(state.tickets, afterSlash(key)));
    return hallDeskRow(state, scope, afterSlash(key), reads);
  },
};

function hallTicketRow(ticket: Ticket | undefined): rows.HallTicketRow | undefined {
  if (!ticket) return undefined;
  const { standing, number, serviceId, language, issuedAt, orderAt, day } = ticket;
  if (standing.status === "reserved" || standing.status === "ended") return undefined;
  const row = { number, serviceId, class: ticket.class, language, status: standing.status, issuedAt, orderAt, day };
  if (standing.status === "waiting") return row;
  const { deskId, calledAt, calls, reason } = standing;
  const started = standing.status === "serving" ? { startedAt: standing.startedAt } : {};
  return { ...row, deskId, calledAt, calls, reason, ...started };
}

function hallDeskRow(
  state: QueueState,
  hallId: string,
  deskId: string,
  { venue }: QueueReads,
): rows.HallDeskRow | undefined {
  const setUp = lookup(venue.desks, deskId);
  const hallState = lookup(state.halls, hallId);
  if (!setUp || !hallState) return undefined;
  const { open, ticketId } = hallState.desks[deskId] ?? {};
  return {
    open: open !== undefined,
    serviceIds: [...profileOf(setUp, hallState, venue)],
    ...(open ? { clerk: open.clerk, openedAt: open.at } : {}),
    ...(ticketId === undefined ? {} : { ticketId }),
  };
}

/** `queue.ticket/<token>`: the page behind the QR, for whoever holds the token, until the day is over. */
const ticket: Family = {
  name: "queue.ticket",
  roles: ["visitor", ...inHall],
  hallOf: (state, scope) => ticketOf(state, scope)?.hallId,
  rows: { ticket: rows.ticketRowSchema },
  scopes: () => [],
  keys: () => ["ticket"],
  row(state, scope, _, { venue }) {
    const found = ticketOf(state, scope);
    return found && ticketRow(state, found, { venue });
  },
  follows(state, scope) {
    const hallId = ticketOf(state, scope)?.hallId;
    return hallId === undefined ? undefined : `queue.tickets/${hallId}`;
  },
};

const ticketOf = (state: QueueState, token: string): Ticket | undefined =>
  lookup(state.tickets, lookup(state.tokens, token) ?? "");

function ticketRow(state: QueueState, found: Ticket, { venue }: QueueReads): Row | undefined {
  const setUp = lookup(venue.halls, found.hallId);
  const service = lookup(venue.services, found.serviceId);
  if (!setUp || !service) return undefined;
  const { standing } = found;
  const row = {
    number: found.number,
    status: standing.status,
    hall: setUp.name,
    service: service.name,
    issuedAt: found.issuedAt,
    guardMinutes: setUp.guardMinutes,
    creditMinutes: setUp.creditMinutes,
  };
  const deskId = "deskId" in standing ? standing.deskId : undefined;
  const atDesk = deskId === undefined ? undefined : lookup(venue.desks, deskId);
  const where = atDesk ? { desk: { number: atDesk.number, name: atDesk.name } } : {};
  const line = state.halls[found.hallId];
  if (standing.status === "waiting" && line)
    return { ...row, ahead: aheadOf(line, venue, found.hallId, service.queue, placeOf(found)) };
  if (standing.status === "ended") return { ...row, ...where, outcome: standing.outcome, endedAt: standing.endedAt };
  if (!isAtDesk(found)) return row;
  const { calledAt, calls, reason } = found.standing;
  return { ...row, ...where, calledAt, calls, ...publicReasonOf(reason) };
}

export const queueStreams = [board, desk, hall, ticket];
