// Pieces of rows that stand in several.
import * as z from "zod/mini";

export const bilingual = z.object({ zh: z.string(), en: z.string() });
export const publicReason = z.enum(["priority", "appointment", "returning", "long-wait"]);
export const outcome = z.enum([
  "served",
  "missed",
  "held",
  "requeued",
  "transferred-to-service",
  "transferred-to-desk",
  "cancelled-by-visitor",
  "cancelled-by-staff",
  "lapsed",
  "expired-at-close",
  "ended-by-desk-close",
]);
