// Timers as data: when the queue next wants something done, and what.
import { type FollowUp, type Instant, type TopicEvent } from "../core/index.ts";
import { type QueueReads } from "./order/desks.ts";
import { type HallState, type QueueState } from "./state.ts";

/** [Q4] A hall that has just been set up starts its first day at once; [Q77] another may have other hours now. */
export const reactToVenue = (_: TopicEvent, state: QueueState, { venue }: QueueReads): readonly FollowUp[] =>
  Object.keys(venue.halls).map((hallId) => {
    const hall = state.halls[hallId];
    return hall ? reachHours(hallId, hall.at) : startDay(hallId, "set-up");
  });

const startDay = (hallId: string, since: string): FollowUp => ({
  command: "queue.start-day",
  payload: { hallId },
  cause: `start-day ${hallId} ${since}`,
});

const reachHours = (hallId: string, at: string): FollowUp => ({
  command: "queue.reach-hours",
  payload: { hallId },
  cause: `hours ${hallId} ${at}`,
});

export function nextDueOfQueue(state: QueueState): Instant | undefined {
  let next = firstReservation(state)?.lapsesAt;
  for (const hallId in state.halls) {
    const due = nextDueOfHall(state.halls[hallId]);
    if (due !== undefined && (next === undefined || due < next)) next = due;
  }
  return next;
}

function nextDueOfHall(hall: HallState | undefined): Instant | undefined {
  if (!hall) return undefined;
  let next = hall.dayEndsAt;
  if (hall.nextHoursAt !== undefined && hall.nextHoursAt < next) next = hall.nextHoursAt;
  const repeat = hall.repeats[0];
  return repeat && repeat.at < next ? repeat.at : next;
}

export function dueOfQueue(state: QueueState, now: Instant): readonly FollowUp[] {
  const due = Object.entries(state.halls).flatMap(([hallId, hall]) => dueOfHall(hallId, hall, now));
  const reservation = firstReservation(state);
  if (reservation && reservation.lapsesAt <= now) {
    const { ticketId, lapsesAt } = reservation;
    due.push({ command: "queue.lapse-ticket", payload: { ticketId }, cause: `lapse ${ticketId} ${lapsesAt}` });
  }
  return due;
}

function dueOfHall(hallId: string, hall: HallState, now: Instant): FollowUp[] {
  if (hall.dayEndsAt <= now) return [startDay(hallId, hall.dayEndsAt)];
  const due: FollowUp[] = [];
  if (hall.nextHoursAt !== undefined && hall.nextHoursAt <= now) due.push(reachHours(hallId, hall.nextHoursAt));
  const repeat = hall.repeats[0];
  if (repeat && repeat.at <= now) {
    const { ticketId, at, calls } = repeat;
    due.push({ command: "queue.repeat-call", payload: { ticketId }, cause: `repeat ${ticketId} ${calls} ${at}` });
  }
  return due;
}

/** [Q7] Reservations get back the time in which the hub was down. */
export function resumedQueue(state: QueueState, downtimeMs: number, now: Instant): readonly FollowUp[] {
  if (!firstReservation(state) || downtimeMs <= 0) return [];
  return [
    { command: "queue.extend-reservations", payload: { byMs: Math.round(downtimeMs) }, cause: `resumed at ${now}` },
  ];
}

function firstReservation(state: QueueState): { ticketId: string; lapsesAt: Instant } | undefined {
  const ticketId = state.reserved[0];
  const standing = ticketId === undefined ? undefined : state.tickets[ticketId]?.standing;
  return ticketId !== undefined && standing?.status === "reserved"
    ? { ticketId, lapsesAt: standing.lapsesAt }
    : undefined;
}
