import { accept, lookup, refuse } from "../../core/index.ts";
import { unspokenDropped } from "./announced.ts";
import { atOwnDesk, callersDesk, type OpenDesk } from "./callers-desk.ts";
import { type PayloadOf } from "../commands.ts";
import { type QueueContext, type QueueDecision } from "../context.ts";
import { ticketAtDesk } from "../order/desks.ts";
import { type QueueEvent } from "../events.ts";
import { type QueueState } from "../state.ts";

/**
 * [Q40] Any clerk opens any free desk, one at a time; opening one's own desk again changes nothing but an offer. [Q43] An
 * offered desk is taken over with the visitor who is there.
 */
export function openDesk({ deskId }: PayloadOf<"open-desk">, state: QueueState, context: QueueContext): QueueDecision {
  const desk = lookup(context.reads.venue.desks, deskId);
  const hall = desk && state.halls[desk.hallId];
  if (!desk || desk.retired || !hall) return refuse("unknown-desk", { deskId });
  const clerk = context.sender.id;
  const { open, isOffered } = lookup(hall.desks, deskId) ?? {};
  const parts = { hallId: desk.hallId, deskId, at: context.now, actor: clerk };
  if (open?.clerk === clerk)
    return accept(isOffered ? [{ ...parts, type: "DeskOffered", isOffered: false }] : [], { deskId });
  if (open && !isOffered) return refuse("desk-taken", { deskId, clerk: open.clerk });
  const other = lookup(state.deskOf, clerk);
  if (other !== undefined) return refuse("already-at-desk", { deskId: other });
  if (hall.closed) return refuse("hall-closed", { hallId: desk.hallId });
  return accept([{ ...parts, type: "DeskOpened", clerk }], { deskId });
}

/** [Q43] At a shift change the clerk offers the desk; it stays theirs until the next one opens it. */
export const handOver = (state: QueueState, context: QueueContext): QueueDecision =>
  atOwnDesk(state, context, ({ desk, hall }, event) =>
    accept(hall.desks[desk.id]?.isOffered ? [] : [{ ...event, type: "DeskOffered", isOffered: true }], {
      deskId: desk.id,
    }),
  );

/**
 * [Q41] Closing loses nobody: a called visitor goes back to the old place; a “serving” ends itself, and its time does not
 * count. [Q44] A manager closes the desk of somebody who has left it.
 */
export function closeDesk(
  { deskId }: PayloadOf<"close-desk">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const own = callersDesk(state, context);
  if (deskId === undefined || deskId === own?.desk.id)
    return own ? accept(closingEvents(own, context), { deskId: own.desk.id }) : refuse("desk-not-open");
  if (context.sender.role === "clerk") return refuse("not-your-desk", { deskId });
  const other = openDeskOf(deskId, state, context);
  return other ? accept(closingEvents(other, context), { deskId }) : refuse("desk-not-open");
}

/** Everything that ends with a desk. */
export function closingEvents({ desk, hall, ticket }: OpenDesk, context: QueueContext): QueueEvent[] {
  const parts = { hallId: desk.hallId, deskId: desk.id, at: context.now, actor: context.sender.id };
  const events: QueueEvent[] = [];
  if (ticket?.standing.status === "called")
    events.push(
      { ...parts, type: "TicketRequeued", ticketId: ticket.id },
      ...unspokenDropped(hall, desk.hallId, ticket.id, context),
    );
  if (ticket?.standing.status === "serving")
    events.push({ ...parts, type: "ServingFinished", ticketId: ticket.id, outcome: "ended-by-desk-close" });
  events.push({ ...parts, type: "DeskClosed" });
  return events;
}

export function openDeskOf(deskId: string, state: QueueState, { reads }: QueueContext): OpenDesk | undefined {
  const desk = lookup(reads.venue.desks, deskId);
  const hall = desk && state.halls[desk.hallId];
  return desk && hall && lookup(hall.desks, deskId)?.open
    ? { desk, hall, ticket: ticketAtDesk(state, hall, deskId) }
    : undefined;
}

/** [Q45] An open desk that calls nobody for a while, and says why. */
export const pauseDesk = (
  { reason }: PayloadOf<"pause-desk">,
  state: QueueState,
  context: QueueContext,
): QueueDecision =>
  atOwnDesk(state, context, ({ desk, hall, ticket }, event) => {
    if (ticket) return refuse("visitor-at-desk", { number: ticket.number });
    if (hall.desks[desk.id]?.paused?.reason === reason) return accept([], { deskId: desk.id, reason });
    return accept([{ ...event, type: "DeskPaused", reason }], { deskId: desk.id, reason });
  });

export const resumeDesk = (state: QueueState, context: QueueContext): QueueDecision =>
  atOwnDesk(state, context, ({ desk, hall }, event) =>
    accept(hall.desks[desk.id]?.paused ? [{ ...event, type: "DeskResumed" }] : [], { deskId: desk.id }),
  );

/** [Q71] */
export const setAutoNext = (
  { on }: PayloadOf<"set-auto-next">,
  state: QueueState,
  context: QueueContext,
): QueueDecision =>
  atOwnDesk(state, context, ({ desk, hall }, event) => {
    const isOn = hall.desks[desk.id]?.autoNext === true;
    return accept(isOn === on ? [] : [{ ...event, type: "AutoNextSet", on }], { deskId: desk.id, on });
  });

/** [Q42] A manager sets which services of its hall a desk takes, open or not: by hand, or by a profile of the venue. */
export function setDeskProfile(
  payload: PayloadOf<"set-desk-profile">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const { venue } = context.reads;
  const { deskId } = payload;
  const desk = lookup(venue.desks, deskId);
  if (!desk || !state.halls[desk.hallId]) return refuse("unknown-desk", { deskId });
  const wanted = "profileId" in payload ? lookup(venue.profiles, payload.profileId) : payload;
  if (!wanted || ("hallId" in wanted && (wanted.hallId !== desk.hallId || wanted.retired)))
    return refuse("unknown-profile", "profileId" in payload ? { profileId: payload.profileId } : {});
  const stranger = wanted.serviceIds.find((serviceId) => lookup(venue.services, serviceId)?.hallId !== desk.hallId);
  if (stranger !== undefined) return refuse("unknown-service", { serviceId: stranger });
  const profile = {
    serviceIds: [...new Set(wanted.serviceIds)],
    ranked: wanted.ranked,
    ...("profileId" in payload ? { profileId: payload.profileId } : {}),
  };
  const event = { hallId: desk.hallId, deskId, at: context.now, actor: context.sender.id };
  return accept([{ ...event, type: "DeskProfileSet", ...profile }], { deskId, ...profile });
}
