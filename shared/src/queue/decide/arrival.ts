import { lookup } from "../../core/index.ts";
import { unspokenDropped } from "./announced.ts";
import { calledEvents } from "./called.ts";
import { type QueueContext } from "../context.ts";
import { pickRulesOf } from "../order/desks.ts";
import { type QueueEvent } from "../events.ts";
import { emptyLines, enterLine, lineKeyOf } from "../order/lines.ts";
import { pickNext } from "../order/pick-next.ts";
import { type HallState, type WaitingLines } from "../state.ts";
import { type Ticket } from "../ticket.ts";

/** [Q71] What an arrival sets off: the desk that waits for it, and has been idle longest, calls. */
export function arrivalOf(ticket: Ticket, hall: HallState, context: QueueContext): readonly QueueEvent[] {
  const idle = idleDesks(hall);
  if (idle.length === 0) return [];
  const key = lineKeyOf(ticket);
  const lines = copyOf(hall.waiting[key]);
  enterLine(lines, ticket);
  const hallAfter = { ...hall, waiting: { ...hall.waiting, [key]: lines } };
  const { venue } = context.reads;
  for (const deskId of idle) {
    const desk = lookup(venue.desks, deskId);
    const next = desk && pickNext(hallAfter, pickRulesOf(desk, hallAfter, venue), context.now);
    if (!desk || next?.ticketId !== ticket.id) continue;
    const event = { hallId: ticket.hallId, deskId, at: context.now, actor: context.sender.id };
    return calledEvents({ desk, hall: hallAfter, ticket: undefined }, event, ticket, next.reason, context);
  }
  return [];
}

/** The same of a visitor who was at a desk: a call from elsewhere is spoken in the place of the one that was not yet. */
export function arrivalFromDesk(ticket: Ticket, hall: HallState, context: QueueContext): readonly QueueEvent[] {
  const called = arrivalOf(ticket, hall, context);
  return called.length > 0 ? called : unspokenDropped(hall, ticket.hallId, ticket.id, context);
}

/** Those that have opted in, idle longest first. */
const idleDesks = (hall: HallState): string[] =>
  Object.entries(hall.desks)
    .filter(([, desk]) => desk.autoNext && desk.open && !desk.paused && desk.ticketId === undefined)
    .sort(([, one], [, other]) => ((one.idleSince ?? "") < (other.idleSince ?? "") ? -1 : 1))
    .map(([deskId]) => deskId);

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
