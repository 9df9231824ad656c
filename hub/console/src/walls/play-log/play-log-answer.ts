// What was shown where on a day, as the screens have said.
import * as z from "zod/mini";

/** A stretch of a screen's day. Without `shown` nobody knows what stood there: the screen was not heard. */
const intervalSchema = z.object({
  device: z.string(),
  from: z.string(),
  until: z.string(),
  zone: z.optional(z.enum(["main", "side", "ticker"])),
  scene: z.optional(z.string()),
  itemId: z.optional(z.string()),
  itemVersion: z.optional(z.int()),
  takeoverId: z.optional(z.string()),
  /** A text that was not approved, on a proof screen. */
  proof: z.optional(z.literal(true)),
  unknown: z.optional(z.literal(true)),
});
export type PlayInterval = z.infer<typeof intervalSchema>;

/** `GET /api/v1/play-log` */
export const playLogSchema = z.object({ intervals: z.array(intervalSchema) });
