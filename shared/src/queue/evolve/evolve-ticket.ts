import { later, millisecondsOf } from "../../core/index.ts";
import {
  type TicketCancelled,
  type TicketConfirmed,
  type TicketLapsed,
  type TicketReserved,
  type TicketReturned,
  type WayGiven,
} from "../events.ts";
import { ended, find, momentOf, move, told } from "./evolve-place.ts";
import { type HallState, type QueueState } from "../state.ts";
import { type Ticket } from "../ticket.ts";

export function reserve(state: QueueState, event: TicketReserved): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  const ticket = reservedTicket(event);
  state.tickets[ticket.id] = ticket;
  state.tokens[ticket.token] = ticket.id;
  state.reserved.push(ticket.id);
  state.reservedBy[ticket.takenBy] = (state.reservedBy[ticket.takenBy] ?? 0) + 1;
  hall.lastNumber[event.queue] = event.ordinal;
  hall.openNumbers[event.number] = ticket.id;
  hall.ticketOfNumber[event.number] = ticket.id;
  countIssued(hall, ticket, 1);
}

/** The ticket that the event makes. */
export function reservedTicket(event: TicketReserved): Ticket {
  const { ticketId, token, hallId, day, number, ordinal, serviceId, queue, language, takenBy, at } = event;
  const { appointment, estimate } = event;
  return {
    id: ticketId,
    token,
    hallId,
    day,
    number,
    ordinal,
    serviceId,
    queue,
    class: event.class,
    language,
    takenBy,
    issuedAt: at,
    orderAt: event.orderAt,
    waitsSince: at,
    enteredAt: at,
    ...(appointment ? { appointmentCode: appointment.code } : {}),
    ...(appointment && !appointment.late ? { appointmentAt: appointment.at } : {}),
    ...(estimate ? { estimate } : {}),
    standing: { status: "reserved", lapsesAt: event.lapsesAt },
    segments: [],
    moments: [{ at, what: "reserved", actor: takenBy, serviceId }],
    revision: 1,
  };
}

/** A late confirmation takes back the outcome “lapsed”: the number is in a hand after all, at its old place. */
export function confirm(state: QueueState, event: TicketConfirmed): void {
  const found = find(state, event);
  if (!found) return;
  const { hall, ticket } = found;
  if (ticket.standing.status === "ended") countIssued(hall, ticket, 1);
  move(state, hall, ticket, {
    ...ticket,
    ...told(ticket, momentOf(event, "confirmed")),
    standing: { status: "waiting" },
    segments: ticket.segments.filter((segment) => segment.outcome !== "lapsed"),
  });
}

export function lapse(state: QueueState, event: TicketLapsed): void {
  giveBack(state, event, "lapsed");
}

export function cancel(state: QueueState, event: TicketCancelled): void {
  giveBack(state, event, event.by === "visitor" ? "cancelled-by-visitor" : "cancelled-by-staff");
}

/** Ends a ticket that stands at no desk. A number that was never called does not count against the quota. */
function giveBack(
  state: QueueState,
  event: TicketLapsed | TicketCancelled,
  outcome: "lapsed" | "cancelled-by-visitor" | "cancelled-by-staff",
): void {
  const found = find(state, event);
  if (!found) return;
  const { hall, ticket } = found;
  if (ticket.segments.length === 0) countIssued(hall, ticket, -1);
  move(state, hall, ticket, ended(ticket, outcome, momentOf(event, outcome === "lapsed" ? "lapsed" : "cancelled")));
}

/** Missed or held, and here again. The time away does not count as waiting. */
export function comeBack(state: QueueState, event: TicketReturned): void {
  const found = find(state, event);
  if (!found) return;
  const { hall, ticket } = found;
  const { boundTo: _, ...unbound } = ticket;
  move(state, hall, ticket, {
    ...unbound,
    ...told(ticket, momentOf(event, "returned", { reason: event.returning.from })),
    ...(event.boundTo === undefined ? {} : { boundTo: event.boundTo }),
    waitsSince: sinceWithout(ticket, event.at),
    enteredAt: event.at,
    returning: event.returning,
    standing: { status: "waiting" },
  });
}

export function giveWay(state: QueueState, event: WayGiven): void {
  const found = find(state, event);
  if (!found) return;
  const { hall, ticket } = found;
  move(state, hall, ticket, {
    ...ticket,
    ...told(ticket, momentOf(event, "gave-way")),
    returning: event.returning,
  });
}

/** From when waiting counts, once the time since the last call is taken out. */
export function sinceWithout(ticket: Ticket, at: string): string {
  const calledAt =
    ticket.standing.status === "called" || ticket.standing.status === "serving"
      ? ticket.standing.calledAt
      : ticket.segments.at(-1)?.calledAt;
  return calledAt === undefined
    ? ticket.waitsSince
    : later(ticket.waitsSince, millisecondsOf(at) - millisecondsOf(calledAt));
}

/** Numbers of the day by service, and whether an appointment has been taken up. */
function countIssued(hall: HallState, ticket: Ticket, by: 1 | -1): void {
  if (ticket.day === hall.day) hall.issued[ticket.serviceId] = Math.max(0, (hall.issued[ticket.serviceId] ?? 0) + by);
  const appointment = ticket.appointmentCode === undefined ? undefined : hall.appointments[ticket.appointmentCode];
  if (ticket.appointmentCode === undefined || !appointment) return;
  const { serviceId, at } = appointment;
  hall.appointments[ticket.appointmentCode] = { serviceId, at, ...(by === 1 ? { ticketId: ticket.id } : {}) };
}
