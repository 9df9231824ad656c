// Rows of `venue.hall/<hall>`: what every screen of the hall needs to put names to ids. The schemas are the audience's contract:
// the hub sends nothing else, a page reads nothing else.
import * as z from "zod/mini";

export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });

/** Key `hall`. */
export const hallRowSchema = z.object({ name: bilingualSchema, timeZone: z.string() });
export type HallRow = z.infer<typeof hallRowSchema>;

/** Key `service/<id>`. */
export const serviceRowSchema = z.object({
  name: bilingualSchema,
  department: bilingualSchema,
  /** The queue, and so the letter of the number. */
  queue: z.string(),
  /** Usual minutes of one visit. */
  targetMinutes: z.number(),
  /** Offered on the kiosk's first page. */
  frequent: z.boolean(),
});
export type ServiceRow = z.infer<typeof serviceRowSchema>;

/** Key `desk/<id>`. */
export const deskRowSchema = z.object({
  /** The number on the plate, spoken and shown. */
  number: z.int(),
  name: bilingualSchema,
  queues: z.array(z.string()),
  priorityWindow: z.boolean(),
});
export type DeskRow = z.infer<typeof deskRowSchema>;
