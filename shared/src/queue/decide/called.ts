import { waitingForQueue } from "../order/ahead.ts";
import { announced } from "./announced.ts";
import { type DeskEventParts, type OpenDesk } from "./callers-desk.ts";
import { type QueueContext } from "../context.ts";
import { pickRulesOf } from "../order/desks.ts";
import { type QueueEvent } from "../events.ts";
import { firstByTime } from "../order/pick-next.ts";
import { type CallReason, type Ticket } from "../ticket.ts";

/** A call with its reason, and what is spoken of it. */
export function calledEvents(
  { desk, hall }: OpenDesk,
  event: DeskEventParts,
  ticket: Ticket,
  reason: CallReason,
  context: QueueContext,
): QueueEvent[] {
  const { venue } = context.reads;
  const first = firstByTime(hall, pickRulesOf(desk, hall, venue).lines);
  const waiting =
    waitingForQueue(hall, venue, desk.hallId, ticket.queue) - (ticket.standing.status === "waiting" ? 1 : 0);
  return [
    {
      ...event,
      type: "TicketCalled",
      ticketId: ticket.id,
      reason,
      waiting: Math.max(0, waiting),
      ...(first === undefined || first === ticket.number ? {} : { firstByTime: first }),
    },
    announced(hall, { ...event, ticketId: ticket.id, number: ticket.number }, 1, context),
  ];
}
