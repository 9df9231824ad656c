import { later } from "../../core/index.ts";
import { type QueueEvent } from "../events.ts";
import * as desk from "./evolve-desk.ts";
import { startDay } from "./evolve-day.ts";
import * as hall from "./evolve-hall.ts";
import * as ticket from "./evolve-ticket.ts";
import * as visit from "./evolve-visit.ts";
import { type QueueState } from "../state.ts";

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
  const hallState = "hallId" in event ? state.halls[event.hallId] : undefined;
  if (hallState) hallState.at = event.at;
  carryOut(state, event);
  dropSettledReservations(state);
  if (hallState) hall.dropSettledRepeats(state, hallState);
  return state;
}

function carryOut(state: QueueState, event: QueueEvent): void {
  switch (event.type) {
    case "TicketReserved":
      return ticket.reserve(state, event);
    case "TicketConfirmed":
      return ticket.confirm(state, event);
    case "TicketLapsed":
      return ticket.lapse(state, event);
    case "TicketCancelled":
      return ticket.cancel(state, event);
    case "TicketReturned":
      return ticket.comeBack(state, event);
    case "WayGiven":
      return ticket.giveWay(state, event);
    case "VisitorOnWay":
      return visit.comes(state, event);
    case "TicketCalled":
      return visit.call(state, event);
    case "TicketRecalled":
      return visit.recall(state, event);
    case "ServingStarted":
      return visit.start(state, event);
    case "ServingFinished":
      return visit.finish(state, event);
    case "TicketMissed":
      return visit.miss(state, event);
    case "TicketHeld":
      return visit.hold(state, event);
    case "TicketTransferred":
      return visit.transfer(state, event);
    case "ServiceAdded":
      return visit.addService(state, event);
    case "TicketRequeued":
      return visit.requeue(state, event);
    case "VerbUndone":
      return visit.undo(state, event);
    case "CallAnnounced":
      return hall.announce(state, event);
    case "DeskOpened":
      return desk.openDesk(state, event);
    case "DeskOffered":
      return desk.offerDesk(state, event);
    case "DeskClosed":
      return desk.closeDesk(state, event);
    case "DeskPaused":
      return desk.pauseDesk(state, event);
    case "DeskResumed":
      return desk.resumeDesk(state, event);
    case "AutoNextSet":
      return desk.setAutoNext(state, event);
    case "DeskProfileSet":
      return desk.setProfile(state, event);
    case "ServiceOpeningSet":
      return hall.setOpening(state, event);
    case "ServiceQuotaSet":
      return hall.setQuota(state, event);
    case "HallClosed":
      return hall.closeHall(state, event);
    case "HallOpened":
      return hall.openHall(state, event);
    case "EarlierExpired":
      return hall.expireEarlier(state, event);
    case "AppointmentsImported":
      return hall.importAppointments(state, event);
    case "HoursReached":
      return hall.reachHours(state, event);
    case "DayStarted":
      return startDay(state, event);
    case "ReservationsExtended":
      return extendReservations(state, event.byMs);
    default:
      event satisfies never;
  }
}

function extendReservations(state: QueueState, byMs: number): void {
  for (const ticketId of state.reserved) {
    const reserved = state.tickets[ticketId];
    if (reserved?.standing.status !== "reserved") continue;
    state.tickets[ticketId] = {
      ...reserved,
      standing: { status: "reserved", lapsesAt: later(reserved.standing.lapsesAt, byMs) },
    };
  }
}

/** Keeps the earliest open reservation at the head of `reserved`. */
function dropSettledReservations(state: QueueState): void {
  for (let head = state.reserved[0]; head !== undefined; head = state.reserved[0]) {
    if (state.tickets[head]?.standing.status === "reserved") return;
    state.reserved.shift();
  }
}
