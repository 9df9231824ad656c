// What closing the hall, or a desk, does to whom. Pure: said before it is done.
import { type HallDesk, type HallTicket } from "../../hall/hall-ticket.ts";

/** How many of each the hall has now. */
export interface InHall {
  readonly waiting: number;
  readonly held: number;
  readonly missed: number;
  readonly called: number;
  readonly serving: number;
  readonly desks: number;
}

export function inHall(tickets: Iterable<HallTicket>, desks: readonly HallDesk[]): InHall {
  const counts = { waiting: 0, held: 0, missed: 0, called: 0, serving: 0 };
  for (const { status } of tickets) counts[status] += 1;
  return { ...counts, desks: desks.filter(({ open }) => open).length };
}
