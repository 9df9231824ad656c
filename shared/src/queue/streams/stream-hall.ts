import { later, lookup, hallRoles } from "../../core/index.ts";
import { undoMs } from "../decide/decide-undo.ts";
import { desksOfHall, profileOf, type QueueReads, servicesOfHall } from "../order/desks.ts";
import * as rows from "../rows.ts";
import { type HallState, type QueueState } from "../state.ts";
import { type Ticket } from "../ticket.ts";
import { afterSlash, beforeSlash, type Family, hallOfScope, onWayOf } from "./stream-family.ts";

/** `queue.hall/<hall>`: everything about the hall's queue that staff work with. */
export const hall: Family = {
  name: "queue.hall",
  roles: hallRoles,
  hallOf: hallOfScope,
  rows: {
    ticket: rows.hallTicketRowSchema,
    desk: rows.hallDeskRowSchema,
    queue: rows.hallQueueRowSchema,
    service: rows.hallServiceRowSchema,
    appointment: rows.hallAppointmentRowSchema,
    hall: rows.hallStateRowSchema,
  },
  scopes: (state) => Object.keys(state.halls),
  keys: (state, scope, { venue }) => [
    "hall",
    ...Object.values(state.halls[scope]?.openNumbers ?? {}).map((ticketId) => `ticket/${ticketId}`),
    ...Object.keys(state.halls[scope]?.appointments ?? {}).map((code) => `appointment/${code}`),
    ...new Set(servicesOfHall(venue, scope).map(({ queue }) => `queue/${queue}`)),
    ...servicesOfHall(venue, scope).map(({ id }) => `service/${id}`),
    ...desksOfHall(venue, scope).map(({ id }) => `desk/${id}`),
  ],
  row(state, scope, key, reads) {
    const hallState = lookup(state.halls, scope);
    if (!hallState) return undefined;
    const id = afterSlash(key);
    switch (beforeSlash(key)) {
      case "ticket":
        return ticketRow(lookup(state.tickets, id));
      case "desk":
        return deskRow(state, hallState, id, reads);
      case "queue":
        return queueRow(hallState, scope, id, reads);
      case "service":
        return serviceRow(hallState, id, reads);
      case "appointment":
        return appointmentRow(hallState, id);
      default:
        return hallRow(hallState);
    }
  },
};

function ticketRow(ticket: Ticket | undefined): rows.HallTicketRow | undefined {
  if (!ticket) return undefined;
  const { standing, boundTo, appointmentAt, returning } = ticket;
  if (standing.status === "reserved" || standing.status === "ended") return undefined;
  const row = {
    number: ticket.number,
    serviceId: ticket.serviceId,
    class: ticket.class,
    language: ticket.language,
    status: standing.status,
    issuedAt: ticket.issuedAt,
    orderAt: ticket.orderAt,
    waitsSince: ticket.waitsSince,
    day: ticket.day,
    ...(boundTo === undefined ? {} : { boundTo }),
    ...(appointmentAt === undefined ? {} : { appointmentAt }),
    ...(returning ? { returning: { ...returning } } : {}),
  };
  switch (standing.status) {
    case "waiting":
      return row;
    case "held":
      return { ...row, deskId: standing.deskId, holdReason: standing.reason, since: standing.heldAt };
    case "missed":
      return { ...row, deskId: standing.deskId, since: standing.missedAt };
    case "called":
    case "serving": {
      const { deskId, calledAt, calls, reason } = standing;
      const started = standing.status === "serving" ? { startedAt: standing.startedAt } : {};
      return { ...row, deskId, calledAt, calls, reason, ...started, ...onWayOf(standing) };
    }
  }
}

function deskRow(
  state: QueueState,
  hallState: HallState,
  deskId: string,
  { venue }: QueueReads,
): rows.HallDeskRow | undefined {
  const setUp = lookup(venue.desks, deskId);
  if (!setUp) return undefined;
  const { open, ticketId, paused, autoNext, idleSince, isOffered } = hallState.desks[deskId] ?? {};
  if (setUp.retired && !open) return undefined;
  const { serviceIds, ranked, profileId } = profileOf(setUp, hallState, venue);
  return {
    open: open !== undefined,
    serviceIds: [...serviceIds],
    ranked,
    ...(profileId === undefined ? {} : { profileId }),
    ...(open ? { clerk: open.clerk, openedAt: open.at } : {}),
    ...(isOffered ? { offered: true } : {}),
    ...(paused ? { paused: { ...paused } } : {}),
    ...(autoNext ? { autoNext: true } : {}),
    ...(idleSince === undefined ? {} : { idleSince }),
    ...(ticketId === undefined ? {} : { ticketId }),
    ...undoRow(state, hallState, deskId),
  };
}

/** Gone from the row as soon as it could no longer be done, but for its time: that runs out on the page's own clock. */
function undoRow(state: QueueState, hallState: HallState, deskId: string): Pick<rows.HallDeskRow, "undo"> {
  const undo = hallState.desks[deskId]?.undo;
  if (!undo || state.tickets[undo.ticketId]?.revision !== undo.revision) return {};
  return { undo: { verb: undo.verb, number: undo.before.number, until: later(undo.at, undoMs) } };
}

function queueRow(
  hallState: HallState,
  hallId: string,
  queue: string,
  { venue }: QueueReads,
): rows.HallQueueRow | undefined {
  const isKnown = servicesOfHall(venue, hallId).some((service) => service.queue === queue);
  return isKnown ? { calls: lookup(hallState.calls, queue) ?? 0 } : undefined;
}

function serviceRow(hallState: HallState, serviceId: string, { venue }: QueueReads): rows.HallServiceRow | undefined {
  if (!lookup(venue.services, serviceId)) return undefined;
  const opening = lookup(hallState.openings, serviceId) ?? "by-hours";
  const quota = lookup(hallState.quotas, serviceId);
  return { opening, ...(quota === undefined ? {} : { quota }), issued: lookup(hallState.issued, serviceId) ?? 0 };
}

function appointmentRow(hallState: HallState, code: string): rows.HallAppointmentRow | undefined {
  const appointment = lookup(hallState.appointments, code);
  return appointment && { ...appointment };
}

function hallRow({ day, closed, earlier }: HallState): rows.HallStateRow {
  return { day, ...(closed ? { closed: { ...closed } } : {}), earlier: earlier.length };
}
