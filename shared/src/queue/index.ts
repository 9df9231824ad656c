export { pickNext, type PickRules } from "./pick-next.ts";
export { type TakenTicket, takenTicketSchema } from "./answers.ts";
export {
  type BoardCallRow,
  boardCallRowSchema,
  type BoardDeskRow,
  boardDeskRowSchema,
  type BoardWaitingRow,
  boardWaitingRowSchema,
  type DeskCurrentRow,
  deskCurrentRowSchema,
  type DeskStatusRow,
  deskStatusRowSchema,
  type HallDeskRow,
  hallDeskRowSchema,
  type HallTicketRow,
  hallTicketRowSchema,
  type TicketRow,
  ticketRowSchema,
} from "./rows.ts";
export { type QueueState, type Ticket } from "./state.ts";
export { queueTopic } from "./topic.ts";
