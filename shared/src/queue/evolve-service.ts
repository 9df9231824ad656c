import {
  type ServingFinished,
  type ServingStarted,
  type TicketCalled,
  type TicketRecalled,
  type TicketRequeued,
} from "./events.ts";
import { ended, enterWaiting, find, leaveWaiting, settle } from "./evolve-ticket.ts";
import { type HallState, type LatestCall, type QueueState } from "./state.ts";

/** How many calls a board keeps. */
const latestCallsKept = 16;

export function call(state: QueueState, event: TicketCalled): void {
  const { hall, ticket } = find(state, event);
  if (!hall || !ticket) return;
  leaveWaiting(hall, ticket);
  const { deskId, at, reason } = event;
  state.tickets[ticket.id] = {
    ...ticket,
    standing: { status: "called", deskId, calledAt: at, calls: 1, reason },
  };
  (hall.desks[deskId] ??= {}).ticketId = ticket.id;
  showCall(hall, { number: ticket.number, ticketId: ticket.id, deskId, at, calls: 1, reason });
  hall.guardCalls = [...hall.guardCalls.slice(-1), reason === "guard"];
}

export function recall(state: QueueState, event: TicketRecalled): void {
  const { hall, ticket } = find(state, event);
  if (!hall || ticket?.standing.status !== "called") return;
  const calls = ticket.standing.calls + 1;
  state.tickets[ticket.id] = { ...ticket, standing: { ...ticket.standing, calls } };
  const { deskId, reason } = ticket.standing;
  showCall(hall, { number: ticket.number, ticketId: ticket.id, deskId, at: event.at, calls, reason });
}

export function start(state: QueueState, event: ServingStarted): void {
  const { ticket } = find(state, event);
  if (ticket?.standing.status !== "called") return;
  state.tickets[ticket.id] = {
    ...ticket,
    standing: { ...ticket.standing, status: "serving", startedAt: event.at },
  };
}

export function finish(state: QueueState, event: ServingFinished): void {
  const { hall, ticket } = find(state, event);
  if (!hall || !ticket) return;
  state.tickets[ticket.id] = ended(ticket, event.outcome, event.at);
  settle(hall, ticket);
  freeDesk(hall, event.deskId);
}

export function requeue(state: QueueState, event: TicketRequeued): void {
  const { hall, ticket } = find(state, event);
  if (!hall || !ticket) return;
  state.tickets[ticket.id] = {
    ...ended(ticket, "requeued", event.at),
    standing: { status: "waiting" },
    enteredAt: event.at,
  };
  enterWaiting(hall, ticket);
  freeDesk(hall, event.deskId);
  hall.latestCalls = hall.latestCalls.filter((shown) => shown.ticketId !== ticket.id);
}

function freeDesk(hall: HallState, deskId: string): void {
  const desk = hall.desks[deskId];
  if (desk) delete desk.ticketId;
}

function showCall(hall: HallState, shown: LatestCall): void {
  const others = hall.latestCalls.filter((other) => other.number !== shown.number);
  hall.latestCalls = [...others.slice(1 - latestCallsKept), shown];
}
