import { lookup, refuse } from "../../core/index.ts";
import { type Desk } from "../../venue/index.ts";
import { type QueueContext, type QueueDecision } from "../context.ts";
import { ticketAtDesk } from "../order/desks.ts";
import { type HallState, type QueueState } from "../state.ts";
import { type TicketAtDesk } from "../ticket.ts";

/** A desk that is open, with its hall and the ticket that stands there. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly hall: HallState;
  readonly ticket: TicketAtDesk | undefined;
}

/** What every event at a desk says. */
export interface DeskEventParts {
  readonly hallId: string;
  readonly deskId: string;
  readonly at: string;
  readonly actor: string;
}

export interface TicketEventParts extends DeskEventParts {
  readonly ticketId: string;
}

/** [Q30] Verbs without an id act on the caller's own desk. */
export function callersDesk(state: QueueState, { sender, reads }: QueueContext): OpenDesk | undefined {
  const deskId = lookup(state.deskOf, sender.id);
  const desk = deskId === undefined ? undefined : lookup(reads.venue.desks, deskId);
  const hall = desk && state.halls[desk.hallId];
  return desk && hall ? { desk, hall, ticket: ticketAtDesk(state, hall, desk.id) } : undefined;
}

export const deskParts = ({ desk }: OpenDesk, context: QueueContext): DeskEventParts => ({
  hallId: desk.hallId,
  deskId: desk.id,
  at: context.now,
  actor: context.sender.id,
});

/** Refused: `desk-not-open`. */
export function atOwnDesk(
  state: QueueState,
  context: QueueContext,
  decide: (at: OpenDesk, event: DeskEventParts) => QueueDecision,
): QueueDecision {
  const at = callersDesk(state, context);
  return at ? decide(at, deskParts(at, context)) : refuse("desk-not-open");
}

/** Refused: `desk-not-open`, `no-visitor`. */
export const withVisitor = (
  state: QueueState,
  context: QueueContext,
  decide: (ticket: TicketAtDesk, event: TicketEventParts, at: OpenDesk) => QueueDecision,
): QueueDecision =>
  atOwnDesk(state, context, (at, event) =>
    at.ticket ? decide(at.ticket, { ...event, ticketId: at.ticket.id }, at) : refuse("no-visitor"),
  );

/** Refused as `withVisitor`, and `not-serving` before the visit has begun. */
export const whileServing = (
  state: QueueState,
  context: QueueContext,
  decide: (ticket: TicketAtDesk, event: TicketEventParts, at: OpenDesk) => QueueDecision,
): QueueDecision =>
  withVisitor(state, context, (ticket, event, at) =>
    ticket.standing.status === "serving" ? decide(ticket, event, at) : refuse("not-serving", { number: ticket.number }),
  );
