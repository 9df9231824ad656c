import { lookup } from "../../core/index.ts";
import { isAtDesk, type QueueReads } from "../order/desks.ts";
import { outlookOf } from "../estimate/outlook.ts";
import { type TicketRow, ticketRowSchema } from "../ticket-row.ts";
import { type HallState, type QueueState } from "../state.ts";
import { type Ticket } from "../ticket.ts";
import { type Family, inHall, onWayOf, publicReasonOf } from "./stream-family.ts";

/** `queue.ticket/<token>`: the page behind the QR, for whoever holds the token, until the day is over. */
export const ticket: Family = {
  name: "queue.ticket",
  roles: ["visitor", ...inHall],
  hallOf: (state, scope) => ticketOf(state, scope)?.hallId,
  rows: { ticket: ticketRowSchema },
  scopes: () => [],
  keys: () => ["ticket"],
  row(state, scope, _, { venue }) {
    const found = ticketOf(state, scope);
    return found && ticketRow(state, found, { venue });
  },
  follows(state, scope) {
    const hallId = ticketOf(state, scope)?.hallId;
    return hallId === undefined ? undefined : `queue.tickets/${hallId}`;
  },
};

const ticketOf = (state: QueueState, token: string): Ticket | undefined =>
  lookup(state.tickets, lookup(state.tokens, token) ?? "");

function ticketRow(state: QueueState, found: Ticket, { venue }: QueueReads): TicketRow | undefined {
  const setUp = lookup(venue.halls, found.hallId);
  const service = lookup(venue.services, found.serviceId);
  const hall = state.halls[found.hallId];
  if (!setUp || !service || !hall) return undefined;
  const { standing, appointmentAt } = found;
  const row = {
    number: found.number,
    status: standing.status,
    hall: setUp.name,
    service: service.name,
    issuedAt: found.issuedAt,
    guardMinutes: setUp.guardMinutes,
    creditMinutes: setUp.creditMinutes,
    returnAfterCalls: setUp.returnAfterCalls,
    ...(appointmentAt === undefined ? {} : { appointmentAt }),
    ...deskOf(found, { venue }),
  };
  if (standing.status === "waiting") return { ...row, ...waitOf(hall, found, { venue }) };
  if (standing.status === "held") return { ...row, holdReason: standing.reason };
  if (standing.status === "ended") return { ...row, outcome: standing.outcome, endedAt: standing.endedAt };
  if (!isAtDesk(found)) return row;
  const { calledAt, calls, reason } = found.standing;
  return { ...row, calledAt, calls, ...publicReasonOf(reason), ...onWayOf(found.standing) };
}

/** Where to go: the desk that calls, holds or missed; while waiting the only desk that will call. */
function deskOf(found: Ticket, { venue }: QueueReads): Pick<TicketRow, "desk"> {
  const { standing } = found;
  const deskId = "deskId" in standing ? standing.deskId : standing.status === "waiting" ? found.boundTo : undefined;
  const desk = deskId === undefined ? undefined : lookup(venue.desks, deskId);
  return desk ? { desk: { number: desk.number, name: desk.name } } : {};
}

function waitOf(
  hall: HallState,
  found: Ticket,
  { venue }: QueueReads,
): Pick<TicketRow, "ahead" | "wait" | "returning"> {
  return { ...outlookOf(hall, venue, found), ...(found.returning ? { returning: true } : {}) };
}
