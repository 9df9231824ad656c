import { lookup, type Touch } from "../core/index.ts";
import { type QueueReads } from "./desks.ts";
import { type QueueEvent } from "./events.ts";
import { type QueueState } from "./state.ts";

/** A change of the set-up may have changed every row of every hall. */
export const touchesOfVenue = (state: QueueState, reads: QueueReads): readonly Touch[] =>
  Object.keys(state.halls).flatMap((hallId) => wholeHall(hallId, reads));

export function touchesOfQueue(event: QueueEvent, state: QueueState, reads: QueueReads): readonly Touch[] {
  switch (event.type) {
    case "TicketReserved":
    case "TicketLapsed":
      return ownPage(event.ticketId, event.hallId, state);
    case "TicketConfirmed":
    case "TicketCancelled":
      return [...inLine(event, state, reads), ...ownPage(event.ticketId, event.hallId, state)];
    case "TicketCalled":
    case "TicketRequeued":
      return [
        { stream: `queue.board/${event.hallId}`, key: "call/" },
        ...inLine(event, state, reads),
        ...atDesk(event),
        ...ownPage(event.ticketId, event.hallId, state),
      ];
    case "TicketRecalled":
      return [
        { stream: `queue.board/${event.hallId}`, key: "call/" },
        ...atDesk(event),
        ...ownPage(event.ticketId, event.hallId, state),
      ];
    case "ServingStarted":
    case "ServingFinished":
      return [...atDesk(event), ...ownPage(event.ticketId, event.hallId, state)];
    case "DeskOpened":
    case "DeskClosed":
      return [
        { stream: `queue.board/${event.hallId}`, key: `desk/${event.deskId}` },
        { stream: `queue.desk/${event.deskId}`, key: "desk" },
        { stream: `queue.hall/${event.hallId}`, key: `desk/${event.deskId}` },
      ];
    case "DeskProfileSet":
      return [{ stream: `queue.hall/${event.hallId}`, key: `desk/${event.deskId}` }];
    case "DayStarted":
      return wholeHall(event.hallId, reads);
    case "ReservationsExtended":
      return [];
  }
}

interface OfTicket {
  readonly hallId: string;
  readonly ticketId: string;
}

/** The line that a ticket stands in, left or entered. */
function inLine({ hallId, ticketId }: OfTicket, state: QueueState, { venue }: QueueReads): Touch[] {
  const queue = lookup(venue.services, state.tickets[ticketId]?.serviceId ?? "")?.queue;
  return [
    { stream: `queue.board/${hallId}`, key: `waiting/${queue ?? ""}` },
    { stream: `queue.hall/${hallId}`, key: `ticket/${ticketId}` },
  ];
}

function atDesk({ hallId, deskId, ticketId }: OfTicket & { readonly deskId: string }): Touch[] {
  return [
    { stream: `queue.desk/${deskId}`, key: "current" },
    { stream: `queue.hall/${hallId}`, key: `ticket/${ticketId}` },
    { stream: `queue.hall/${hallId}`, key: `desk/${deskId}` },
  ];
}

/** The visitor's own page, and the clock that all visitors' pages of the hall follow. */
function ownPage(ticketId: string, hallId: string, state: QueueState): Touch[] {
  const token = state.tickets[ticketId]?.token;
  return [
    { stream: `queue.tickets/${hallId}` },
    ...(token === undefined ? [] : [{ stream: `queue.ticket/${token}`, key: "ticket" }]),
  ];
}

function wholeHall(hallId: string, { venue }: QueueReads): Touch[] {
  const desks = Object.values(venue.desks).filter((desk) => desk.hallId === hallId);
  return [
    { stream: `queue.board/${hallId}` },
    { stream: `queue.hall/${hallId}` },
    { stream: `queue.tickets/${hallId}` },
    ...desks.map((desk) => ({ stream: `queue.desk/${desk.id}` })),
  ];
}
