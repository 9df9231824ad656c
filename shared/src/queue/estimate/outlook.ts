import { lookup } from "../../core/index.ts";
import { type VenueState } from "../../venue/index.ts";
import { type WaitRange } from "../answers.ts";
import { aheadOf } from "../order/ahead.ts";
import { type HallState } from "../state.ts";
import { type Ticket } from "../ticket.ts";
import { estimateWait, shownMinutes } from "./estimate.ts";

/** How many are ahead of a ticket that is reserved or waits, and how long that may take; no `wait` while too little is known. */
export interface Outlook {
  readonly ahead: number;
  readonly wait?: WaitRange;
}

export function outlookOf(hall: HallState, venue: VenueState, ticket: Ticket): Outlook {
  const ahead = aheadOf(hall, venue, ticket);
  const pace = lookup(hall.paces, ticket.queue);
  const estimate = pace && estimateWait(pace, { ahead, now: hall.at });
  return estimate ? { ahead, wait: shownMinutes(estimate) } : { ahead };
}
