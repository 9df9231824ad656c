// The rows of the queue's streams, by stream and key. The schemas are each audience's contract: the hub sends nothing else,
// a page reads nothing else. Absent fields are left out, never null. Instants are UTC text.
import * as z from "zod/mini";

const bilingual = z.object({ zh: z.string(), en: z.string() });
const publicReason = z.enum(["priority", "long-wait"]);
const outcome = z.enum([
  "served",
  "missed",
  "requeued",
  "cancelled-by-visitor",
  "cancelled-by-staff",
  "lapsed",
  "ended-by-desk-close",
]);

/**
 * `queue.board/<hall>`, key `call/<number>`: one of the hall's latest calls (16 at most; the oldest leaves). Newest first is
 * by `at`. A recall raises `calls` and `at`.
 */
export const boardCallRowSchema = z.object({
  number: z.string(),
  /** Id of the desk that called. */
  desk: z.string(),
  /** Of the latest call of this number. */
  at: z.string(),
  /** How often it has been called: 1, 2, 3 … */
  calls: z.int(),
  /** Only where it is not the ordinary order. */
  reason: z.optional(publicReason),
});
export type BoardCallRow = z.infer<typeof boardCallRowSchema>;

/** `queue.board/<hall>`, key `waiting/<queue>`: how many wait in a queue; every queue of the hall has its row. */
export const boardWaitingRowSchema = z.object({ count: z.int() });
export type BoardWaitingRow = z.infer<typeof boardWaitingRowSchema>;

/** `queue.board/<hall>`, key `desk/<desk>`. */
export const boardDeskRowSchema = z.object({ open: z.boolean() });
export type BoardDeskRow = z.infer<typeof boardDeskRowSchema>;

/** `queue.desk/<desk>`, key `desk`: what a desk's own panel may show. */
export const deskStatusRowSchema = z.object({ open: z.boolean() });
export type DeskStatusRow = z.infer<typeof deskStatusRowSchema>;

/** `queue.desk/<desk>`, key `current`: the visitor called to or served at the desk; no row while nobody is. */
export const deskCurrentRowSchema = z.object({
  ticketId: z.string(),
  number: z.string(),
  serviceId: z.string(),
  status: z.enum(["called", "serving"]),
  calledAt: z.string(),
  calls: z.int(),
  startedAt: z.optional(z.string()),
  reason: z.optional(publicReason),
});
export type DeskCurrentRow = z.infer<typeof deskCurrentRowSchema>;

/** `queue.hall/<hall>` (staff), key `ticket/<ticketId>`: every ticket that is waiting, called or being served. */
export const hallTicketRowSchema = z.object({
  number: z.string(),
  serviceId: z.string(),
  class: z.enum(["ordinary", "priority"]),
  language: z.enum(["zh", "en"]),
  status: z.enum(["waiting", "called", "serving"]),
  issuedAt: z.string(),
  /** Issue time less credit: the smallest is next by order. */
  orderAt: z.string(),
  /** The hall's civil date of issue. */
  day: z.string(),
  deskId: z.optional(z.string()),
  calledAt: z.optional(z.string()),
  startedAt: z.optional(z.string()),
  calls: z.optional(z.int()),
  reason: z.optional(z.enum(["order", "credit", "guard", "priority-window"])),
});
export type HallTicketRow = z.infer<typeof hallTicketRowSchema>;

/** `queue.hall/<hall>` (staff), key `desk/<desk>`. */
export const hallDeskRowSchema = z.object({
  open: z.boolean(),
  /** Services the desk takes now: its profile. */
  serviceIds: z.array(z.string()),
  /** Sender id of the clerk, such as `user:c1`; only while open. */
  clerk: z.optional(z.string()),
  openedAt: z.optional(z.string()),
  /** Ticket at the desk. */
  ticketId: z.optional(z.string()),
});
export type HallDeskRow = z.infer<typeof hallDeskRowSchema>;

/** `queue.ticket/<token>`, key `ticket`: all that the visitor's phone needs; nothing else is joined there. */
export const ticketRowSchema = z.object({
  number: z.string(),
  status: z.enum(["reserved", "waiting", "called", "serving", "ended"]),
  hall: bilingual,
  service: bilingual,
  issuedAt: z.string(),
  /** The hall's figures of the rules of order, which are printed on this page. */
  guardMinutes: z.int(),
  creditMinutes: z.int(),
  /** Visitors who are ahead by the order of now; only while waiting. */
  ahead: z.optional(z.int()),
  desk: z.optional(z.object({ number: z.int(), name: bilingual })),
  calledAt: z.optional(z.string()),
  calls: z.optional(z.int()),
  reason: z.optional(publicReason),
  outcome: z.optional(outcome),
  endedAt: z.optional(z.string()),
});
export type TicketRow = z.infer<typeof ticketRowSchema>;
