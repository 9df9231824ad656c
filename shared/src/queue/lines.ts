// The lines of waiting tickets: sorted arrays, found by halving, so that no step grows with the number of tickets.
import { type TicketClass, type WaitingLines, type WaitingTicket } from "./state.ts";

export const emptyLines = (): WaitingLines => ({ ordinary: [], priority: [] });

type Moment = "orderAt" | "issuedAt";

/** By moment, then by number; by identity where a service has changed its series, so that no two places are the same. */
function isBefore(one: WaitingTicket, other: WaitingTicket, by: Moment = "orderAt"): boolean {
  if (one[by] !== other[by]) return one[by] < other[by];
  if (one.ordinal !== other.ordinal) return one.ordinal < other.ordinal;
  return one.ticketId < other.ticketId;
}

/** How many in `line` are ahead of `place` by order. */
export function countAhead(line: readonly WaitingTicket[], place: WaitingTicket): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = line[middle];
    if (candidate && isBefore(candidate, place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function enterLine(lines: WaitingLines, ticketClass: TicketClass, place: WaitingTicket): void {
  const line = lines[ticketClass];
  line.splice(countAhead(line, place), 0, place);
}

export function leaveLine(lines: WaitingLines, ticketClass: TicketClass, place: WaitingTicket): void {
  const line = lines[ticketClass];
  const index = countAhead(line, place);
  if (line[index]?.ticketId === place.ticketId) line.splice(index, 1);
}

/** Whoever of two heads is earlier by `isEarlier`; either may be missing. */
export function earlierOf(
  one: WaitingTicket | undefined,
  other: WaitingTicket | undefined,
  by: Moment,
): WaitingTicket | undefined {
  if (!one || !other) return one ?? other;
  return isBefore(other, one, by) ? other : one;
}
