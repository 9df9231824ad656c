// The one row of the visitor's own page, in a file of its own: a phone fetches no other row's shape.
import * as z from "zod/mini";
import { waitRangeSchema } from "./answers.ts";
import { holdReasons } from "./reasons.ts";
import { bilingual, outcome, publicReason } from "./row-parts.ts";

/** `queue.ticket/<token>`, key `ticket`: all that the visitor's phone needs; nothing else is joined there. */
export const ticketRowSchema = z.object({
  number: z.string(),
  status: z.enum(["reserved", "waiting", "called", "serving", "held", "missed", "ended"]),
  hall: bilingual,
  service: bilingual,
  issuedAt: z.string(),
  /** The hall's figures of the rules of order, which are printed on this page. */
  guardMinutes: z.int(),
  creditMinutes: z.int(),
  returnAfterCalls: z.int(),
  /** Visitors who are ahead by the order of now; only while waiting. */
  ahead: z.optional(z.int()),
  /** Only while waiting, and once enough is known. */
  wait: z.optional(waitRangeSchema),
  appointmentAt: z.optional(z.string()),
  /** Waits to be called again, ahead of the order. */
  returning: z.optional(z.literal(true)),
  desk: z.optional(z.object({ number: z.int(), name: bilingual })),
  calledAt: z.optional(z.string()),
  calls: z.optional(z.int()),
  reason: z.optional(publicReason),
  /** Called, and the desk knows that they are coming. */
  onWay: z.optional(z.literal(true)),
  holdReason: z.optional(z.enum(holdReasons)),
  outcome: z.optional(outcome),
  endedAt: z.optional(z.string()),
});
export type TicketRow = z.infer<typeof ticketRowSchema>;
