import { civilDateAt } from "../../core/index.ts";
import { noteAnnouncement } from "../announce/announce.ts";
import {
  type AppointmentsImported,
  type CallAnnounced,
  type EarlierExpired,
  type HallClosed,
  type HallOpened,
  type HoursReached,
  type ServiceOpeningSet,
  type ServiceQuotaSet,
} from "../events.ts";
import { ended, momentOf, move } from "./evolve-place.ts";
import { isAtDesk } from "../order/desks.ts";
import { type HallState, type QueueState } from "../state.ts";

/** Every number that is at no desk has ended: what was open at a desk was settled before. */
export function closeHall(state: QueueState, event: HallClosed): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  hall.closed = { at: event.at, by: event.actor ?? "system" };
  hall.announcements = hall.announcements.filter(({ startsAt }) => startsAt <= event.at);
  hall.repeats = [];
  expire(state, hall, Object.values(hall.openNumbers), event);
}

export function openHall(state: QueueState, event: HallOpened): void {
  delete state.halls[event.hallId]?.closed;
}

export function expireEarlier(state: QueueState, event: EarlierExpired): void {
  const hall = state.halls[event.hallId];
  if (hall) expire(state, hall, [...hall.earlier], event);
}

function expire(
  state: QueueState,
  hall: HallState,
  ticketIds: readonly string[],
  event: { readonly at: string; readonly actor?: string },
): void {
  for (const ticketId of ticketIds) {
    const ticket = state.tickets[ticketId];
    if (!ticket || isAtDesk(ticket)) continue;
    const outcome = ticket.standing.status === "missed" ? "missed" : "expired-at-close";
    move(state, hall, ticket, ended(ticket, outcome, momentOf(event, "expired")));
  }
}

/** [Q92] Who was called and never came back has had the day to do so. */
export function giveUpMissed(
  state: QueueState,
  hall: HallState,
  event: { readonly at: string; readonly actor: string },
): void {
  const missed = Object.values(hall.openNumbers).filter((id) => state.tickets[id]?.standing.status === "missed");
  expire(state, hall, missed, event);
}

export function setOpening(state: QueueState, event: ServiceOpeningSet): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  if (event.opening === "by-hours") delete hall.openings[event.serviceId];
  else hall.openings[event.serviceId] = event.opening;
}

export function setQuota(state: QueueState, event: ServiceQuotaSet): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  if (event.perDay === undefined) delete hall.quotas[event.serviceId];
  else hall.quotas[event.serviceId] = event.perDay;
}

export function importAppointments(state: QueueState, event: AppointmentsImported): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  for (const { code, serviceId, at } of event.appointments) {
    const ticketId = hall.appointments[code]?.ticketId;
    hall.appointments[code] = { serviceId, at, ...(ticketId === undefined ? {} : { ticketId }) };
  }
}

/** Appointments of days that are over. */
export function forgetAppointments(hall: HallState, timeZone: string): void {
  for (const [code, { at }] of Object.entries(hall.appointments))
    if (civilDateAt(at, timeZone) < hall.day) delete hall.appointments[code];
}

export function reachHours(state: QueueState, event: HoursReached): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  if (event.nextAt === undefined) delete hall.nextHoursAt;
  else hall.nextHoursAt = event.nextAt;
}

/** The plan of what is spoken, and when the hub calls again by itself. */
export function announce(state: QueueState, event: CallAnnounced): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  const { announcement, repeatAt } = event;
  noteAnnouncement(hall, announcement, event.at);
  // Those who are left in a plan, or are not called again, go on as before.
  if (repeatAt === undefined) return;
  const named = new Set(announcement.calls.map(({ ticketId }) => ticketId));
  hall.repeats = hall.repeats.filter(({ ticketId }) => !named.has(ticketId));
  for (const ticketId of named) {
    const standing = state.tickets[ticketId]?.standing;
    if (standing?.status === "called") hall.repeats.push({ ticketId, at: repeatAt, calls: standing.calls });
  }
  hall.repeats.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** Keeps a call that is still unanswered at the head of `repeats`. */
export function dropSettledRepeats(state: QueueState, hall: HallState): void {
  for (let head = hall.repeats[0]; head; head = hall.repeats[0]) {
    const standing = state.tickets[head.ticketId]?.standing;
    if (standing?.status === "called" && standing.calls === head.calls) return;
    hall.repeats.shift();
  }
}
