import { accept, lookup, refuse } from "../core/index.ts";
import { type PayloadOf } from "./commands.ts";
import { type QueueContext, type QueueDecision } from "./context.ts";
import { callersDesk } from "./decide-service.ts";
import { type QueueEvent } from "./events.ts";
import { type QueueState } from "./state.ts";

/** [Q40] Any clerk opens any free desk, one at a time; opening one's own desk again changes nothing. */
export function openDesk({ deskId }: PayloadOf<"open-desk">, state: QueueState, context: QueueContext): QueueDecision {
  const desk = lookup(context.reads.venue.desks, deskId);
  const hall = desk && state.halls[desk.hallId];
  if (!desk || !hall) return refuse("unknown-desk", { deskId });
  const clerk = context.sender.id;
  const holder = hall.desks[deskId]?.open?.clerk;
  if (holder === clerk) return accept([], { deskId });
  if (holder !== undefined) return refuse("desk-taken", { deskId, clerk: holder });
  const other = lookup(state.deskOf, clerk);
  if (other !== undefined) return refuse("already-at-desk", { deskId: other });
  return accept([{ type: "DeskOpened", hallId: desk.hallId, deskId, clerk, at: context.now }], { deskId });
}

/**
 * [Q41] Closing loses nobody: a called visitor goes back to the old place; a “serving” ends itself, and its time does not
 * count.
 */
export function closeDesk(state: QueueState, context: QueueContext): QueueDecision {
  const at = callersDesk(state, context);
  if (!at) return refuse("desk-not-open");
  const { desk, ticket } = at;
  const parts = { hallId: desk.hallId, deskId: desk.id, at: context.now };
  const events: QueueEvent[] = [];
  if (ticket?.standing.status === "called") events.push({ ...parts, type: "TicketRequeued", ticketId: ticket.id });
  if (ticket?.standing.status === "serving")
    events.push({ ...parts, type: "ServingFinished", ticketId: ticket.id, outcome: "ended-by-desk-close" });
  events.push({ ...parts, type: "DeskClosed" });
  return accept(events, { deskId: desk.id });
}

/** [Q42] A manager sets which services of its hall a desk takes, open or not. */
export function setDeskProfile(
  { deskId, serviceIds }: PayloadOf<"set-desk-profile">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const { venue } = context.reads;
  const desk = lookup(venue.desks, deskId);
  if (!desk || !state.halls[desk.hallId]) return refuse("unknown-desk", { deskId });
  const stranger = serviceIds.find((serviceId) => lookup(venue.services, serviceId)?.hallId !== desk.hallId);
  if (stranger !== undefined) return refuse("unknown-service", { serviceId: stranger });
  const profile = [...new Set(serviceIds)];
  return accept([{ type: "DeskProfileSet", hallId: desk.hallId, deskId, serviceIds: profile, at: context.now }], {
    deskId,
    serviceIds: profile,
  });
}
