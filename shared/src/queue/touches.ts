import { lookup, type Touch } from "../core/index.ts";
import { desksOfHall, type QueueReads, servicesOfHall, servicesOfQueue } from "./order/desks.ts";
import { type QueueEvent } from "./events.ts";
import { type QueueState } from "./state.ts";

/** A change of the set-up may have changed every row of every hall. */
export const touchesOfVenue = (state: QueueState, reads: QueueReads): readonly Touch[] =>
  Object.keys(state.halls).flatMap((hallId) => wholeHall(hallId, reads));

export function touchesOfQueue(event: QueueEvent, state: QueueState, reads: QueueReads): readonly Touch[] {
  switch (event.type) {
    case "TicketReserved":
    case "TicketLapsed":
    case "TicketConfirmed":
    case "TicketCancelled":
    case "TicketReturned":
    case "WayGiven":
      return [...inLine(event, state, reads), ...booked(event, state), ...ownPage(event, state)];
    case "TicketCalled":
    case "TicketRecalled":
    case "TicketMissed":
    case "TicketHeld":
    case "ServiceAdded":
    case "ServingStarted":
    case "ServingFinished":
      return [...onBoard(event), ...inLine(event, state, reads), ...atDesk(event, state), ...ownPage(event, state)];
    case "VisitorOnWay":
      return [...atDesk(event, state), ...ownPage(event, state)];
    case "TicketRequeued":
    case "VerbUndone":
    case "TicketTransferred":
      return [
        ...onBoard(event),
        ...everyLine(event.hallId, reads),
        ...atDesk(event, state),
        ...booked(event, state),
        ...ownPage(event, state),
      ];
    case "CallAnnounced":
      return [{ stream: `queue.announcements/${event.hallId}` }];
    case "DeskOpened":
    case "DeskOffered":
    case "DeskPaused":
    case "DeskResumed":
    case "AutoNextSet":
      return [...ofDesk(event), { stream: `queue.tickets/${event.hallId}` }];
    case "DeskClosed":
      return wholeHall(event.hallId, reads);
    case "DeskProfileSet":
      return [
        { stream: `queue.hall/${event.hallId}`, key: `desk/${event.deskId}` },
        { stream: `queue.tickets/${event.hallId}` },
      ];
    case "ServiceOpeningSet":
    case "ServiceQuotaSet":
      return [
        { stream: `queue.board/${event.hallId}`, key: `service/${event.serviceId}` },
        { stream: `queue.hall/${event.hallId}`, key: `service/${event.serviceId}` },
      ];
    case "AppointmentsImported":
      return [{ stream: `queue.hall/${event.hallId}`, key: "appointment/" }];
    case "HoursReached":
      return [{ stream: `queue.board/${event.hallId}` }];
    case "HallClosed":
    case "HallOpened":
    case "EarlierExpired":
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

type AtDesk = OfTicket & { readonly deskId: string };

/** The line that a ticket stands in, left or entered: counts, waits, and what can still be taken. */
function inLine({ hallId, ticketId }: OfTicket, state: QueueState, { venue }: QueueReads): Touch[] {
  const { queue = "", serviceId = "", segments = [] } = state.tickets[ticketId] ?? {};
  const lastDesk = segments.at(-1)?.deskId;
  // A service may have been given to another queue since the number was taken.
  const counted = lookup(venue.services, serviceId)?.queue ?? queue;
  const board = `queue.board/${hallId}`;
  return [
    { stream: board, key: `waiting/${counted}` },
    ...servicesOfQueue(venue, hallId, counted).map(({ id }) => ({ stream: board, key: `service/${id}` })),
    { stream: `queue.hall/${hallId}`, key: `ticket/${ticketId}` },
    { stream: `queue.hall/${hallId}`, key: `queue/${queue}` },
    // What that desk could undo, it can no longer.
    ...(lastDesk === undefined ? [] : [{ stream: `queue.hall/${hallId}`, key: `desk/${lastDesk}` }]),
  ];
}

/** A ticket that has changed its queue was in another line before. Staff's rows by name: to find them costs all tickets' keys. */
const everyLine = (hallId: string, { venue }: QueueReads): Touch[] => [
  { stream: `queue.board/${hallId}`, key: "waiting/" },
  { stream: `queue.board/${hallId}`, key: "service/" },
  ...[...new Set(servicesOfHall(venue, hallId).map(({ queue }) => queue))].map((queue) => ({
    stream: `queue.hall/${hallId}`,
    key: `queue/${queue}`,
  })),
];

/** What counts numbers: quotas, appointments, and those of earlier days. */
function booked({ hallId, ticketId }: OfTicket, state: QueueState): Touch[] {
  const stream = `queue.hall/${hallId}`;
  const { serviceId = "", appointmentCode } = state.tickets[ticketId] ?? {};
  return [
    { stream, key: `service/${serviceId}` },
    { stream, key: "hall" },
    ...(appointmentCode === undefined ? [] : [{ stream, key: `appointment/${appointmentCode}` }]),
  ];
}

const onBoard = ({ hallId }: OfTicket): Touch[] => [
  { stream: `queue.board/${hallId}`, key: "call/" },
  { stream: `queue.board/${hallId}`, key: "hall" },
];

function atDesk({ hallId, deskId, ticketId }: AtDesk, state: QueueState): Touch[] {
  const stream = `queue.hall/${hallId}`;
  return [
    { stream: `queue.desk/${deskId}`, key: "current" },
    { stream, key: `ticket/${ticketId}` },
    { stream, key: `desk/${deskId}` },
    ...(state.halls[hallId]?.day === state.tickets[ticketId]?.day ? [] : [{ stream, key: "hall" }]),
  ];
}

const ofDesk = ({ hallId, deskId }: { readonly hallId: string; readonly deskId: string }): Touch[] => [
  { stream: `queue.board/${hallId}`, key: `desk/${deskId}` },
  { stream: `queue.desk/${deskId}`, key: "desk" },
  { stream: `queue.hall/${hallId}`, key: `desk/${deskId}` },
];

/** The visitor's own page and the ticket's story, and the clock that all such pages of the hall follow. */
function ownPage({ hallId, ticketId }: OfTicket, state: QueueState): Touch[] {
  const ticket = lookup(state.tickets, ticketId);
  return [
    { stream: `queue.tickets/${hallId}` },
    ...(ticket
      ? [
          { stream: `queue.ticket/${ticket.token}`, key: "ticket" },
          { stream: `queue.story/${hallId}/${ticket.number}` },
        ]
      : []),
  ];
}

function wholeHall(hallId: string, { venue }: QueueReads): Touch[] {
  return [
    { stream: `queue.board/${hallId}` },
    { stream: `queue.hall/${hallId}` },
    { stream: `queue.announcements/${hallId}` },
    { stream: `queue.tickets/${hallId}` },
    ...desksOfHall(venue, hallId).map(({ id }) => ({ stream: `queue.desk/${id}` })),
  ];
}
