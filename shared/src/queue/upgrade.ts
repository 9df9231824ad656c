// A state that an older release has left behind, brought to the shape of this one.
import * as z from "zod/mini";
import { later, lookup } from "../core/index.ts";
import { emptyHall } from "./evolve/evolve-day.ts";
import { emptyLines, enterLine, lineKeyOf } from "./order/lines.ts";
import { type DeskState, type HallState, type QueueState } from "./state.ts";
import { type Ticket } from "./ticket.ts";

/** The file has a checksum of its own: what it holds is a state of some release. */
const stateSchema = z.custom<QueueState>();

/** Before 0.2: tickets without story, lines by class alone, profiles as plain lists, guard calls of the hall. Before 0.3: no quotas. */
export function upgradeQueue(snapshot: unknown): QueueState {
  const state = stateSchema.parse(snapshot);
  const tickets = Object.fromEntries(Object.entries(state.tickets).map(([id, ticket]) => [id, upgradeTicket(ticket)]));
  const halls = Object.entries(state.halls).map(([id, hall]): [string, HallState] => [id, upgradeHall(hall, tickets)]);
  return { ...state, tickets, halls: Object.fromEntries(halls) };
}

const upgradeTicket = (ticket: Ticket): Ticket => ({
  ...ticket,
  queue: ticket.queue ?? ticket.number.replace(/\d+$/, ""),
  waitsSince: ticket.waitsSince ?? ticket.issuedAt,
  moments: ticket.moments ?? [],
  revision: ticket.revision ?? 0,
});

function upgradeHall(hall: HallState, tickets: Readonly<Record<string, Ticket>>): HallState {
  if (hall.repeats) return { ...hall, quotas: hall.quotas ?? {} };
  const upgraded: HallState = {
    ...emptyHall({ day: hall.day, endsAt: hall.dayEndsAt, at: latestOf(hall, tickets) }),
    ...hall,
    desks: Object.fromEntries(Object.entries(hall.desks).map(([id, desk]) => [id, upgradeDesk(desk)])),
    waiting: {},
  };
  for (const ticket of openTickets(hall, tickets)) {
    upgraded.ticketOfNumber[ticket.number] = ticket.id;
    if (ticket.day < hall.day) upgraded.earlier.push(ticket.id);
    if (ticket.standing.status === "waiting") enterLine((upgraded.waiting[lineKeyOf(ticket)] ??= emptyLines()), ticket);
  }
  for (const ticketId of hall.ended) {
    const ticket = lookup(tickets, ticketId);
    if (ticket) upgraded.ticketOfNumber[ticket.number] ??= ticket.id;
  }
  return upgraded;
}

const openTickets = (hall: HallState, tickets: Readonly<Record<string, Ticket>>): Ticket[] =>
  Object.values(hall.openNumbers).flatMap((ticketId) => lookup(tickets, ticketId) ?? []);

const latestOf = (hall: HallState, tickets: Readonly<Record<string, Ticket>>): string =>
  openTickets(hall, tickets).reduce(
    (latest, { enteredAt }) => (enteredAt > latest ? enteredAt : latest),
    later(hall.dayEndsAt, -86_400_000),
  );

/** The profile was a list of services. */
function upgradeDesk(desk: DeskState): DeskState {
  const { profile, open } = desk;
  return {
    ...desk,
    ...(open ? { open: { ...open, pausedMs: open.pausedMs ?? 0 } } : {}),
    ...(Array.isArray(profile) ? { profile: { serviceIds: profile, ranked: false } } : {}),
  };
}
