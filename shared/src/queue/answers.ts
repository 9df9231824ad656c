// What the hub answers to commands of the queue, where the sender needs more than “done”. A page parses it with these.
import * as z from "zod/mini";

/** Result of `queue.take-ticket`. */
export const takenTicketSchema = z.object({
  ticketId: z.string(),
  number: z.string(),
  /** The key to the visitor's own page, `/t/<token>`. */
  token: z.string(),
  /** Visitors who were ahead at that moment. */
  ahead: z.int(),
});
export type TakenTicket = z.infer<typeof takenTicketSchema>;
