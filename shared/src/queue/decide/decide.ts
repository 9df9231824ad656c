import { type QueueCommand } from "../commands.ts";
import { type QueueContext, type QueueDecision } from "../context.ts";
import * as call from "./decide-call.ts";
import * as day from "./decide-day.ts";
import * as desk from "./decide-desk.ts";
import * as hall from "./decide-hall.ts";
import * as back from "./decide-return.ts";
import * as ticket from "./decide-ticket.ts";
import { undo } from "./decide-undo.ts";
import * as visit from "./decide-visit.ts";
import { type QueueState } from "../state.ts";

export function decideQueue(command: QueueCommand, state: QueueState, context: QueueContext): QueueDecision {
  switch (command.type) {
    case "take-ticket":
      return ticket.takeTicket(command.payload, state, context);
    case "check-in":
      return ticket.checkIn(command.payload, state, context);
    case "confirm-ticket":
      return ticket.confirmTicket(command.payload, state, context);
    case "cancel":
      return ticket.cancel(command.payload, state, context);
    case "rejoin":
      return back.rejoin(command.payload, state, context);
    case "give-way":
      return back.giveWay(command.payload, state, context);
    case "give-up":
      return back.giveUp(command.payload, state, context);
    case "on-my-way":
      return back.onMyWay(command.payload, state, context);
    case "resume":
      return back.resume(command.payload, state, context);
    case "requeue":
      return back.requeue(command.payload, state, context);
    case "open-desk":
      return desk.openDesk(command.payload, state, context);
    case "hand-over":
      return desk.handOver(state, context);
    case "close-desk":
      return desk.closeDesk(command.payload, state, context);
    case "pause-desk":
      return desk.pauseDesk(command.payload, state, context);
    case "resume-desk":
      return desk.resumeDesk(state, context);
    case "set-auto-next":
      return desk.setAutoNext(command.payload, state, context);
    case "call-next":
      return call.callNext(state, context);
    case "call-number":
      return call.callNumber(command.payload, state, context);
    case "recall":
      return call.recall(state, context);
    case "start":
      return visit.start(state, context);
    case "finish":
      return visit.finish(command.payload, state, context);
    case "miss":
      return visit.miss(state, context);
    case "hold":
      return visit.hold(command.payload, state, context);
    case "transfer":
      return visit.transfer(command.payload, state, context);
    case "add-service":
      return visit.addService(command.payload, state, context);
    case "serve-walk-in":
      return visit.serveWalkIn(command.payload, state, context);
    case "undo":
      return undo(state, context);
    case "set-desk-profile":
      return desk.setDeskProfile(command.payload, state, context);
    case "set-service-opening":
      return hall.setServiceOpening(command.payload, state, context);
    case "set-service-quota":
      return hall.setServiceQuota(command.payload, state, context);
    case "close-hall":
      return hall.closeHall(command.payload, state, context);
    case "open-hall":
      return hall.openHall(command.payload, state, context);
    case "expire-earlier":
      return hall.expireEarlier(command.payload, state, context);
    case "import-appointments":
      return hall.importAppointments(command.payload, state, context);
    case "lapse-ticket":
      return day.lapseTicket(command.payload, state, context);
    case "repeat-call":
      return call.repeatCall(command.payload, state, context);
    case "start-day":
      return day.startDay(command.payload, state, context);
    case "reach-hours":
      return day.reachHours(command.payload, state, context);
    case "extend-reservations":
      return day.extendReservations(command.payload, state, context);
  }
}
