import { later } from "../core/index.ts";
import { type QueueEvent } from "./events.ts";
import { closeDesk, openDesk, setProfile } from "./evolve-desk.ts";
import { startDay } from "./evolve-day.ts";
import { call, finish, recall, requeue, start } from "./evolve-service.ts";
import { confirm, end, reserve } from "./evolve-ticket.ts";
import { type QueueState } from "./state.ts";

export const initialQueue = (): QueueState => ({
  halls: {},
  tickets: {},
  tokens: {},
  reserved: [],
  reservedBy: {},
  deskOf: {},
});

/** Changes the state in place: only the engine holds it, and a copy would cost more with every ticket. */
export function evolveQueue(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case "TicketReserved":
      reserve(state, event);
      break;
    case "TicketConfirmed":
      confirm(state, event);
      break;
    case "TicketLapsed":
      end(state, event, "lapsed");
      break;
    case "TicketCancelled":
      end(state, event, event.by === "visitor" ? "cancelled-by-visitor" : "cancelled-by-staff");
      break;
    case "TicketCalled":
      call(state, event);
      break;
    case "TicketRecalled":
      recall(state, event);
      break;
    case "ServingStarted":
      start(state, event);
      break;
    case "ServingFinished":
      finish(state, event);
      break;
    case "TicketRequeued":
      requeue(state, event);
      break;
    case "DeskOpened":
      openDesk(state, event);
      break;
    case "DeskClosed":
      closeDesk(state, event);
      break;
    case "DeskProfileSet":
      setProfile(state, event);
      break;
    case "DayStarted":
      startDay(state, event);
      break;
    case "ReservationsExtended":
      extendReservations(state, event.byMs);
      break;
    default:
      event satisfies never;
  }
  dropSettledHead(state);
  return state;
}

function extendReservations(state: QueueState, byMs: number): void {
  for (const ticketId of state.reserved) {
    const ticket = state.tickets[ticketId];
    if (ticket?.standing.status !== "reserved") continue;
    state.tickets[ticketId] = {
      ...ticket,
      standing: { status: "reserved", lapsesAt: later(ticket.standing.lapsesAt, byMs) },
    };
  }
}

/** Keeps the earliest open reservation at the head of `reserved`. */
function dropSettledHead(state: QueueState): void {
  for (let head = state.reserved[0]; head !== undefined; head = state.reserved[0]) {
    if (state.tickets[head]?.standing.status === "reserved") return;
    state.reserved.shift();
  }
}
