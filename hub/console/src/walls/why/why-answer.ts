// What the hub answers to “why is this on that screen?”, of now or of a time to come.
import * as z from "zod/mini";

const bilingual = z.object({ zh: z.string(), en: z.string() });

const lostReasons = [
  "clock-unknown",
  "before-first-day",
  "after-last-day",
  "not-this-day",
  "not-this-time",
  "desk-closed",
  "entry-not-live",
  "not-published",
  "not-yet",
  "over",
  "lease-over",
  "lower-priority",
  "not-its-turn",
] as const;

const itemSchema = z.object({
  itemId: z.string(),
  title: bilingual,
  version: z.optional(z.int()),
  /** Sender ids. */
  authors: z.optional(z.array(z.string())),
  reviewedBy: z.optional(z.string()),
  approvedBy: z.optional(z.string()),
  approvedAt: z.optional(z.string()),
});
export type WhyItem = z.infer<typeof itemSchema>;

const lostSchema = z.array(z.object({ entryId: z.string(), why: z.enum(lostReasons) }));
export type LostEntries = z.infer<typeof lostSchema>;

const zoneSchema = z.object({
  zone: z.enum(["main", "side", "ticker"]),
  scene: z.string(),
  entryId: z.optional(z.string()),
  priority: z.int(),
  since: z.optional(z.string()),
  until: z.optional(z.string()),
  /** Id of the entry that comes after it. */
  next: z.optional(z.string()),
  lost: lostSchema,
  item: z.optional(itemSchema),
});
export type WhyZone = z.infer<typeof zoneSchema>;

/** `GET /api/v1/screens/<device>/why?at=` */
export const whyAnswerSchema = z.object({
  at: z.string(),
  playlistId: z.optional(z.string()),
  takeover: z.optional(
    z.object({
      takeoverId: z.string(),
      title: bilingual,
      by: z.string(),
      confirmedBy: z.optional(z.string()),
      startedAt: z.string(),
      endsAt: z.string(),
    }),
  ),
  /** Over all but a takeover. */
  proof: z.optional(z.object({ itemId: z.string(), by: z.string(), endsAt: z.string() })),
  zones: z.array(zoneSchema),
  /** Of zones in which nothing is to be shown. */
  empty: lostSchema,
  changesAt: z.optional(z.string()),
});
export type WhyAnswer = z.infer<typeof whyAnswerSchema>;
