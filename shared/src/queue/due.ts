// Timers as data: when the queue next wants something done, and what.
import { type FollowUp, type Instant, type TopicEvent } from "../core/index.ts";
import { type QueueReads } from "./desks.ts";
import { type QueueState } from "./state.ts";

/** [Q4] A hall that has just been set up starts its first day at once. */
export const reactToVenue = (_: TopicEvent, state: QueueState, { venue }: QueueReads): readonly FollowUp[] =>
  Object.keys(venue.halls)
    .filter((hallId) => !Object.hasOwn(state.halls, hallId))
    .map((hallId) => startDay(hallId, "set-up"));

const startDay = (hallId: string, since: string): FollowUp => ({
  command: "queue.start-day",
  payload: { hallId },
  cause: `start-day ${hallId} ${since}`,
});

export function nextDueOfQueue(state: QueueState): Instant | undefined {
  let next = firstReservation(state)?.lapsesAt;
  for (const { dayEndsAt } of Object.values(state.halls)) if (next === undefined || dayEndsAt < next) next = dayEndsAt;
  return next;
}

export function dueOfQueue(state: QueueState, now: Instant): readonly FollowUp[] {
  const due = Object.entries(state.halls)
    .filter(([, hall]) => hall.dayEndsAt <= now)
    .map(([hallId, hall]) => startDay(hallId, hall.dayEndsAt));
  const reservation = firstReservation(state);
  if (reservation && reservation.lapsesAt <= now) {
    const { ticketId, lapsesAt } = reservation;
    due.push({ command: "queue.lapse-ticket", payload: { ticketId }, cause: `lapse ${ticketId} ${lapsesAt}` });
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
