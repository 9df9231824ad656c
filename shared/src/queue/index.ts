export { pickNext, type PickRules } from "./order/pick-next.ts";
export {
  emptyPace,
  type Estimate,
  estimateWait,
  noteDay,
  noteStart,
  noteWait,
  type Pace,
  shownMinutes,
} from "./estimate/estimate.ts";
export { outlookOf } from "./estimate/outlook.ts";
export { plannedChimeMs, plannedMsOf } from "./announce/announce-length.ts";
export { partsOfHall, type SpokenPart, spokenParts, type SpokenText } from "./announce/spoken-parts.ts";
export { type TakenTicket, takenTicketSchema, type WaitRange, waitRangeSchema } from "./answers.ts";
export { type HoldReason, holdReasons, type MomentKind, type PauseReason, pauseReasons } from "./reasons.ts";
export {
  type AnnouncementRow,
  announcementRowSchema,
  type BoardCallRow,
  boardCallRowSchema,
  type BoardDeskRow,
  boardDeskRowSchema,
  type BoardHallRow,
  boardHallRowSchema,
  type BoardServiceRow,
  boardServiceRowSchema,
  type BoardWaitingRow,
  boardWaitingRowSchema,
  type DeskCurrentRow,
  deskCurrentRowSchema,
  type DeskStatusRow,
  deskStatusRowSchema,
  type FiguresRow,
  figuresRowSchema,
  type HallAppointmentRow,
  hallAppointmentRowSchema,
  type HallDeskRow,
  hallDeskRowSchema,
  type HallQueueRow,
  hallQueueRowSchema,
  type HallServiceRow,
  hallServiceRowSchema,
  type HallStateRow,
  hallStateRowSchema,
  type HallTicketRow,
  hallTicketRowSchema,
  type StoryMomentRow,
  storyMomentRowSchema,
  type StoryTicketRow,
  storyTicketRowSchema,
} from "./rows.ts";
export { type QueueState } from "./state.ts";
export { type CallReason, type Outcome, type PublicReason, type Ticket } from "./ticket.ts";
export { type TicketRow, ticketRowSchema } from "./ticket-row.ts";
export { queueTopic } from "./topic.ts";
