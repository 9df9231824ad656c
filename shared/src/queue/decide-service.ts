import { accept, lookup, refuse } from "../core/index.ts";
import { type Desk } from "../venue/index.ts";
import { type PayloadOf } from "./commands.ts";
import { type QueueContext, type QueueDecision } from "./context.ts";
import { pickRulesOf, ticketAtDesk } from "./desks.ts";
import { type QueueEvent } from "./events.ts";
import { pickNext } from "./pick-next.ts";
import { type HallState, type QueueState, type TicketAtDesk } from "./state.ts";

/** The desk that the caller has open, with its hall and the ticket that stands there. */
interface OpenDesk {
  readonly desk: Desk;
  readonly hall: HallState;
  readonly ticket: TicketAtDesk | undefined;
}

/** [Q30] Verbs without an id act on the caller's own desk. */
export function callersDesk(state: QueueState, { sender, reads }: QueueContext): OpenDesk | undefined {
  const deskId = lookup(state.deskOf, sender.id);
  const desk = deskId === undefined ? undefined : lookup(reads.venue.desks, deskId);
  const hall = desk && state.halls[desk.hallId];
  return desk && hall ? { desk, hall, ticket: ticketAtDesk(state, hall, desk.id) } : undefined;
}

/** [Q31] Calls whoever `pickNext` names; a desk has one visitor at a time. */
export function callNext(state: QueueState, context: QueueContext): QueueDecision {
  const at = callersDesk(state, context);
  if (!at) return refuse("desk-not-open");
  const { desk, hall, ticket } = at;
  if (ticket) return refuse("visitor-at-desk", { number: ticket.number });
  const next = pickNext(hall, pickRulesOf(desk, hall, context.reads.venue), context.now);
  const called = next && state.tickets[next.ticketId];
  if (!called) return refuse("nobody-waiting");
  const { reason } = next;
  return accept(
    [{ type: "TicketCalled", hallId: desk.hallId, deskId: desk.id, ticketId: called.id, reason, at: context.now }],
    { ticketId: called.id, number: called.number, reason },
  );
}

/** [Q32] Calls the same visitor again; not once they are being served. */
export function recall(state: QueueState, context: QueueContext): QueueDecision {
  return onTicket(state, context, ({ standing, number }, event) => {
    if (standing.status === "serving") return refuse("already-serving", { number });
    return accept([{ ...event, type: "TicketRecalled" }], { number, calls: standing.calls + 1 });
  });
}

/** [Q33] The visitor has come. */
export function start(state: QueueState, context: QueueContext): QueueDecision {
  return onTicket(state, context, ({ standing, number }, event) => {
    if (standing.status === "serving") return refuse("already-serving", { number });
    return accept([{ ...event, type: "ServingStarted" }], { number });
  });
}

/** [Q34] Ends the visit; on a called ticket it starts and finishes it. [Q35] “Missed” only while nobody has come. */
export function finish(payload: PayloadOf<"finish">, state: QueueState, context: QueueContext): QueueDecision {
  return onTicket(state, context, ({ standing, number }, event) => {
    if (standing.status === "serving" && payload.outcome === "missed") return refuse("already-serving", { number });
    const begins = standing.status === "called" && payload.outcome === "served";
    const events: QueueEvent[] = [{ ...event, type: "ServingFinished", outcome: payload.outcome }];
    if (begins) events.unshift({ ...event, type: "ServingStarted" });
    return accept(events, { number, outcome: payload.outcome });
  });
}

interface TicketEventParts {
  readonly hallId: string;
  readonly deskId: string;
  readonly ticketId: string;
  readonly at: string;
}

function onTicket(
  state: QueueState,
  context: QueueContext,
  decide: (ticket: TicketAtDesk, event: TicketEventParts) => QueueDecision,
): QueueDecision {
  const at = callersDesk(state, context);
  if (!at) return refuse("desk-not-open");
  if (!at.ticket) return refuse("no-visitor");
  return decide(at.ticket, {
    hallId: at.desk.hallId,
    deskId: at.desk.id,
    ticketId: at.ticket.id,
    at: context.now,
  });
}
