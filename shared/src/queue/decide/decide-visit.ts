import { accept, lookup, refuse } from "../../core/index.ts";
import { unspokenDropped } from "./announced.ts";
import { arrivalFromDesk } from "./arrival.ts";
import { withVisitor, whileServing } from "./callers-desk.ts";
import { type PayloadOf } from "../commands.ts";
import { type QueueContext, type QueueDecision } from "../context.ts";
import { atFreeDesk } from "./decide-call.ts";
import { reservation } from "./decide-ticket.ts";
import { transferredTicket } from "../evolve/evolve-visit.ts";
import { type QueueEvent, type TicketTransferred } from "../events.ts";
import { type HallState, type QueueState } from "../state.ts";
import { type TicketAtDesk } from "../ticket.ts";

/** [Q33] The visitor has come. */
export function start(state: QueueState, context: QueueContext): QueueDecision {
  return withVisitor(state, context, ({ standing, number }, event, { hall }) => {
    if (standing.status === "serving") return refuse("already-serving", { number });
    return accept(
      [{ ...event, type: "ServingStarted" }, ...unspokenDropped(hall, event.hallId, event.ticketId, context)],
      {
        number,
      },
    );
  });
}

/** [Q34] Ends the visit; on a called ticket it starts and finishes it. */
export function finish(payload: PayloadOf<"finish">, state: QueueState, context: QueueContext): QueueDecision {
  const { outcome, subjects } = payload;
  if (outcome === "missed") return miss(state, context);
  return withVisitor(state, context, ({ number, serviceId }, event, { hall }) => {
    const known = lookup(context.reads.venue.services, serviceId)?.subjects ?? [];
    const stranger = subjects.find((subject) => !known.some(({ id }) => id === subject));
    if (stranger !== undefined) return refuse("unknown-subject", { subject: stranger });
    const tags = subjects.length > 0 ? { subjects: [...new Set(subjects)] } : {};
    const dropped = unspokenDropped(hall, event.hallId, event.ticketId, context);
    return accept([{ ...event, type: "ServingFinished", outcome, ...tags }, ...dropped], {
      ticketId: event.ticketId,
      number,
      outcome,
    });
  });
}

/** [Q35] The visitor did not come: only while nobody has. The number stays, for a rejoin. */
export function miss(state: QueueState, context: QueueContext): QueueDecision {
  return withVisitor(state, context, ({ standing, number }, event, { hall }) => {
    if (standing.status === "serving") return refuse("already-serving", { number });
    const dropped = unspokenDropped(hall, event.hallId, event.ticketId, context);
    return accept([{ ...event, type: "TicketMissed" }, ...dropped], {
      ticketId: event.ticketId,
      number,
      outcome: "missed",
    });
  });
}

/** [Q72] The visit stops for a while; the time until the visitor is back is not the clerk's. */
export const hold = ({ reason }: PayloadOf<"hold">, state: QueueState, context: QueueContext): QueueDecision =>
  whileServing(state, context, ({ number }, event) =>
    accept([{ ...event, type: "TicketHeld", reason }], { ticketId: event.ticketId, number, reason }),
  );

/** [Q73] To a service of the hall, or to one open desk; the issue time stays unless the place says otherwise. */
export function transfer(payload: PayloadOf<"transfer">, state: QueueState, context: QueueContext): QueueDecision {
  return withVisitor(state, context, (ticket, event, { desk, hall }) => {
    const to = destination(payload, ticket, hall, desk.id, context);
    if ("refusal" in to) return to;
    const { place } = payload;
    const transferred: TicketTransferred = {
      ...event,
      type: "TicketTransferred",
      to,
      ...(place === "last" ? { orderAt: context.now } : {}),
      ...(place === "front" ? { returning: { from: "transferred", afterCalls: 0 } } : {}),
    };
    const arrival = arrivalFromDesk(transferredTicket(ticket, transferred), hall, context);
    return accept([transferred, ...arrival], { ticketId: ticket.id, number: ticket.number, place });
  });
}

type Destination = TicketTransferred["to"] | ReturnType<typeof refuse>;

function destination(
  payload: PayloadOf<"transfer">,
  ticket: TicketAtDesk,
  hall: HallState,
  ownDeskId: string,
  { reads: { venue } }: QueueContext,
): Destination {
  if ("deskId" in payload) {
    const { deskId } = payload;
    if (lookup(venue.desks, deskId)?.hallId !== ticket.hallId) return refuse("unknown-desk", { deskId });
    if (deskId === ownDeskId) return refuse("same-desk", { deskId });
    if (!lookup(hall.desks, deskId)?.open) return refuse("other-desk-closed", { deskId });
    return { deskId };
  }
  const { serviceId } = payload;
  const service = lookup(venue.services, serviceId);
  if (service?.hallId !== ticket.hallId || service.retired) return refuse("unknown-service", { serviceId });
  if (serviceId === ticket.serviceId) return refuse("same-service", { serviceId });
  return { serviceId, queue: service.queue };
}

/** [Q74] Another matter in the same visit: the first is served, the second goes on at once. */
export const addService = (
  { serviceId }: PayloadOf<"add-service">,
  state: QueueState,
  context: QueueContext,
): QueueDecision =>
  whileServing(state, context, (ticket, event) => {
    const service = lookup(context.reads.venue.services, serviceId);
    if (service?.hallId !== ticket.hallId || service.retired) return refuse("unknown-service", { serviceId });
    if (serviceId === ticket.serviceId) return refuse("same-service", { serviceId });
    return accept([{ ...event, type: "ServiceAdded", serviceId, queue: service.queue }], {
      ticketId: ticket.id,
      number: ticket.number,
      serviceId,
    });
  });

/** [Q75] Somebody without a ticket is served at once; the number is made for the books and called nowhere. */
export const serveWalkIn = (
  { serviceId }: PayloadOf<"serve-walk-in">,
  state: QueueState,
  context: QueueContext,
): QueueDecision =>
  atFreeDesk(state, context, ({ desk, hall }, event) => {
    const service = lookup(context.reads.venue.services, serviceId);
    if (service?.hallId !== desk.hallId || service.retired) return refuse("unknown-service", { serviceId });
    const reserved = reservation({ service, hall, ticketClass: "ordinary", language: "zh" }, context);
    const parts = { ...event, ticketId: reserved.ticketId };
    const events: QueueEvent[] = [
      reserved,
      { type: "TicketConfirmed", hallId: event.hallId, ticketId: reserved.ticketId, at: event.at, actor: event.actor },
      { ...parts, type: "TicketCalled", reason: "without-ticket" },
      { ...parts, type: "ServingStarted" },
    ];
    return accept(events, { ticketId: reserved.ticketId, number: reserved.number });
  });
