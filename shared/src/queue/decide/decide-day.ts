import { accept, civilDateAt, lookup, nextMidnight, refuse } from "../../core/index.ts";
import { type PayloadOf } from "../commands.ts";
import { type QueueContext, type QueueDecision } from "../context.ts";
import { type HoursReached, type QueueEvent } from "../events.ts";
import { nextHoursOf } from "../opening/opening.ts";
import { type QueueState } from "../state.ts";

/** [Q4] The hall's day begins at its midnight, or when the hall is first set up. */
export function startDay({ hallId }: PayloadOf<"start-day">, state: QueueState, context: QueueContext): QueueDecision {
  const hall = lookup(context.reads.venue.halls, hallId);
  if (!hall) return refuse("unknown-hall", { hallId });
  const day = civilDateAt(context.now, hall.timeZone);
  const running = state.halls[hallId];
  if (running && context.now < running.dayEndsAt) return refuse("day-has-started", { day: running.day });
  const endsAt = nextMidnight(context.now, hall.timeZone);
  const { now: at } = context;
  const events: QueueEvent[] = [{ type: "DayStarted", hallId, day, endsAt, at, timeZone: hall.timeZone }];
  const reached = hoursReached(hallId, context);
  if (reached.nextAt !== running?.nextHoursAt) events.push(reached);
  return accept(events, { day });
}

/** [Q77] What can be taken changes with the hours; looked at again when they, or the clock, have moved on. */
export function reachHours(
  { hallId }: PayloadOf<"reach-hours">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const hall = lookup(state.halls, hallId);
  if (!hall) return refuse("unknown-hall", { hallId });
  const reached = hoursReached(hallId, context);
  return accept(reached.nextAt === hall.nextHoursAt ? [] : [reached], { hallId });
}

function hoursReached(hallId: string, { now, reads }: QueueContext): HoursReached {
  const nextAt = nextHoursOf(reads.venue, hallId, now);
  return { type: "HoursReached", hallId, at: now, ...(nextAt === undefined ? {} : { nextAt }) };
}

/** [Q6] Nobody said that the number is in a hand. */
export function lapseTicket(
  { ticketId }: PayloadOf<"lapse-ticket">,
  state: QueueState,
  context: QueueContext,
): QueueDecision {
  const ticket = lookup(state.tickets, ticketId);
  if (ticket?.standing.status !== "reserved") return refuse("not-reserved", { ticketId });
  if (context.now < ticket.standing.lapsesAt) return refuse("not-yet", { lapsesAt: ticket.standing.lapsesAt });
  const { hallId } = ticket;
  return accept([{ type: "TicketLapsed", hallId, ticketId, at: context.now, actor: context.sender.id }], { ticketId });
}

/** [Q7] The hub's own silence is not the visitor's. */
export function extendReservations(
  { byMs }: PayloadOf<"extend-reservations">,
  _: QueueState,
  context: QueueContext,
): QueueDecision {
  return accept([{ type: "ReservationsExtended", byMs, at: context.now }], { byMs });
}
