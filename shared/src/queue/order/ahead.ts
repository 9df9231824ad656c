import { lookup } from "../../core/index.ts";
import { type VenueState } from "../../venue/index.ts";
import { pickRulesOf, servicesOfQueue } from "./desks.ts";
import { countAhead, countOf, deskLine, lineKindOf, placeOf } from "./lines.ts";
import { waitingIn } from "./pick-next.ts";
import { type HallState, type WaitingLines, type WaitingTicket } from "../state.ts";
import { type Ticket } from "../ticket.ts";

/**
 * [Q26] Visitors who wait for the same queue, or the same desk, and come before this ticket by the rules of now. Who is to
 * return counts as ahead of everybody else; who came for an appointment, by the time of arrival.
 */
export function aheadOf(hall: HallState, venue: VenueState, ticket: Ticket): number {
  const keys = linesAround(hall, venue, ticket);
  if (ticket.returning) {
    const left = Math.max(0, ticket.returning.afterCalls - (hall.calls[ticket.queue] ?? 0));
    const others = waitingIn(hall, keys) - (ticket.standing.status === "waiting" ? 1 : 0);
    return Math.max(0, Math.min(left, others));
  }
  const place = placeOf(ticket);
  const isAppointment = lineKindOf(ticket) === "appointment";
  return keys.reduce((ahead, key) => ahead + countBefore(hall.waiting[key], place, isAppointment), 0);
}

/** How many wait in a queue, by all its services, those who wait for one desk alone too: ahead of whoever comes now. */
export function waitingForQueue(hall: HallState, venue: VenueState, hallId: string, queue: string): number {
  let count = 0;
  for (const { id } of servicesOfQueue(venue, hallId, queue)) count += countOf(hall.waiting[id]);
  for (const deskId of Object.keys(hall.desks)) {
    const lines = hall.waiting[deskLine(deskId)];
    if (!lines || countOf(lines) === 0) continue;
    for (const { serviceId } of [...lines.returning, ...lines.patience])
      if (lookup(venue.services, serviceId)?.queue === queue) count += 1;
  }
  return count;
}

function linesAround(hall: HallState, venue: VenueState, ticket: Ticket): readonly string[] {
  const desk = ticket.boundTo === undefined ? undefined : lookup(venue.desks, ticket.boundTo);
  if (desk) return pickRulesOf(desk, hall, venue).lines;
  // The service may have been given to another queue since the number was taken.
  const queue = lookup(venue.services, ticket.serviceId)?.queue ?? ticket.queue;
  return servicesOfQueue(venue, ticket.hallId, queue).map(({ id }) => id);
}

function countBefore(lines: WaitingLines | undefined, place: WaitingTicket, isAppointment: boolean): number {
  if (!lines) return 0;
  const appointments = isAppointment ? countAhead(lines.appointment, place, "appointment") : lines.appointment.length;
  const byOrder = countAhead(lines.ordinary, place, "ordinary") + countAhead(lines.priority, place, "priority");
  return lines.returning.length + appointments + byOrder;
}
