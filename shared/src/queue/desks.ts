import { lookup } from "../core/index.ts";
import { type Desk, type Service, type VenueState } from "../venue/index.ts";
import { type PickRules } from "./pick-next.ts";
import { type HallState, type QueueState, type Ticket, type TicketAtDesk, type TicketClass } from "./state.ts";

/** The state of other topics that the queue reads. */
export interface QueueReads {
  readonly venue: VenueState;
}

const sortedOut = new WeakMap<VenueState, Map<string, readonly Service[]>>();

/** The services of a hall; looked up once for each set-up, because nearly every command asks. */
export function servicesOfHall(venue: VenueState, hallId: string): readonly Service[] {
  const byHall = sortedOut.get(venue) ?? new Map<string, readonly Service[]>();
  sortedOut.set(venue, byHall);
  const services = byHall.get(hallId) ?? Object.values(venue.services).filter((service) => service.hallId === hallId);
  byHall.set(hallId, services);
  return services;
}

export const desksOfHall = (venue: VenueState, hallId: string): Desk[] =>
  Object.values(venue.desks).filter((desk) => desk.hallId === hallId);

/** Services a desk takes: its profile, or those whose queue is one of the desk's. */
export function profileOf(desk: Desk, hall: HallState | undefined, venue: VenueState): readonly string[] {
  return (
    hall?.desks[desk.id]?.profile ??
    servicesOfHall(venue, desk.hallId).flatMap((service) => (desk.queues.includes(service.queue) ? [service.id] : []))
  );
}

export const pickRulesOf = (desk: Desk, hall: HallState, venue: VenueState): PickRules => ({
  serviceIds: profileOf(desk, hall, venue),
  priorityWindow: desk.priorityWindow,
  guardMinutes: lookup(venue.halls, desk.hallId)?.guardMinutes ?? 40,
});

/** The ticket called to or served at a desk. */
export function ticketAtDesk(state: QueueState, hall: HallState, deskId: string): TicketAtDesk | undefined {
  const ticketId = hall.desks[deskId]?.ticketId;
  const ticket = ticketId === undefined ? undefined : state.tickets[ticketId];
  return ticket && isAtDesk(ticket) ? ticket : undefined;
}

export const isAtDesk = (ticket: Ticket): ticket is TicketAtDesk =>
  ticket.standing.status === "called" || ticket.standing.status === "serving";

/** [Q25] Minutes given to a class on entry. */
export const creditMinutesOf = (ticketClass: TicketClass, venue: VenueState, hallId: string): number =>
  ticketClass === "priority" ? (lookup(venue.halls, hallId)?.creditMinutes ?? 15) : 0;
