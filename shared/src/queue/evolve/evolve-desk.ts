import { type Instant, millisecondsOf } from "../../core/index.ts";
import {
  type AutoNextSet,
  type DeskClosed,
  type DeskOffered,
  type DeskOpened,
  type DeskPaused,
  type DeskProfileSet,
  type DeskResumed,
} from "../events.ts";
import { move } from "./evolve-place.ts";
import { deskLine, ticketIdsOf } from "../order/lines.ts";
import { type DeskState, type HallState, type QueueState } from "../state.ts";

/** Opened, or taken over: a visitor who is there stays. */
export function openDesk(state: QueueState, event: DeskOpened): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  const desk = (hall.desks[event.deskId] ??= {});
  endStretch(state, hall, event.deskId, desk, event.at);
  desk.open = { clerk: event.clerk, at: event.at, pausedMs: 0 };
  if (desk.ticketId === undefined) desk.idleSince = event.at;
  state.deskOf[event.clerk] = event.deskId;
}

/** Whoever waits for this desk alone waits for everybody's from now on. */
export function closeDesk(state: QueueState, event: DeskClosed): void {
  const hall = state.halls[event.hallId];
  const desk = hall?.desks[event.deskId];
  if (!hall || !desk?.open) return;
  endStretch(state, hall, event.deskId, desk, event.at);
  delete desk.open;
  delete desk.idleSince;
  delete desk.autoNext;
  delete desk.guardCalls;
  for (const ticketId of ticketIdsOf(hall.waiting[deskLine(event.deskId)])) {
    const ticket = state.tickets[ticketId];
    if (ticket) move(state, hall, ticket, { ...ticket, revision: ticket.revision + 1 });
  }
}

export function offerDesk(state: QueueState, event: DeskOffered): void {
  const desk = state.halls[event.hallId]?.desks[event.deskId];
  if (!desk) return;
  if (event.isOffered) desk.isOffered = true;
  else delete desk.isOffered;
}

export function pauseDesk(state: QueueState, event: DeskPaused): void {
  const desk = state.halls[event.hallId]?.desks[event.deskId];
  if (!desk) return;
  endPause(desk, event.at);
  desk.paused = { reason: event.reason, at: event.at };
  delete desk.idleSince;
  delete desk.undo;
}

export function resumeDesk(state: QueueState, event: DeskResumed): void {
  const desk = state.halls[event.hallId]?.desks[event.deskId];
  if (!desk?.open) return;
  endPause(desk, event.at);
  desk.idleSince = event.at;
}

export function setAutoNext(state: QueueState, event: AutoNextSet): void {
  const desk = state.halls[event.hallId]?.desks[event.deskId];
  if (!desk) return;
  if (event.on) desk.autoNext = true;
  else delete desk.autoNext;
}

export function setProfile(state: QueueState, event: DeskProfileSet): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  const { serviceIds, ranked = false, profileId } = event;
  (hall.desks[event.deskId] ??= {}).profile = {
    serviceIds,
    ranked,
    ...(profileId === undefined ? {} : { profileId }),
  };
}

/** The clerk who had the desk has left it: what can no longer be undone, offered or paused goes with them. */
function endStretch(state: QueueState, hall: HallState, deskId: string, desk: DeskState, at: Instant): void {
  endPause(desk, at);
  delete desk.isOffered;
  delete desk.undo;
  if (!desk.open) return;
  const { clerk, at: from, pausedMs } = desk.open;
  hall.stretches.push({ deskId, clerk, from, to: at, pausedMs });
  delete state.deskOf[clerk];
}

function endPause(desk: DeskState, at: Instant): void {
  if (desk.open && desk.paused) {
    const pausedMs = desk.open.pausedMs + millisecondsOf(at) - millisecondsOf(desk.paused.at);
    desk.open = { ...desk.open, pausedMs };
  }
  delete desk.paused;
}
