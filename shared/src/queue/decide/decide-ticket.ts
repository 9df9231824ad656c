import { accept, civilDateAt, type Language, later, lookup, refuse, type Sender } from "../../core/index.ts";
import { type Service } from "../../venue/index.ts";
import { aheadOf, waitingForQueue } from "../order/ahead.ts";
import { type TakenTicket } from "../answers.ts";
import { arrivalOf } from "./arrival.ts";
import { type PayloadOf } from "../commands.ts";
import { type QueueContext, type QueueDecision } from "../context.ts";
import { creditMinutesOf, isAtDesk } from "../order/desks.ts";
import { emptyPace, estimateWait, shownMinutes } from "../estimate/estimate.ts";
import { type TicketReserved } from "../events.ts";
import { reservedTicket } from "../evolve/evolve-ticket.ts";
import { findTicket, isElsewhere } from "./find-ticket.ts";
import { formatNumber, nextOrdinal } from "../order/numbers.ts";
import { type HallState, type QueueState } from "../state.ts";
import { type Ticket } from "../ticket.ts";
import { takingNow } from "./taking.ts";

/** [Q6] Silence after which a reservation is given up. */
const reservationMs = 120_000;

/** [Q8] Reservations that one sender may hold unconfirmed. */
const reservationsHeld = 200;

/** [Q1] A number is reserved: place and issue time are fixed now, it counts when it is in the visitor's hand. */
export function takeTicket(payload: PayloadOf<"take-ticket">, state: QueueState, context: QueueContext): QueueDecision {
  const { venue } = context.reads;
  const service = lookup(venue.services, payload.serviceId);
  const hall = service && state.halls[service.hallId];
  if (!service || service.retired || !hall) return refuse("unknown-service", { serviceId: payload.serviceId });
  const ticketClass = payload.class;
  const known = lookup(venue.classes, ticketClass);
  if (ticketClass !== "ordinary" && (!known || known.retired)) return refuse("unknown-class", { class: ticketClass });
  const barred = barredOf(service, hall, state, context) ?? closedOf(service, hall, context);
  if (barred) return barred;
  return take(reservation({ service, hall, ticketClass, language: payload.language }, context), hall, context);
}

/** [Q76] The number of an appointment. In its window it goes before the order; after it, it waits like any other. */
export function checkIn(payload: PayloadOf<"check-in">, state: QueueState, context: QueueContext): QueueDecision {
  const { venue } = context.reads;
  const { language } = payload;
  // The kiosk types capitals; a list may hold anything.
  const code = payload.code.toUpperCase();
  const found = hallOfCode(code, state, context.sender);
  const service = found && lookup(venue.services, found.appointment.serviceId);
  const setUp = service && lookup(venue.halls, service.hallId);
  if (!found || !service || !setUp) return refuse("unknown-appointment");
  const { hall, appointment } = found;
  if (appointment.ticketId !== undefined)
    return refuse("already-checked-in", { number: state.tickets[appointment.ticketId]?.number ?? "" });
  if (civilDateAt(appointment.at, setUp.timeZone) !== hall.day)
    return refuse("appointment-another-day", { at: appointment.at });
  const barred = barredOf(service, hall, state, context);
  if (barred) return barred;
  const late = context.now > later(appointment.at, setUp.appointmentLateMinutes * 60_000);
  const wanted = { service, hall, ticketClass: "ordinary", language, appointment: { code, at: appointment.at, late } };
  return take(reservation(wanted, context), hall, context);
}

function take(reserved: TicketReserved, hall: HallState, context: QueueContext): QueueDecision {
  const { appointment, estimate } = reserved;
  const result: TakenTicket = {
    ticketId: reserved.ticketId,
    number: reserved.number,
    token: reserved.token,
    serviceId: reserved.serviceId,
    ahead: aheadOf(hall, context.reads.venue, reservedTicket(reserved)),
    ...(estimate ? { wait: shownMinutes(estimate) } : {}),
    ...(appointment ? { appointment: { at: appointment.at, late: appointment.late } } : {}),
  };
  return accept([reserved], result);
}

interface Wanted {
  readonly service: Service;
  readonly hall: HallState;
  readonly ticketClass: string;
  readonly language: Language;
  readonly appointment?: NonNullable<TicketReserved["appointment"]>;
}

/** The next number of the service's series. */
export function reservation(wanted: Wanted, context: QueueContext): TicketReserved {
  const { service, hall, ticketClass, language, appointment } = wanted;
  const { venue } = context.reads;
  const ordinal = nextOrdinal(hall, service.queue);
  const credit = creditMinutesOf(ticketClass, venue, service.hallId);
  const plain: TicketReserved = {
    type: "TicketReserved",
    ticketId: context.id,
    token: context.secret,
    hallId: service.hallId,
    day: hall.day,
    queue: service.queue,
    ordinal,
    number: formatNumber(service.queue, ordinal),
    serviceId: service.id,
    class: ticketClass,
    language,
    takenBy: context.sender.id,
    at: context.now,
    orderAt: later(context.now, -credit * 60_000),
    lapsesAt: later(context.now, reservationMs),
    ...(appointment ? { appointment } : {}),
  };
  const ahead = aheadOf(hall, venue, reservedTicket(plain));
  const estimate = estimateWait(hall.paces[service.queue] ?? emptyPace(), { ahead, now: context.now });
  return estimate ? { ...plain, estimate } : plain;
}

/** Why this sender gets no number here at all. */
function barredOf(
  service: Service,
  hall: HallState,
  state: QueueState,
  { sender }: QueueContext,
): ReturnType<typeof refuse> | undefined {
  if (isElsewhere(sender, service.hallId)) return refuse("other-hall", { hallId: service.hallId });
  if (hall.closed) return refuse("hall-closed", { hallId: service.hallId });
  if ((state.reservedBy[sender.id] ?? 0) >= reservationsHeld)
    return refuse("too-many-reservations", { most: reservationsHeld });
  return undefined;
}

/** [Q77] Hours, quota, and for those who come by themselves the last ticket. Staff may still take a number for somebody. */
function closedOf(service: Service, hall: HallState, context: QueueContext): ReturnType<typeof refuse> | undefined {
  const waiting = waitingForQueue(hall, context.reads.venue, service.hallId, service.queue);
  const { taking, opensAt } = takingNow(service, hall, context.reads.venue, context.now, waiting);
  if (taking === "closed") return refuse("service-closed", opensAt === undefined ? {} : { opensAt });
  if (taking === "full") return refuse("quota-reached", { serviceId: service.id });
  if (taking === "no-more" && context.sender.role === "kiosk")
    return refuse("no-more-today", { serviceId: service.id });
  return undefined;
}

function hallOfCode(code: string, { halls }: QueueState, sender: Sender) {
  const own = sender.hallId === undefined ? Object.values(halls) : [halls[sender.hallId]];
  for (const hall of own) {
    const appointment = hall && lookup(hall.appointments, code);
    if (hall && appointment) return { hall, appointment };
  }
  return undefined;
}

/** The ticket that has been taken for an appointment. */
function holderOf(code: string | undefined, hall: HallState, state: QueueState): Ticket | undefined {
  const appointment = code === undefined ? undefined : lookup(hall.appointments, code);
  return appointment?.ticketId === undefined ? undefined : lookup(state.tickets, appointment.ticketId);
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
  if (standing.status === "ended" && hall.closed) return refuse("hall-closed", { hallId: ticket.hallId });
  const takenBy = standing.status === "ended" ? holderOf(ticket.appointmentCode, hall, state) : undefined;
  if (takenBy) return refuse("already-checked-in", { number: takenBy.number });

  const result = { ticketId, number: ticket.number, ahead: aheadOf(hall, context.reads.venue, ticket) };
  if (standing.status !== "reserved" && standing.status !== "ended") return accept([], result);
  const confirmed = {
    type: "TicketConfirmed" as const,
    hallId: ticket.hallId,
    ticketId,
    at: context.now,
    actor: context.sender.id,
  };
  return accept([confirmed, ...arrivalOf({ ...ticket, standing: { status: "waiting" } }, hall, context)], result);
}

/** [Q9] Given up before a desk has called it, or while nobody has come to the call's desk. */
export function cancel({ ticketId }: PayloadOf<"cancel">, state: QueueState, context: QueueContext): QueueDecision {
  const found = findTicket(state, ticketId, context.sender);
  if ("refusal" in found) return found;
  const { ticket } = found;
  if (ticket.standing.status === "ended")
    return refuse("ticket-ended", { number: ticket.number, outcome: ticket.standing.outcome });
  if (isAtDesk(ticket)) return refuse("ticket-at-desk", { number: ticket.number, deskId: ticket.standing.deskId });
  const by = context.sender.role === "kiosk" ? "visitor" : "staff";
  const actor = context.sender.id;
  return accept([{ type: "TicketCancelled", hallId: ticket.hallId, ticketId, by, at: context.now, actor }], {
    ticketId,
    number: ticket.number,
  });
}
