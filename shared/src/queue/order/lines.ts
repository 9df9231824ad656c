// The lines of waiting tickets: sorted arrays, found by halving, so that no step grows with the number of tickets.
import { type LineKind, type WaitingLines, type WaitingTicket } from "../state.ts";
import { type Ticket } from "../ticket.ts";

export const emptyLines = (): WaitingLines => ({
  ordinary: [],
  priority: [],
  appointment: [],
  returning: [],
  patience: [],
});

/** What a line is sorted by; then by number, and by identity where a service has changed its series. */
const sortedBy = {
  ordinary: (place: WaitingTicket) => place.orderAt,
  priority: (place: WaitingTicket) => place.orderAt,
  appointment: (place: WaitingTicket) => place.appointmentAt ?? place.orderAt,
  returning: (place: WaitingTicket) => String(place.afterCalls ?? 0).padStart(12, "0"),
  patience: (place: WaitingTicket) => place.waitsSince,
} as const satisfies Record<keyof WaitingLines, (place: WaitingTicket) => string>;

export type Sorting = keyof typeof sortedBy;

function isBefore(one: WaitingTicket, other: WaitingTicket, sorting: Sorting): boolean {
  const key = sortedBy[sorting];
  const [first, second] = [key(one), key(other)];
  if (first !== second) return first < second;
  if (one.ordinal !== other.ordinal) return one.ordinal < other.ordinal;
  return one.ticketId < other.ticketId;
}

/** How many in `line`, sorted so, come before `place`. */
export function countAhead(line: readonly WaitingTicket[], place: WaitingTicket, sorting: Sorting): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = line[middle];
    if (candidate && isBefore(candidate, place, sorting)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whoever of two comes first; either may be missing. */
export function firstOf(
  one: WaitingTicket | undefined,
  other: WaitingTicket | undefined,
  sorting: Sorting,
): WaitingTicket | undefined {
  if (!one || !other) return one ?? other;
  return isBefore(other, one, sorting) ? other : one;
}

export function lineKindOf(ticket: Pick<Ticket, "returning" | "appointmentAt" | "class">): LineKind {
  if (ticket.returning) return "returning";
  if (ticket.appointmentAt !== undefined) return "appointment";
  return ticket.class === "ordinary" ? "ordinary" : "priority";
}

/** Where those stand who wait for one desk alone. No service has such an id. */
export const deskLine = (deskId: string): string => `desk/${deskId}`;

/** Key in `HallState.waiting`. */
export const lineKeyOf = (ticket: Pick<Ticket, "boundTo" | "serviceId">): string =>
  ticket.boundTo === undefined ? ticket.serviceId : deskLine(ticket.boundTo);

export const placeOf = (ticket: Ticket): WaitingTicket => ({
  ticketId: ticket.id,
  number: ticket.number,
  issuedAt: ticket.issuedAt,
  orderAt: ticket.orderAt,
  waitsSince: ticket.waitsSince,
  ordinal: ticket.ordinal,
  serviceId: ticket.serviceId,
  queue: ticket.queue,
  ...(ticket.appointmentAt === undefined ? {} : { appointmentAt: ticket.appointmentAt }),
  ...(ticket.returning ? { afterCalls: ticket.returning.afterCalls } : {}),
});

export function enterLine(lines: WaitingLines, ticket: Ticket): void {
  const place = placeOf(ticket);
  for (const kind of linesFor(ticket)) lines[kind].splice(countAhead(lines[kind], place, kind), 0, place);
}

export function leaveLine(lines: WaitingLines, ticket: Ticket): void {
  const place = placeOf(ticket);
  for (const kind of linesFor(ticket)) {
    const index = countAhead(lines[kind], place, kind);
    if (lines[kind][index]?.ticketId === place.ticketId) lines[kind].splice(index, 1);
  }
}

/** Who is to return has given up the right to be called for waiting long. */
function linesFor(ticket: Ticket): readonly Sorting[] {
  const kind = lineKindOf(ticket);
  return kind === "returning" ? [kind] : [kind, "patience"];
}

/** Everybody who waits in these lines, how many. */
export const countOf = (lines: WaitingLines | undefined): number =>
  lines ? lines.patience.length + lines.returning.length : 0;

export function ticketIdsOf(lines: WaitingLines | undefined): string[] {
  return lines ? [...lines.returning, ...lines.patience].map(({ ticketId }) => ticketId) : [];
}
