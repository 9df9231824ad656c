// What the hub and the process that prepares a file say to each other.
import { fileFindingSchema, mediumRefusals, uploadedMediumSchema } from "@openhall/shared/publishing";
import * as z from "zod/mini";

export const jobSchema = z.object({
  /** The file as it came. */
  source: z.string(),
  /** Where its forms go: an empty folder. */
  folder: z.string(),
  /** As the sender named it. */
  name: z.string(),
  /** What the scan passes. */
  contacts: z.array(z.string()),
  /** Absent: the machine has no ffmpeg. */
  tools: z.exactOptional(z.object({ ffmpeg: z.string(), ffprobe: z.string() })),
});
export type MediaJob = z.infer<typeof jobSchema>;
export type VideoTools = NonNullable<MediaJob["tools"]>;

const preparedSchema = z.object({
  ...uploadedMediumSchema.shape,
  ok: z.literal(true),
  /** Of all its forms. */
  bytes: z.int(),
});
export type Prepared = z.infer<typeof preparedSchema>;

/** Before its forms are counted. */
export type Made = Omit<Prepared, "bytes">;

const refusedSchema = z.object({
  ok: z.literal(false),
  code: z.enum(mediumRefusals),
  limit: z.optional(z.number()),
  findings: z.optional(z.array(fileFindingSchema)),
  /** For the operator's log; no sender sees it. */
  why: z.optional(z.string()),
});
export type Refused = z.infer<typeof refusedSchema>;

export const outcomeSchema = z.union([preparedSchema, refusedSchema]);
export type Outcome = Prepared | Refused;

export const refused = (code: Refused["code"], more: Omit<Partial<Refused>, "ok" | "code"> = {}): Refused => ({
  ok: false,
  code,
  ...more,
});
