import { type QueueCommand } from "./commands.ts";
import { type QueueContext, type QueueDecision } from "./context.ts";
import { extendReservations, lapseTicket, startDay } from "./decide-day.ts";
import { closeDesk, openDesk, setDeskProfile } from "./decide-desk.ts";
import { callNext, finish, recall, start } from "./decide-service.ts";
import { cancel, confirmTicket, takeTicket } from "./decide-ticket.ts";
import { type QueueState } from "./state.ts";

export function decideQueue(command: QueueCommand, state: QueueState, context: QueueContext): QueueDecision {
  switch (command.type) {
    case "take-ticket":
      return takeTicket(command.payload, state, context);
    case "confirm-ticket":
      return confirmTicket(command.payload, state, context);
    case "cancel":
      return cancel(command.payload, state, context);
    case "open-desk":
      return openDesk(command.payload, state, context);
    case "call-next":
      return callNext(state, context);
    case "recall":
      return recall(state, context);
    case "start":
      return start(state, context);
    case "finish":
      return finish(command.payload, state, context);
    case "close-desk":
      return closeDesk(state, context);
    case "set-desk-profile":
      return setDeskProfile(command.payload, state, context);
    case "lapse-ticket":
      return lapseTicket(command.payload, state, context);
    case "start-day":
      return startDay(command.payload, state, context);
    case "extend-reservations":
      return extendReservations(command.payload, state, context);
  }
}
