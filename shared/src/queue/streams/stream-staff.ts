// What staff ask for now and then: the story of one number, the figures of the day. Projected while somebody looks.
import { lookup, hallRoles } from "../../core/index.ts";
import { shownMinutes } from "../estimate/estimate.ts";
import { figuresOf } from "../figures/figures.ts";
import * as rows from "../rows.ts";
import { type QueueState } from "../state.ts";
import { type Ticket } from "../ticket.ts";
import { afterSlash, beforeSlash, type Family, hallOfScope } from "./stream-family.ts";

/** `queue.story/<hall>/<number>`: what happened to the latest ticket of that number, with reasons and actors. */
export const story: Family = {
  name: "queue.story",
  roles: hallRoles,
  hallOf: (state, scope) => ticketOfScope(state, scope)?.hallId,
  rows: { ticket: rows.storyTicketRowSchema, moment: rows.storyMomentRowSchema },
  scopes: () => [],
  keys: (state, scope) => [
    "ticket",
    ...(ticketOfScope(state, scope)?.moments ?? []).map((_, index) => momentKey(index)),
  ],
  row(state, scope, key) {
    const ticket = ticketOfScope(state, scope);
    if (!ticket) return undefined;
    return key === "ticket" ? ticketRow(ticket) : momentRow(ticket, Number(afterSlash(key)) - 1);
  },
  follows: (_, scope) => `queue.tickets/${beforeSlash(scope)}`,
};

const momentKey = (index: number): string => `moment/${String(index + 1).padStart(4, "0")}`;

function ticketOfScope(state: QueueState, scope: string): Ticket | undefined {
  const hall = lookup(state.halls, beforeSlash(scope));
  return hall && lookup(state.tickets, lookup(hall.ticketOfNumber, afterSlash(scope)) ?? "");
}

function ticketRow(ticket: Ticket): rows.StoryTicketRow {
  const { id, number, day, serviceId, issuedAt, orderAt, standing, estimate } = ticket;
  return {
    ticketId: id,
    number,
    day,
    serviceId,
    class: ticket.class,
    status: standing.status,
    issuedAt,
    orderAt,
    ...(standing.status === "ended" ? { outcome: standing.outcome } : {}),
    ...(estimate ? { estimate: shownMinutes(estimate) } : {}),
  };
}

function momentRow(ticket: Ticket, index: number): rows.StoryMomentRow | undefined {
  const moment = ticket.moments[index];
  return moment && { ...moment };
}

/** `queue.figures/<hall>`: the day in figures. */
export const figures: Family = {
  name: "queue.figures",
  roles: hallRoles,
  hallOf: hallOfScope,
  rows: {
    total: rows.figuresRowSchema,
    service: rows.figuresRowSchema,
    desk: rows.figuresRowSchema,
    hour: rows.figuresRowSchema,
  },
  scopes: () => [],
  keys: (state, scope, { venue }) => Object.keys(figuresOf(state, scope, venue)),
  row: (state, scope, key, { venue }) => lookup(figuresOf(state, scope, venue), key),
  follows: (_, scope) => `queue.tickets/${scope}`,
};
