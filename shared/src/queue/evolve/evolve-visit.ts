import { millisecondsOf } from "../../core/index.ts";
import { emptyPace, noteStart, noteWait } from "../estimate/estimate.ts";
import {
  type ServiceAdded,
  type ServingFinished,
  type ServingStarted,
  type TicketCalled,
  type TicketHeld,
  type TicketMissed,
  type TicketRecalled,
  type TicketRequeued,
  type TicketTransferred,
  type VerbUndone,
  type VisitorOnWay,
} from "../events.ts";
import { closed, ended, find, momentOf, move, told } from "./evolve-place.ts";
import { sinceWithout } from "./evolve-ticket.ts";
import { type HallState, type LatestCall, type QueueState, type UndoableVerb } from "../state.ts";
import { type Ticket } from "../ticket.ts";

/** How many calls a board keeps. */
const latestCallsKept = 16;
/** The two that the guard looks at, and one that may be taken back. */
const guardCallsKept = 3;

export function call(state: QueueState, event: TicketCalled): void {
  const found = find(state, event);
  if (!found) return;
  const { hall, ticket } = found;
  const { deskId, at, reason, firstByTime } = event;
  const moment = momentOf(event, "called", { reason, ...(firstByTime === undefined ? {} : { firstByTime }) });
  const wasWaiting = ticket.standing.status === "waiting";
  const after: Ticket = {
    ...ticket,
    ...told(ticket, moment),
    ...(wasWaiting ? {} : { enteredAt: at, waitsSince: sinceWithout(ticket, at) }),
    standing: { status: "called", deskId, calledAt: at, calls: 1, reason },
  };
  move(state, hall, ticket, after);
  const desk = (hall.desks[deskId] ??= {});
  desk.guardCalls = [...(desk.guardCalls ?? []).slice(1 - guardCallsKept), reason === "guard"];
  hall.calls[ticket.queue] = (hall.calls[ticket.queue] ?? 0) + 1;
  // There is no line to go back to, nor anything before it that could still be taken back.
  if (reason === "without-ticket") {
    delete desk.undo;
    return;
  }
  showCall(hall, { number: ticket.number, ticketId: ticket.id, deskId, at, calls: 1, reason });
  remember(hall, "call", event, ticket, after);
  if (wasWaiting) learn(hall, ticket, event);
}

/** What was told at the issue is held against what came; only of a first, undisturbed wait. */
function learn(hall: HallState, ticket: Ticket, event: TicketCalled): void {
  const pace = (hall.paces[ticket.queue] ??= emptyPace());
  const waited = millisecondsOf(event.at) - millisecondsOf(ticket.issuedAt);
  if (ticket.estimate && ticket.segments.length === 0 && !ticket.returning && ticket.appointmentAt === undefined)
    noteWait(pace, ticket.estimate, waited);
  noteStart(pace, {
    at: event.at,
    waiting: event.waiting ?? 0,
    waitedMs: millisecondsOf(event.at) - millisecondsOf(ticket.enteredAt),
  });
}

export function recall(state: QueueState, event: TicketRecalled): void {
  const found = find(state, event);
  if (found?.ticket.standing.status !== "called") return;
  const { hall, ticket } = found;
  const { standing } = found.ticket;
  const calls = standing.calls + 1;
  const what = event.actor === "system" ? "repeated" : "recalled";
  const after: Ticket = { ...ticket, ...told(ticket, momentOf(event, what)), standing: { ...standing, calls } };
  state.tickets[ticket.id] = after;
  showCall(hall, {
    number: ticket.number,
    ticketId: ticket.id,
    deskId: standing.deskId,
    at: event.at,
    calls,
    reason: standing.reason,
  });
}

/** [P61] The hub does not call again who has answered; the clerk may. */
export function comes(state: QueueState, event: VisitorOnWay): void {
  const found = find(state, event);
  if (found?.ticket.standing.status !== "called") return;
  const { hall, ticket } = found;
  const standing = { ...found.ticket.standing, onWayAt: event.at };
  state.tickets[ticket.id] = { ...ticket, ...told(ticket, momentOf(event, "on-the-way")), standing };
  hall.repeats = hall.repeats.filter(({ ticketId }) => ticketId !== ticket.id);
}

export function start(state: QueueState, event: ServingStarted): void {
  const found = find(state, event);
  if (found?.ticket.standing.status !== "called") return;
  const { hall, ticket } = found;
  const { onWayAt: _, ...call } = found.ticket.standing;
  const after: Ticket = {
    ...ticket,
    ...told(ticket, momentOf(event, "started")),
    standing: { ...call, status: "serving", startedAt: event.at },
  };
  state.tickets[ticket.id] = after;
  if (found.ticket.standing.reason !== "without-ticket") remember(hall, "start", event, ticket, after);
}

export function finish(state: QueueState, event: ServingFinished): void {
  const found = find(state, event);
  if (!found) return;
  const { hall, ticket } = found;
  const { outcome, subjects, at } = event;
  const beganNow = ticket.standing.status === "called" && (outcome === "served" || outcome === "cancelled-by-visitor");
  const more = {
    ...(beganNow ? { startedAt: at } : {}),
    ...(subjects && subjects.length > 0 ? { subjects } : {}),
  };
  const after = ended(ticket, outcome, momentOf(event, whatOf[outcome]), more);
  move(state, hall, ticket, after);
  if (outcome !== "ended-by-desk-close") remember(hall, "finish", event, ticket, after);
}

const whatOf = {
  served: "finished",
  missed: "missed",
  "cancelled-by-visitor": "left",
  "ended-by-desk-close": "ended-by-desk-close",
} as const;

export function miss(state: QueueState, event: TicketMissed): void {
  const found = find(state, event);
  if (!found) return;
  const { hall, ticket } = found;
  const after: Ticket = {
    ...ticket,
    ...closed(ticket, "missed", event.at),
    ...told(ticket, momentOf(event, "missed")),
    standing: { status: "missed", deskId: event.deskId, missedAt: event.at },
  };
  move(state, hall, ticket, after);
  remember(hall, "miss", event, ticket, after);
}

export function hold(state: QueueState, event: TicketHeld): void {
  const found = find(state, event);
  if (!found) return;
  const { hall, ticket } = found;
  const { reason, deskId, at } = event;
  const after: Ticket = {
    ...ticket,
    ...closed(ticket, "held", at),
    ...told(ticket, momentOf(event, "held", { reason })),
    standing: { status: "held", reason, deskId, heldAt: at },
  };
  move(state, hall, ticket, after);
  remember(hall, "hold", event, ticket, after);
}

export function transfer(state: QueueState, event: TicketTransferred): void {
  const found = find(state, event);
  if (!found) return;
  const { hall, ticket } = found;
  const after = transferredTicket(ticket, event);
  move(state, hall, ticket, after);
  remember(hall, "transfer", event, ticket, after);
}

/** Waits again, elsewhere: of the time at the desk nothing counts as waiting. */
export function transferredTicket(ticket: Ticket, event: TicketTransferred): Ticket {
  const { to, at, orderAt, returning } = event;
  const { returning: _, boundTo: __, appointmentAt: ___, ...plain } = ticket;
  const outcome = "deskId" in to ? "transferred-to-desk" : "transferred-to-service";
  const where = "deskId" in to ? { boundTo: to.deskId } : { serviceId: to.serviceId, queue: to.queue };
  return {
    ...plain,
    ...where,
    ...closed(ticket, outcome, at, ticket.standing.status === "called" ? { startedAt: at } : {}),
    ...told(
      ticket,
      momentOf(event, "transferred", "deskId" in to ? { reason: to.deskId } : { serviceId: to.serviceId }),
    ),
    ...(returning ? { returning } : {}),
    ...(orderAt === undefined ? {} : { orderAt }),
    waitsSince: orderAt === undefined ? sinceWithout(ticket, at) : at,
    enteredAt: at,
    standing: { status: "waiting" },
  };
}

/** The same visitor goes on at the same desk with another matter. */
export function addService(state: QueueState, event: ServiceAdded): void {
  const found = find(state, event);
  if (found?.ticket.standing.status !== "serving") return;
  const { hall, ticket } = found;
  const { serviceId, queue, at } = event;
  const after: Ticket = {
    ...ticket,
    ...closed(ticket, "served", at),
    ...told(ticket, momentOf(event, "service-added", { serviceId })),
    serviceId,
    queue,
    waitsSince: sinceWithout(ticket, at),
    enteredAt: at,
    standing: { ...found.ticket.standing, calledAt: at, startedAt: at },
  };
  state.tickets[ticket.id] = after;
  remember(hall, "add-service", event, ticket, after);
}

export const requeuedTicket = (ticket: Ticket, event: TicketRequeued): Ticket => ({
  ...ticket,
  ...closed(ticket, "requeued", event.at),
  ...told(ticket, momentOf(event, "requeued")),
  waitsSince: sinceWithout(ticket, event.at),
  enteredAt: event.at,
  standing: { status: "waiting" },
});

export function requeue(state: QueueState, event: TicketRequeued): void {
  const found = find(state, event);
  if (!found) return;
  const { hall, ticket } = found;
  const after = requeuedTicket(ticket, event);
  move(state, hall, ticket, after);
  hall.latestCalls = hall.latestCalls.filter((shown) => shown.ticketId !== ticket.id);
  remember(hall, "requeue", event, ticket, after);
}

/** [Q90] Ticket and desk are as they were. What the estimate has learned stays: one sample more does no harm. */
export function undo(state: QueueState, event: VerbUndone): void {
  const found = find(state, event);
  const desk = found?.hall.desks[event.deskId];
  if (!found || !desk?.undo) return;
  const { hall, ticket } = found;
  const { before } = desk.undo;
  move(state, hall, ticket, { ...before, ...told(ticket, momentOf(event, "undone", { reason: event.verb })) });
  delete desk.undo;
  if (event.verb === "requeue") showAgain(hall, before);
  if (event.verb !== "call") return;
  hall.calls[ticket.queue] = (hall.calls[ticket.queue] ?? 1) - 1;
  desk.guardCalls = desk.guardCalls?.slice(0, -1) ?? [];
  hall.latestCalls = event.wasSpoken
    ? hall.latestCalls.map((shown) => (shown.ticketId === ticket.id ? { ...shown, withdrawnAt: event.at } : shown))
    : hall.latestCalls.filter((shown) => shown.ticketId !== ticket.id);
}

/** What `undo` takes back: the desk's last verb alone. */
function remember(
  hall: HallState,
  verb: UndoableVerb,
  { deskId, at }: { readonly deskId: string; readonly at: string },
  before: Ticket,
  after: Ticket,
): void {
  const desk = hall.desks[deskId];
  if (!desk?.open) return;
  desk.undo = { verb, at, clerk: desk.open.clerk, ticketId: after.id, before, revision: after.revision };
}

/** The call that a requeue has taken from the board. */
function showAgain(hall: HallState, { id: ticketId, number, standing }: Ticket): void {
  if (standing.status !== "called" && standing.status !== "serving") return;
  const { deskId, calledAt: at, calls, reason } = standing;
  if (reason !== "without-ticket") showCall(hall, { number, ticketId, deskId, at, calls, reason });
}

function showCall(hall: HallState, shown: LatestCall): void {
  const others = hall.latestCalls.filter((other) => other.number !== shown.number);
  hall.latestCalls = [...others.slice(1 - latestCallsKept), shown];
}
