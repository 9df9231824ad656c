import { type TicketCancelled, type TicketConfirmed, type TicketLapsed, type TicketReserved } from "./events.ts";
import { placeOf } from "./ahead.ts";
import { emptyLines, enterLine, leaveLine } from "./lines.ts";
import { type HallState, type Outcome, type QueueState, type Ticket } from "./state.ts";

export function reserve(state: QueueState, event: TicketReserved): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  state.tickets[event.ticketId] = {
    id: event.ticketId,
    token: event.token,
    hallId: event.hallId,
    day: event.day,
    number: event.number,
    ordinal: event.ordinal,
    serviceId: event.serviceId,
    class: event.class,
    language: event.language,
    takenBy: event.takenBy,
    issuedAt: event.at,
    orderAt: event.orderAt,
    enteredAt: event.at,
    standing: { status: "reserved", lapsesAt: event.lapsesAt },
    segments: [],
  };
  state.tokens[event.token] = event.ticketId;
  state.reserved.push(event.ticketId);
  state.reservedBy[event.takenBy] = (state.reservedBy[event.takenBy] ?? 0) + 1;
  hall.lastNumber[event.queue] = event.ordinal;
  hall.openNumbers[event.number] = event.ticketId;
}

/** A late confirmation takes back the outcome “lapsed”: the number is in a hand after all, at its old place. */
export function confirm(state: QueueState, event: TicketConfirmed): void {
  const { hall, ticket } = find(state, event);
  if (!hall || !ticket) return;
  if (ticket.standing.status === "ended") {
    remove(hall.ended, ticket.id);
    hall.openNumbers[ticket.number] = ticket.id;
  } else {
    releaseReservation(state, ticket);
  }
  state.tickets[ticket.id] = {
    ...ticket,
    standing: { status: "waiting" },
    segments: ticket.segments.filter((segment) => segment.outcome !== "lapsed"),
  };
  enterWaiting(hall, ticket);
}

/** Ends a ticket that stands at no desk. */
export function end(state: QueueState, event: TicketLapsed | TicketCancelled, outcome: Outcome): void {
  const { hall, ticket } = find(state, event);
  if (!hall || !ticket) return;
  if (ticket.standing.status === "reserved") releaseReservation(state, ticket);
  if (ticket.standing.status === "waiting") leaveWaiting(hall, ticket);
  state.tickets[ticket.id] = ended(ticket, outcome, event.at);
  settle(hall, ticket);
}

/** The ticket with its open segment closed by `outcome`. */
export function ended(ticket: Ticket, outcome: Outcome, at: string): Ticket {
  const { standing } = ticket;
  const desk =
    standing.status === "called" || standing.status === "serving"
      ? { deskId: standing.deskId, calledAt: standing.calledAt }
      : {};
  const started = standing.status === "serving" ? { startedAt: standing.startedAt } : {};
  const segment = {
    serviceId: ticket.serviceId,
    enteredAt: ticket.enteredAt,
    ...desk,
    ...started,
    endedAt: at,
    outcome,
  };
  return {
    ...ticket,
    standing: { status: "ended", outcome, endedAt: at, ...("deskId" in desk ? { deskId: desk.deskId } : {}) },
    segments: [...ticket.segments, segment],
  };
}

/** The number is free again and the ticket goes into the day's figures. */
export function settle(hall: HallState, ticket: Ticket): void {
  if (hall.openNumbers[ticket.number] === ticket.id) delete hall.openNumbers[ticket.number];
  hall.ended.push(ticket.id);
}

export function enterWaiting(hall: HallState, ticket: Ticket): void {
  const lines = (hall.waiting[ticket.serviceId] ??= emptyLines());
  enterLine(lines, ticket.class, placeOf(ticket));
}

export function leaveWaiting(hall: HallState, ticket: Ticket): void {
  const lines = hall.waiting[ticket.serviceId];
  if (lines) leaveLine(lines, ticket.class, placeOf(ticket));
}

export function find(
  state: QueueState,
  { hallId, ticketId }: { readonly hallId: string; readonly ticketId: string },
): { hall: HallState | undefined; ticket: Ticket | undefined } {
  return { hall: state.halls[hallId], ticket: state.tickets[ticketId] };
}

function releaseReservation(state: QueueState, ticket: Ticket): void {
  const left = (state.reservedBy[ticket.takenBy] ?? 1) - 1;
  if (left > 0) state.reservedBy[ticket.takenBy] = left;
  else delete state.reservedBy[ticket.takenBy];
}

function remove(list: string[], item: string): void {
  const index = list.lastIndexOf(item);
  if (index >= 0) list.splice(index, 1);
}
