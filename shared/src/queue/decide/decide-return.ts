import { accept, lookup, refuse } from "../../core/index.ts";
import { aheadOf } from "../order/ahead.ts";
import { arrivalFromDesk, arrivalOf } from "./arrival.ts";
import { type PayloadOf } from "../commands.ts";
import { type QueueContext, type QueueDecision } from "../context.ts";
import { requeuedTicket } from "../evolve/evolve-visit.ts";
import {
  type TicketCancelled,
  type TicketRequeued,
  type TicketReturned,
  type VisitorOnWay,
  type WayGiven,
} from "../events.ts";
import { findByToken, findTicket } from "./find-ticket.ts";
import { isAtDesk } from "../order/desks.ts";
import { type HallState, type QueueState } from "../state.ts";
import { type Returning, type Ticket } from "../ticket.ts";

/** [Q78] A missed visitor, or one who was asked to come back, is here again. Said twice it is true once. */
export function rejoin({ token }: PayloadOf<"rejoin">, state: QueueState, context: QueueContext): QueueDecision {
  const found = findByToken(token, state, context);
  if ("refusal" in found) return found;
  const { ticket, hall } = found;
  const { standing } = ticket;
  if (standing.status === "missed") return comeBack(ticket, hall, afterMissed(ticket, hall, context), context);
  if (standing.status === "held") {
    if (standing.reason !== "visitor-returns") return refuse("held-by-desk", { number: ticket.number });
    return comeBack(ticket, hall, afterHold(ticket, hall), context);
  }
  return settled(ticket, hall, context);
}

/** [Q79] The visitor lets so many others of the queue go first after those who are ahead, and is then called before everybody else. */
export function giveWay(
  { token, count }: PayloadOf<"give-way">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const found = findByToken(token, state, context);
  if ("refusal" in found) return found;
  const { ticket, hall } = found;
  if (ticket.standing.status !== "waiting") return refuse("not-waiting", { number: ticket.number });
  const { venue } = context.reads;
  const calls = aheadOf(hall, venue, ticket) + count;
  const returning: Returning = { from: "gave-way", afterCalls: (hall.calls[ticket.queue] ?? 0) + calls };
  const given: WayGiven = { ...partsOf(ticket, context), type: "WayGiven", returning };
  return accept([given], { number: ticket.number, ahead: aheadOf(hall, venue, { ...ticket, returning }) });
}

/** [P60] Given up by the visitor: as at the kiosk, before a desk has called or after a miss. */
export function giveUp({ token }: PayloadOf<"give-up">, state: QueueState, context: QueueContext): QueueDecision {
  const found = findByToken(token, state, context);
  if ("refusal" in found) return found;
  const { ticket } = found;
  const { standing, number } = ticket;
  if (standing.status === "ended") return refuse("ticket-ended", { number, outcome: standing.outcome });
  if (isAtDesk(ticket)) return refuse("ticket-at-desk", { number, deskId: ticket.standing.deskId });
  const cancelled: TicketCancelled = { ...partsOf(ticket, context), type: "TicketCancelled", by: "visitor" };
  return accept([cancelled], { ticketId: ticket.id, number });
}

/** [P61] The called visitor has seen the call and comes. Said twice it is true once. */
export function onMyWay({ token }: PayloadOf<"on-my-way">, state: QueueState, context: QueueContext): QueueDecision {
  const found = findByToken(token, state, context);
  if ("refusal" in found) return found;
  const { standing, number, id: ticketId } = found.ticket;
  if (standing.status !== "called") return refuse("not-called", { number });
  const { deskId, onWayAt } = standing;
  const comes: VisitorOnWay = { ...partsOf(found.ticket, context), type: "VisitorOnWay", deskId };
  return accept(onWayAt === undefined ? [comes] : [], { ticketId, number });
}

/** [Q72] The held visitor is back, or the back office is done: called next, by the desk that holds while it is open. */
export function resume({ ticketId }: PayloadOf<"resume">, state: QueueState, context: QueueContext): QueueDecision {
  const found = findTicket(state, ticketId, context.sender);
  if ("refusal" in found) return found;
  const { ticket, hall } = found;
  if (ticket.standing.status !== "held") return refuse("not-held", { number: ticket.number });
  return comeBack(ticket, hall, afterHold(ticket, hall), context);
}

/** [Q78] Back in the line: from the caller's desk to the old place, from “missed” after the calls that must pass. */
export function requeue({ ticketId }: PayloadOf<"requeue">, state: QueueState, context: QueueContext): QueueDecision {
  const found = findTicket(state, ticketId, context.sender);
  if ("refusal" in found) return found;
  const { ticket, hall } = found;
  const { standing } = ticket;
  if (standing.status === "missed") return comeBack(ticket, hall, afterMissed(ticket, hall, context), context);
  if (standing.status !== "called" && standing.status !== "serving") return settled(ticket, hall, context);
  const mayReach = context.sender.role === "manager" || lookup(state.deskOf, context.sender.id) === standing.deskId;
  if (!mayReach) return refuse("ticket-at-desk", { number: ticket.number, deskId: standing.deskId });
  const event = { ...partsOf(ticket, context), deskId: standing.deskId };
  const requeued: TicketRequeued = { ...event, type: "TicketRequeued" };
  const arrival = arrivalFromDesk(requeuedTicket(ticket, requeued), hall, context);
  return accept([requeued, ...arrival], { ticketId, number: ticket.number });
}

type Back = Pick<TicketReturned, "returning" | "boundTo">;

function afterMissed(ticket: Ticket, hall: HallState, { reads: { venue } }: QueueContext): Back {
  const calls = lookup(venue.halls, ticket.hallId)?.returnAfterCalls ?? 2;
  return {
    returning: { from: "missed", afterCalls: (hall.calls[ticket.queue] ?? 0) + calls },
    ...boundWhileOpen(ticket.boundTo, hall),
  };
}

/** Papers and memory of the matter are at the desk that holds. */
function afterHold(ticket: Ticket, hall: HallState): Back {
  const deskId = ticket.standing.status === "held" ? ticket.standing.deskId : undefined;
  return {
    returning: { from: "held", afterCalls: 0 },
    ...boundWhileOpen(deskId, hall),
  };
}

const boundWhileOpen = (deskId: string | undefined, hall: HallState): Pick<TicketReturned, "boundTo"> =>
  deskId !== undefined && hall.desks[deskId]?.open ? { boundTo: deskId } : {};

function comeBack(ticket: Ticket, hall: HallState, back: Back, context: QueueContext): QueueDecision {
  const { boundTo: _, ...unbound } = ticket;
  const after: Ticket = { ...unbound, ...back };
  const returned: TicketReturned = { ...partsOf(ticket, context), type: "TicketReturned", ...back };
  const arrival = arrivalOf({ ...after, standing: { status: "waiting" } }, hall, context);
  return accept([returned, ...arrival], resultOf(after, hall, context));
}

/** Nothing to do: the ticket is where the sender wants it, or it has ended. */
function settled(ticket: Ticket, hall: HallState, context: QueueContext): QueueDecision {
  const { standing, number } = ticket;
  if (standing.status === "ended") return refuse("ticket-ended", { number, outcome: standing.outcome });
  if (standing.status === "reserved") return refuse("not-in-hand", { number });
  if (standing.status === "held") return refuse("not-missed", { number });
  return accept([], resultOf(ticket, hall, context));
}

const resultOf = (ticket: Ticket, hall: HallState, { reads: { venue } }: QueueContext) => ({
  ticketId: ticket.id,
  number: ticket.number,
  ahead: aheadOf(hall, venue, ticket),
});

const partsOf = ({ hallId, id }: Ticket, { now, sender }: QueueContext) => ({
  hallId,
  ticketId: id,
  at: now,
  actor: sender.id,
});
