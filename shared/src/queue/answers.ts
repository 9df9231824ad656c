// What the hub answers to commands of the queue, where the sender needs more than “done”. A page parses it with these.
import * as z from "zod/mini";

/** A wait as people are told it: whole minutes in steps of five. */
export const waitRangeSchema = z.object({ low: z.int(), high: z.int() });
export type WaitRange = z.infer<typeof waitRangeSchema>;

/** Result of `queue.take-ticket` and `queue.check-in`. */
export const takenTicketSchema = z.object({
  ticketId: z.string(),
  number: z.string(),
  /** The key to the visitor's own page, `/t/<token>`. */
  token: z.string(),
  /** Visitors who were ahead at that moment. */
  ahead: z.int(),
  /** Absent while too little is known: “about N ahead”. */
  wait: z.optional(waitRangeSchema),
  /** Of an appointment: its time; `late` when its window has passed and the number waits like any other. */
  appointment: z.optional(z.object({ at: z.string(), late: z.boolean() })),
  serviceId: z.string(),
});
export type TakenTicket = z.infer<typeof takenTicketSchema>;
