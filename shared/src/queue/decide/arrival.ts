import { lookup } from "../../core/index.ts";
import { type OpenDesk } from "./callers-desk.ts";
import { calledEvents } from "./called.ts";
import { type QueueContext } from "../context.ts";
import { pickRulesOf } from "../order/desks.ts";
import { type QueueEvent } from "../events.ts";
import { emptyLines, enterLine, lineKeyOf } from "../order/lines.ts";
import { pickNext } from "../order/pick-next.ts";
import { type HallState, type Ticket, type WaitingLines } from "../state.ts";

/** [Q71] What an arrival sets off: a desk that waits for it calls. */
export function arrivalOf(ticket: Ticket, hall: HallState, context: QueueContext): readonly QueueEvent[] {
  if (!Object.values(hall.desks).some((desk) => desk.autoNext && desk.open && desk.ticketId === undefined)) return [];
  const key = lineKeyOf(ticket);
  const lines = copyOf(hall.waiting[key]);
  enterLine(lines, ticket);
  return autoCalled(ticket, { ...hall, waiting: { ...hall.waiting, [key]: lines } }, context);
}

function copyOf(lines: WaitingLines = emptyLines()): WaitingLines {
  const { ordinary, priority, appointment, returning, patience } = lines;
  return {
    ordinary: [...ordinary],
    priority: [...priority],
    appointment: [...appointment],
    returning: [...returning],
    patience: [...patience],
  };
}

/**
 * [Q71] A desk that has opted in and is idle is given the next arrival. `hall` is the hall with the ticket in its line
 * already; the desk that has been idle longest takes it.
 */
function autoCalled(arrived: Ticket, hallAfter: OpenDesk["hall"], context: QueueContext): readonly QueueEvent[] {
  const { venue } = context.reads;
  const idle = Object.entries(hallAfter.desks)
    .filter(([, desk]) => desk.autoNext && desk.open && !desk.paused && desk.ticketId === undefined)
    .sort(([, one], [, other]) => ((one.idleSince ?? "") < (other.idleSince ?? "") ? -1 : 1));
  for (const [deskId] of idle) {
    const desk = lookup(venue.desks, deskId);
    const next = desk && pickNext(hallAfter, pickRulesOf(desk, hallAfter, venue), context.now);
    if (!desk || next?.ticketId !== arrived.id) continue;
    const event = { hallId: arrived.hallId, deskId, at: context.now, actor: context.sender.id };
    return calledEvents({ desk, hall: hallAfter, ticket: undefined }, event, arrived, next.reason, context);
  }
  return [];
}
