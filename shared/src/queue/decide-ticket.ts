import { accept, later, lookup, refuse, type Sender } from "../core/index.ts";
import { aheadOf, placeOf } from "./ahead.ts";
import { type PayloadOf } from "./commands.ts";
import { type QueueContext, type QueueDecision } from "./context.ts";
import { creditMinutesOf, isAtDesk } from "./desks.ts";
import { type TicketReserved } from "./events.ts";
import { formatNumber, nextOrdinal } from "./numbers.ts";
import { type HallState, type QueueState, type Ticket } from "./state.ts";

/** [Q6] Silence after which a reservation is given up. */
const reservationMs = 120_000;

/** [Q8] Reservations that one sender may hold unconfirmed. */
const reservationsHeld = 200;

/** [Q1] A number is reserved: place and issue time are fixed now, it counts when it is in the visitor's hand. */
export function takeTicket(payload: PayloadOf<"take-ticket">, state: QueueState, context: QueueContext): QueueDecision {
  const { venue } = context.reads;
  const service = lookup(venue.services, payload.serviceId);
  const hall = service && state.halls[service.hallId];
  if (!service || !hall) return refuse("unknown-service", { serviceId: payload.serviceId });
  if (isElsewhere(context.sender, service.hallId)) return refuse("other-hall", { hallId: service.hallId });
  if ((state.reservedBy[context.sender.id] ?? 0) >= reservationsHeld)
    return refuse("too-many-reservations", { most: reservationsHeld });

  const ordinal = nextOrdinal(hall, service.queue);
  const credit = creditMinutesOf(payload.class, venue, service.hallId);
  const reserved: TicketReserved = {
    type: "TicketReserved",
    ticketId: context.id,
    token: context.secret,
    hallId: service.hallId,
    day: hall.day,
    queue: service.queue,
    ordinal,
    number: formatNumber(service.queue, ordinal),
    serviceId: service.id,
    class: payload.class,
    language: payload.language,
    takenBy: context.sender.id,
    at: context.now,
    orderAt: later(context.now, -credit * 60_000),
    lapsesAt: later(context.now, reservationMs),
  };
  const place = { ticketId: context.id, issuedAt: context.now, orderAt: reserved.orderAt, ordinal };
  return accept([reserved], {
    ticketId: reserved.ticketId,
    number: reserved.number,
    token: reserved.token,
    ahead: aheadOf(hall, venue, service.hallId, service.queue, place),
  });
}

/** [Q5] In the visitor's hand: any kiosk of the hall may say so, again and late too; a lapsed number is revived at its place. */
export function confirmTicket(
  { ticketId }: PayloadOf<"confirm-ticket">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const found = findTicket(state, ticketId, context.sender);
  if ("refusal" in found) return found;
  const { ticket, hall } = found;
  const { standing } = ticket;
  if (standing.status === "ended" && standing.outcome !== "lapsed")
    return refuse("ticket-ended", { number: ticket.number, outcome: standing.outcome });
  if (standing.status === "ended" && Object.hasOwn(hall.openNumbers, ticket.number))
    return refuse("number-taken", { number: ticket.number });

  const queue = lookup(context.reads.venue.services, ticket.serviceId)?.queue ?? "";
  const ahead = aheadOf(hall, context.reads.venue, ticket.hallId, queue, placeOf(ticket));
  const result = { ticketId, number: ticket.number, ahead };
  if (standing.status !== "reserved" && standing.status !== "ended") return accept([], result);
  return accept([{ type: "TicketConfirmed", hallId: ticket.hallId, ticketId, at: context.now }], result);
}

/** [Q9] Given up before a desk has called it. */
export function cancel({ ticketId }: PayloadOf<"cancel">, state: QueueState, context: QueueContext): QueueDecision {
  const found = findTicket(state, ticketId, context.sender);
  if ("refusal" in found) return found;
  const { ticket } = found;
  if (ticket.standing.status === "ended")
    return refuse("ticket-ended", { number: ticket.number, outcome: ticket.standing.outcome });
  if (isAtDesk(ticket)) return refuse("ticket-at-desk", { number: ticket.number, deskId: ticket.standing.deskId });
  const by = context.sender.role === "kiosk" ? "visitor" : "staff";
  return accept([{ type: "TicketCancelled", hallId: ticket.hallId, ticketId, by, at: context.now }], {
    ticketId,
    number: ticket.number,
  });
}

function findTicket(
  state: QueueState,
  ticketId: string,
  sender: Sender,
): { readonly ticket: Ticket; readonly hall: HallState } | ReturnType<typeof refuse> {
  const ticket = lookup(state.tickets, ticketId);
  const hall = ticket && state.halls[ticket.hallId];
  if (!ticket || !hall) return refuse("unknown-ticket", { ticketId });
  if (isElsewhere(sender, ticket.hallId)) return refuse("other-hall", { hallId: ticket.hallId });
  return { ticket, hall };
}

/** A device acts in its own hall only; people are not tied to one. */
const isElsewhere = (sender: Sender, hallId: string): boolean =>
  sender.hallId !== undefined && sender.hallId !== hallId;
