import { lookup } from "../../core/index.ts";
import { type Desk, type Service, type VenueState } from "../../venue/index.ts";
import { deskLine } from "./lines.ts";
import { type PickRules } from "./pick-next.ts";
import { type HallState, type QueueState } from "../state.ts";
import { type Ticket, type TicketAtDesk } from "../ticket.ts";

/** The state of other topics that the queue reads. */
export interface QueueReads {
  readonly venue: VenueState;
}

const sortedOut = new WeakMap<VenueState, Map<string, readonly Service[]>>();

/** The services of a hall, retired ones too; looked up once for each set-up, because nearly every command asks. */
export function servicesOfHall(venue: VenueState, hallId: string): readonly Service[] {
  const byHall = sortedOut.get(venue) ?? new Map<string, readonly Service[]>();
  sortedOut.set(venue, byHall);
  const services = byHall.get(hallId) ?? Object.values(venue.services).filter((service) => service.hallId === hallId);
  byHall.set(hallId, services);
  return services;
}

export const servicesOfQueue = (venue: VenueState, hallId: string, queue: string): readonly Service[] =>
  servicesOfHall(venue, hallId).filter((service) => service.queue === queue);

export const desksOfHall = (venue: VenueState, hallId: string): Desk[] =>
  Object.values(venue.desks).filter((desk) => desk.hallId === hallId);

interface DeskProfile {
  readonly serviceIds: readonly string[];
  readonly ranked: boolean;
  readonly profileId?: string;
}

/**
 * [Q42] What a desk takes: as a manager has set it, else by its profile in the venue, else by its queues; and who still waits for
 * a service of the same queues that is out of use, because no list names it any more.
 */
export function profileOf(desk: Desk, hall: HallState | undefined, venue: VenueState): DeskProfile {
  const named = namedProfile(desk, hall, venue);
  const services = servicesOfHall(venue, desk.hallId);
  if (!named) {
    const own = services.filter(({ queue }) => desk.queues.includes(queue));
    return { serviceIds: own.map(({ id }) => id), ranked: false };
  }
  const queues = new Set(named.serviceIds.map((id) => lookup(venue.services, id)?.queue));
  const orphaned = services.filter(
    ({ id, queue, retired }) => retired && queues.has(queue) && !named.serviceIds.includes(id),
  );
  return orphaned.length === 0
    ? named
    : { ...named, serviceIds: [...named.serviceIds, ...orphaned.map(({ id }) => id)] };
}

/** A profile of the venue as it is now, also where a manager has chosen it. */
function namedProfile(desk: Desk, hall: HallState | undefined, venue: VenueState): DeskProfile | undefined {
  const set = hall?.desks[desk.id]?.profile;
  const profileId = set ? set.profileId : desk.profileId;
  const named = profileId === undefined ? undefined : lookup(venue.profiles, profileId);
  if (!named || named.retired) return set;
  return { serviceIds: named.serviceIds, ranked: named.ranked, profileId: named.id };
}

export function pickRulesOf(desk: Desk, hall: HallState, venue: VenueState): PickRules {
  const setUp = lookup(venue.halls, desk.hallId);
  const { serviceIds, ranked } = profileOf(desk, hall, venue);
  return {
    lines: [deskLine(desk.id), ...serviceIds],
    ranked,
    priorityWindow: desk.priorityWindow,
    guardMinutes: setUp?.guardMinutes ?? 40,
    appointmentEarlyMinutes: setUp?.appointmentEarlyMinutes ?? 10,
    guardCalls: hall.desks[desk.id]?.guardCalls?.slice(-2) ?? [],
  };
}

/** The ticket called to or served at a desk. */
export function ticketAtDesk(state: QueueState, hall: HallState, deskId: string): TicketAtDesk | undefined {
  const ticketId = hall.desks[deskId]?.ticketId;
  const ticket = ticketId === undefined ? undefined : state.tickets[ticketId];
  return ticket && isAtDesk(ticket) ? ticket : undefined;
}

export const isAtDesk = (ticket: Ticket): ticket is TicketAtDesk =>
  ticket.standing.status === "called" || ticket.standing.status === "serving";

/** [Q25] Minutes given to a class on entry: its own, or the hall's. */
export function creditMinutesOf(ticketClass: string, venue: VenueState, hallId: string): number {
  if (ticketClass === "ordinary") return 0;
  return lookup(venue.classes, ticketClass)?.creditMinutes ?? lookup(venue.halls, hallId)?.creditMinutes ?? 15;
}
