import { accept, lookup, refuse } from "../../core/index.ts";
import { announced, roundsSpoken } from "./announced.ts";
import { atOwnDesk, type DeskEventParts, type OpenDesk, withVisitor } from "./callers-desk.ts";
import { calledEvents } from "./called.ts";
import { type PayloadOf } from "../commands.ts";
import { type QueueContext, type QueueDecision } from "../context.ts";
import { isAtDesk, pickRulesOf } from "../order/desks.ts";
import { pickNext } from "../order/pick-next.ts";
import { type QueueState } from "../state.ts";

/** [Q31] Calls whoever `pickNext` names; a desk has one visitor at a time. */
export function callNext(state: QueueState, context: QueueContext): QueueDecision {
  return atFreeDesk(state, context, (at, event) => {
    const next = pickNext(at.hall, pickRulesOf(at.desk, at.hall, context.reads.venue), context.now);
    const ticket = next && state.tickets[next.ticketId];
    if (!ticket) return refuse("nobody-waiting");
    return accept(calledEvents(at, event, ticket, next.reason, context), {
      ticketId: ticket.id,
      number: ticket.number,
      reason: next.reason,
    });
  });
}

/** [Q70] Calls one number out of turn: one that waits, was missed or is held. */
export function callNumber(
  { number }: PayloadOf<"call-number">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  return atFreeDesk(state, context, (at, event) => {
    const ticketId = lookup(at.hall.openNumbers, number) ?? lookup(at.hall.ticketOfNumber, number);
    const ticket = ticketId === undefined ? undefined : state.tickets[ticketId];
    if (!ticket) return refuse("unknown-number", { number });
    if (ticket.standing.status === "reserved") return refuse("not-in-hand", { number });
    if (ticket.standing.status === "ended") return refuse("ticket-ended", { number, outcome: ticket.standing.outcome });
    if (isAtDesk(ticket)) return refuse("ticket-at-desk", { number, deskId: ticket.standing.deskId });
    return accept(calledEvents(at, event, ticket, "by-number", context), {
      ticketId: ticket.id,
      number,
      reason: "by-number",
    });
  });
}

/** [Q32] Calls the same visitor again; not once they are being served. */
export function recall(state: QueueState, context: QueueContext): QueueDecision {
  return withVisitor(state, context, ({ standing, number }, event, { hall }) => {
    if (standing.status === "serving") return refuse("already-serving", { number });
    const calls = standing.calls + 1;
    return accept([{ ...event, type: "TicketRecalled" }, announced(hall, { ...event, number }, calls, context)], {
      number,
      calls,
    });
  });
}

/** [Q81] Nobody came: the hub calls again, and where the hall says so gives the visitor up after the third call. */
export function repeatCall(
  { ticketId }: PayloadOf<"repeat-call">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const ticket = lookup(state.tickets, ticketId);
  const hall = ticket && state.halls[ticket.hallId];
  if (!hall || ticket?.standing.status !== "called") return refuse("not-called", { ticketId });
  const due = hall.repeats.find((repeat) => repeat.ticketId === ticketId);
  if (!due || context.now < due.at) return refuse("not-yet");
  const { deskId, calls } = ticket.standing;
  const event = { hallId: ticket.hallId, deskId, ticketId, at: context.now, actor: context.sender.id };
  if (calls >= roundsSpoken) return accept([{ ...event, type: "TicketMissed" }], { ticketId });
  const call = announced(hall, { ...event, number: ticket.number }, calls + 1, context);
  return accept([{ ...event, type: "TicketRecalled" }, call], { ticketId });
}

/** Refused: `desk-not-open`, `desk-paused`, `visitor-at-desk`. */
export const atFreeDesk = (
  state: QueueState,
  context: QueueContext,
  decide: (at: OpenDesk, event: DeskEventParts) => QueueDecision,
): QueueDecision =>
  atOwnDesk(state, context, (at, event) => {
    if (at.hall.desks[at.desk.id]?.paused) return refuse("desk-paused");
    if (at.ticket) return refuse("visitor-at-desk", { number: at.ticket.number });
    return decide(at, event);
  });
