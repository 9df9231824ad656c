// The rows of the queue's streams, by stream and key. The schemas are each audience's contract: the hub sends nothing else,
// a page reads nothing else. Absent fields are left out, never null. Instants are UTC text.
import * as z from "zod/mini";
import { waitRangeSchema } from "./answers.ts";
import { holdReasons, momentKinds, pauseReasons } from "./reasons.ts";
import { outcome, publicReason } from "./row-parts.ts";

const callReason = z.enum([
  "returning",
  "guard",
  "appointment",
  "priority-window",
  "preference",
  "credit",
  "order",
  "by-number",
  "without-ticket",
]);
const language = z.enum(["zh", "en"]);
const pauseReason = z.enum(pauseReasons);

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
  /** The call was spoken and then taken back: to be shown as a correction, the visitor waits on. */
  withdrawnAt: z.optional(z.string()),
});
export type BoardCallRow = z.infer<typeof boardCallRowSchema>;

/** `queue.board/<hall>`, key `waiting/<queue>`: how many wait in a queue; every queue of the hall has its row. */
export const boardWaitingRowSchema = z.object({
  count: z.int(),
  /** For somebody who takes a number now; absent while too little is known. */
  wait: z.optional(waitRangeSchema),
});
export type BoardWaitingRow = z.infer<typeof boardWaitingRowSchema>;

/** `queue.board/<hall>`, key `desk/<desk>`. */
export const boardDeskRowSchema = z.object({ open: z.boolean(), paused: z.optional(pauseReason) });
export type BoardDeskRow = z.infer<typeof boardDeskRowSchema>;

/** `queue.board/<hall>`, key `service/<id>`: whether a number can be taken for it now. */
export const boardServiceRowSchema = z.object({
  /** `full`: the day's quota is given out; `no-more`: whoever came now would not be served before closing. */
  taking: z.enum(["open", "closed", "full", "no-more"]),
  /** When it opens next by its hours, or closes. */
  opensAt: z.optional(z.string()),
  closesAt: z.optional(z.string()),
  /** How many more can be taken today, where a quota or the closing time says so. */
  remaining: z.optional(z.int()),
});
export type BoardServiceRow = z.infer<typeof boardServiceRowSchema>;

/** `queue.board/<hall>`, key `hall`: closed by a manager; today's ranges that held what came, of those shown. */
export const boardHallRowSchema = z.object({ closed: z.boolean(), shown: z.int(), hits: z.int() });
export type BoardHallRow = z.infer<typeof boardHallRowSchema>;

/**
 * `queue.announcements/<hall>`, key `announcement/<id>`: what is spoken, in which languages, from when to when by the hub's
 * clock. One after the other, so that none cuts off another. Those that have ended stay a while.
 */
export const announcementRowSchema = z.object({
  calls: z.array(z.object({ number: z.string(), desk: z.string() })),
  languages: z.array(language),
  startsAt: z.string(),
  endsAt: z.string(),
  round: z.int(),
  withdraws: z.optional(z.literal(true)),
});
export type AnnouncementRow = z.infer<typeof announcementRowSchema>;

/** `queue.desk/<desk>`, key `desk`: what a desk's own panel may show. */
export const deskStatusRowSchema = z.object({ open: z.boolean(), paused: z.optional(pauseReason) });
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

/** `queue.hall/<hall>` (staff), key `ticket/<ticketId>`: every ticket that is waiting, called, served, held or missed. */
export const hallTicketRowSchema = z.object({
  number: z.string(),
  serviceId: z.string(),
  /** `ordinary`, or the id of a class. */
  class: z.string(),
  language,
  status: z.enum(["waiting", "called", "serving", "held", "missed"]),
  issuedAt: z.string(),
  /** Issue time less credit: the smallest is next by order. */
  orderAt: z.string(),
  /** From when waiting counts for the guard. */
  waitsSince: z.string(),
  /** The hall's civil date of issue. */
  day: z.string(),
  /** The desk that called, holds or missed it. */
  deskId: z.optional(z.string()),
  calledAt: z.optional(z.string()),
  startedAt: z.optional(z.string()),
  calls: z.optional(z.int()),
  reason: z.optional(callReason),
  /** Called, and has said from the phone that they are coming. */
  onWay: z.optional(z.literal(true)),
  /** Waits for this desk alone. */
  boundTo: z.optional(z.string()),
  appointmentAt: z.optional(z.string()),
  /** Is called again ahead of the order once its queue's `calls` (row `queue/<queue>`) have reached `afterCalls`. */
  returning: z.optional(z.object({ from: z.enum(["missed", "held", "gave-way", "transferred"]), afterCalls: z.int() })),
  holdReason: z.optional(z.enum(holdReasons)),
  /** Since when it is held or missed. */
  since: z.optional(z.string()),
});
export type HallTicketRow = z.infer<typeof hallTicketRowSchema>;

/** `queue.hall/<hall>` (staff), key `desk/<desk>`. */
export const hallDeskRowSchema = z.object({
  open: z.boolean(),
  /** Services the desk takes now: its profile. */
  serviceIds: z.array(z.string()),
  /** Whether they stand in order of preference. */
  ranked: z.boolean(),
  profileId: z.optional(z.string()),
  /** Sender id of the clerk, such as `user:c1`; only while open. */
  clerk: z.optional(z.string()),
  openedAt: z.optional(z.string()),
  /** The clerk offers the desk to the next one: anybody may open it. */
  offered: z.optional(z.literal(true)),
  paused: z.optional(z.object({ reason: pauseReason, at: z.string() })),
  autoNext: z.optional(z.literal(true)),
  /** Open and without a visitor since then. */
  idleSince: z.optional(z.string()),
  /** Ticket at the desk. */
  ticketId: z.optional(z.string()),
  /** What `undo` would take back, until when. */
  undo: z.optional(
    z.object({
      verb: z.enum(["call", "start", "finish", "miss", "hold", "transfer", "requeue", "add-service"]),
      number: z.string(),
      until: z.string(),
    }),
  ),
});
export type HallDeskRow = z.infer<typeof hallDeskRowSchema>;

/** `queue.hall/<hall>` (staff), key `queue/<queue>`: calls so far, ever. */
export const hallQueueRowSchema = z.object({ calls: z.int() });
export type HallQueueRow = z.infer<typeof hallQueueRowSchema>;

/** `queue.hall/<hall>` (staff), key `service/<id>`: opened or closed by hand, today's quota by hand, and numbers given out today. */
export const hallServiceRowSchema = z.object({
  opening: z.enum(["open", "closed", "by-hours"]),
  quota: z.optional(z.int()),
  issued: z.int(),
});
export type HallServiceRow = z.infer<typeof hallServiceRowSchema>;

/** `queue.hall/<hall>` (staff), key `hall`: closed by whom and since when; open tickets of earlier days, to be asked about. */
export const hallStateRowSchema = z.object({
  day: z.string(),
  closed: z.optional(z.object({ at: z.string(), by: z.string() })),
  earlier: z.int(),
});
export type HallStateRow = z.infer<typeof hallStateRowSchema>;

/** `queue.hall/<hall>` (staff), key `appointment/<code>`: of today and later; `ticketId` once checked in. */
export const hallAppointmentRowSchema = z.object({
  serviceId: z.string(),
  at: z.string(),
  ticketId: z.optional(z.string()),
});
export type HallAppointmentRow = z.infer<typeof hallAppointmentRowSchema>;

/** `queue.story/<hall>/<number>` (staff), key `ticket`: the latest ticket of that number that is still known. */
export const storyTicketRowSchema = z.object({
  ticketId: z.string(),
  number: z.string(),
  day: z.string(),
  serviceId: z.string(),
  class: z.string(),
  status: z.enum(["reserved", "waiting", "called", "serving", "held", "missed", "ended"]),
  issuedAt: z.string(),
  orderAt: z.string(),
  outcome: z.optional(outcome),
  estimate: z.optional(waitRangeSchema),
});
export type StoryTicketRow = z.infer<typeof storyTicketRowSchema>;

/** `queue.story/<hall>/<number>`, key `moment/<n>`, `n` with four digits: what happened, in order. */
export const storyMomentRowSchema = z.object({
  at: z.string(),
  what: z.enum(momentKinds),
  actor: z.optional(z.string()),
  deskId: z.optional(z.string()),
  serviceId: z.optional(z.string()),
  /** Of a call a reason of calls, of a hold of holds, of a return where from, of an undone verb which. */
  reason: z.optional(z.string()),
  /** Of a call: the number that would have been first by time alone, where it is another. */
  firstByTime: z.optional(z.string()),
});
export type StoryMomentRow = z.infer<typeof storyMomentRowSchema>;

const spread = z.object({ count: z.int(), meanMs: z.int(), medianMs: z.int(), p90Ms: z.int() });

/** `queue.figures/<hall>` (staff), keys `total`, `service/<id>`, `desk/<desk>`, `hour/<HH>` of the hall's day. */
export const figuresRowSchema = z.object({
  /** Tickets taken; of a desk, called there. */
  issued: z.int(),
  served: z.int(),
  missed: z.int(),
  cancelled: z.int(),
  lapsed: z.int(),
  expired: z.int(),
  waitingNow: z.int(),
  /** From entering a queue to the call; time away does not count. */
  waiting: spread,
  /** From start to finish; what ended itself does not count. */
  serving: spread,
  holds: z.int(),
  heldMs: z.int(),
  /** Share of the open time, pauses taken off, in which visitors were served; of desks and of the total. */
  load: z.optional(z.number()),
});
export type FiguresRow = z.infer<typeof figuresRowSchema>;
