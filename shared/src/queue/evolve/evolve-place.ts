// Where a ticket stands in the books of its hall: in a line, at a desk, among the ended. A ticket moves from one standing to
// the next by leaving the books and entering them again, so that nothing is in two places.
import { type Instant } from "../../core/index.ts";
import { emptyLines, enterLine, leaveLine, lineKeyOf } from "../order/lines.ts";
import { type HallState, type QueueState } from "../state.ts";
import { type Moment, type Outcome, type Ticket } from "../ticket.ts";

/** Of a ticket; a clerk who calls again and again must not fill the memory. */
const momentsKept = 100;

export interface Found {
  readonly hall: HallState;
  readonly ticket: Ticket;
}

export function find(
  state: QueueState,
  { hallId, ticketId }: { readonly hallId: string; readonly ticketId: string },
): Found | undefined {
  const hall = state.halls[hallId];
  const ticket = state.tickets[ticketId];
  return hall && ticket ? { hall, ticket } : undefined;
}

/** Puts `after` in the place of `before`. */
export function move(state: QueueState, hall: HallState, before: Ticket, after: Ticket): void {
  leave(state, hall, before);
  const placed = unboundFromClosed(hall, after);
  state.tickets[placed.id] = placed;
  enter(hall, placed);
}

/** [Q73] Who waits for a desk that is closed waits for everybody's: nobody else would call. */
function unboundFromClosed(hall: HallState, ticket: Ticket): Ticket {
  const { boundTo, ...unbound } = ticket;
  const isInVain = ticket.standing.status === "waiting" && boundTo !== undefined && !hall.desks[boundTo]?.open;
  return isInVain ? unbound : ticket;
}

/** What happened, added to the ticket's story. */
export const told = (ticket: Ticket, moment: Moment): Pick<Ticket, "moments" | "revision"> => ({
  moments: [...ticket.moments.slice(1 - momentsKept), moment],
  revision: ticket.revision + 1,
});

/** The fields of an event that every moment has. */
export const momentOf = (
  { at, actor, deskId }: { readonly at: Instant; readonly actor?: string; readonly deskId?: string },
  what: Moment["what"],
  more: Partial<Moment> = {},
): Moment => ({
  at,
  what,
  ...(actor === undefined ? {} : { actor }),
  ...(deskId === undefined ? {} : { deskId }),
  ...more,
});

/** The ticket's segments with the open one closed by `outcome`. */
export function closed(
  ticket: Ticket,
  outcome: Outcome,
  at: Instant,
  more: { readonly startedAt?: Instant; readonly subjects?: readonly string[] } = {},
): Pick<Ticket, "segments"> {
  const { standing } = ticket;
  const atDesk = standing.status === "called" || standing.status === "serving";
  const segment = {
    serviceId: ticket.serviceId,
    enteredAt: ticket.enteredAt,
    ...(atDesk ? { deskId: standing.deskId, calledAt: standing.calledAt } : {}),
    ...(standing.status === "serving" ? { startedAt: standing.startedAt } : {}),
    ...more,
    endedAt: at,
    outcome,
  };
  return { segments: [...ticket.segments, segment] };
}

/** The ticket after its last segment. */
export function ended(
  ticket: Ticket,
  outcome: Outcome,
  moment: Moment,
  more: { readonly startedAt?: Instant; readonly subjects?: readonly string[] } = {},
): Ticket {
  const { standing } = ticket;
  // Held and missed tickets have no open segment: theirs was closed when they left the desk.
  const segments =
    standing.status === "held" || standing.status === "missed" ? {} : closed(ticket, outcome, moment.at, more);
  return {
    ...ticket,
    ...segments,
    ...told(ticket, moment),
    standing: {
      status: "ended",
      outcome,
      endedAt: moment.at,
      ...("deskId" in standing && standing.deskId !== undefined ? { deskId: standing.deskId } : {}),
    },
  };
}

function enter(hall: HallState, ticket: Ticket): void {
  const { standing } = ticket;
  if (standing.status === "ended") {
    if (hall.openNumbers[ticket.number] === ticket.id) delete hall.openNumbers[ticket.number];
    remove(hall.earlier, ticket.id);
    hall.ended.push(ticket.id);
    return;
  }
  hall.openNumbers[ticket.number] = ticket.id;
  if (standing.status === "waiting") enterLine((hall.waiting[lineKeyOf(ticket)] ??= emptyLines()), ticket);
  if (standing.status !== "called" && standing.status !== "serving") return;
  const desk = (hall.desks[standing.deskId] ??= {});
  desk.ticketId = ticket.id;
  delete desk.idleSince;
}

function leave(state: QueueState, hall: HallState, ticket: Ticket): void {
  const { standing } = ticket;
  switch (standing.status) {
    case "reserved":
      releaseReservation(state, ticket);
      break;
    case "waiting": {
      const lines = hall.waiting[lineKeyOf(ticket)];
      if (lines) leaveLine(lines, ticket);
      break;
    }
    case "called":
    case "serving":
      freeDesk(hall, standing.deskId, ticket.id);
      break;
    case "ended":
      remove(hall.ended, ticket.id);
      if (ticket.day < hall.day) hall.earlier.push(ticket.id);
      break;
    case "held":
    case "missed":
      break;
  }
}

function freeDesk(hall: HallState, deskId: string, ticketId: string): void {
  const desk = hall.desks[deskId];
  if (desk?.ticketId !== ticketId) return;
  delete desk.ticketId;
  if (desk.open && !desk.paused) desk.idleSince = hall.at;
}

function releaseReservation(state: QueueState, ticket: Ticket): void {
  const left = (state.reservedBy[ticket.takenBy] ?? 1) - 1;
  if (left > 0) state.reservedBy[ticket.takenBy] = left;
  else delete state.reservedBy[ticket.takenBy];
}

function remove(list: string[], item: string): void {
  const index = list.lastIndexOf(item);
  if (index >= 0) list.splice(index, 1);
}
