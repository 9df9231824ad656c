import { type VenueState } from "../venue/index.ts";
import { servicesOfHall } from "./desks.ts";
import { countAhead } from "./lines.ts";
import { type HallState, type Ticket, type WaitingTicket } from "./state.ts";

export const placeOf = (ticket: Ticket): WaitingTicket => ({
  ticketId: ticket.id,
  issuedAt: ticket.issuedAt,
  orderAt: ticket.orderAt,
  ordinal: ticket.ordinal,
});

/** Visitors of the same queue who wait and come before `place` by order. */
export function aheadOf(
  hall: HallState,
  venue: VenueState,
  hallId: string,
  queue: string,
  place: WaitingTicket,
): number {
  let ahead = 0;
  for (const service of servicesOfHall(venue, hallId)) {
    const lines = service.queue === queue ? hall.waiting[service.id] : undefined;
    if (lines) ahead += countAhead(lines.ordinary, place) + countAhead(lines.priority, place);
  }
  return ahead;
}
