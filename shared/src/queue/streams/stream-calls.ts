import { lookup } from "../../core/index.ts";
import { ticketAtDesk } from "../order/desks.ts";
import * as rows from "../rows.ts";
import { type HallState, type QueueState } from "../state.ts";
import { deskStatus } from "./stream-board.ts";
import { afterSlash, type Family, hallOfScope, inHall, publicReasonOf } from "./stream-family.ts";

/** `queue.announcements/<hall>`: what is spoken, and when. */
export const announcements: Family = {
  name: "queue.announcements",
  roles: inHall,
  hallOf: hallOfScope,
  rows: { announcement: rows.announcementRowSchema },
  scopes: (state) => Object.keys(state.halls),
  keys: (state, scope) => (state.halls[scope]?.announcements ?? []).map(({ id }) => `announcement/${id}`),
  row(state, scope, key): rows.AnnouncementRow | undefined {
    const found = lookup(state.halls, scope)?.announcements.find(({ id }) => id === afterSlash(key));
    if (!found) return undefined;
    const { languages, startsAt, endsAt, round, withdraws } = found;
    const calls = found.calls.map(({ number, deskId }) => ({ number, desk: deskId }));
    return { calls, languages: [...languages], startsAt, endsAt, round, ...(withdraws ? { withdraws } : {}) };
  },
};

/** `queue.desk/<desk>`: what the panel above a desk shows. */
export const desk: Family = {
  name: "queue.desk",
  roles: inHall,
  hallOf: (_, scope, { venue }) => lookup(venue.desks, scope)?.hallId,
  rows: { desk: rows.deskStatusRowSchema, current: rows.deskCurrentRowSchema },
  scopes: (_, { venue }) => Object.keys(venue.desks),
  keys: () => ["desk", "current"],
  row(state, scope, key, { venue }) {
    const hall = lookup(state.halls, lookup(venue.desks, scope)?.hallId ?? "");
    if (!hall) return undefined;
    return key === "desk" ? deskStatus(hall, scope) : currentRow(state, hall, scope);
  },
};

function currentRow(state: QueueState, hall: HallState, deskId: string): rows.DeskCurrentRow | undefined {
  const ticket = ticketAtDesk(state, hall, deskId);
  if (!ticket) return undefined;
  const { standing } = ticket;
  return {
    ticketId: ticket.id,
    number: ticket.number,
    serviceId: ticket.serviceId,
    status: standing.status,
    calledAt: standing.calledAt,
    calls: standing.calls,
    ...(standing.status === "serving" ? { startedAt: standing.startedAt } : {}),
    ...publicReasonOf(standing.reason),
  };
}
