import { type TicketRow } from "@openhall/shared/queue";

/** `queue.ticket/<token>`, key `ticket`: somebody waiting as third in line. */
export const waitingTicket = {
  number: "B042",
  status: "waiting",
  hall: { zh: "市政务服务中心", en: "City Government Service Centre" },
  service: { zh: "申请补正指导", en: "Help with a supplement notice" },
  issuedAt: "2026-09-16T02:00:00.000Z",
  guardMinutes: 40,
  creditMinutes: 15,
  returnAfterCalls: 2,
  ahead: 2,
} satisfies TicketRow;

const { ahead: _ahead, ...over } = waitingTicket;

const desk = { number: 3, name: { zh: "政策与财政咨询", en: "Policy and finance" } };

/** The same visitor, called to desk 3. */
export const calledTicket = {
  ...over,
  status: "called",
  desk,
  calledAt: "2026-09-16T02:18:00.000Z",
  calls: 1,
} satisfies TicketRow;

/** The same visitor, served and gone. */
export const servedTicket = {
  ...over,
  status: "ended",
  outcome: "served",
  endedAt: "2026-09-16T02:30:00.000Z",
} satisfies TicketRow;

/** The same visitor, who did not come when called. */
export const missedTicket = { ...over, status: "missed", desk } satisfies TicketRow;

/** The same visitor, in the middle of a visit that goes on later. */
export const heldTicket = { ...over, status: "held", desk, holdReason: "visitor-returns" } satisfies TicketRow;
