// Rows of what is public: the first load of every screen has their schemas, and nothing else of this topic.
import * as z from "zod/mini";
import { mediumIdSchema } from "./medium-id.ts";

export const bilingual = z.object({ zh: z.string(), en: z.string() });

/** A medium as a screen fetches it: `/api/v1/media/<mediumId>/<page>/<width>` (video: `/api/v1/media/<mediumId>/video`). */
const shownMediumSchema = z.object({
  mediumId: mediumIdSchema,
  type: z.enum(["image", "video", "pdf"]),
  width: z.int(),
  height: z.int(),
  pages: z.int(),
  durationMs: z.optional(z.int()),
  alt: bilingual,
});
export type ShownMedium = z.infer<typeof shownMediumSchema>;

/** `publishing.public/<hall>`, key `item/<id>`: approved content that is neither withdrawn nor over; it may not have begun. */
export const publicItemRowSchema = z.object({
  kind: z.enum(["notice", "emergency"]),
  title: bilingual,
  body: bilingual,
  media: z.array(shownMediumSchema),
  version: z.int(),
  hash: mediumIdSchema,
  startsAt: z.optional(z.string()),
  endsAt: z.optional(z.string()),
  leaseMinutes: z.int(),
  approvedAt: z.string(),
  /** “更正”: what this version changed against the one before it, and since when. */
  correction: z.optional(z.object({ ...bilingual.shape, at: z.string() })),
});
export type PublicItemRow = z.infer<typeof publicItemRowSchema>;

/** The words of an entry of the programme, as `programme` puts them into its rows: approved, and neither withdrawn nor over. */
export const entryWordsRowSchema = z.object({
  ...z.pick(publicItemRowSchema, {
    title: true,
    body: true,
    media: true,
    version: true,
    hash: true,
    leaseMinutes: true,
    approvedAt: true,
    correction: true,
  }).shape,
  steps: z.array(z.object({ id: z.string(), title: bilingual })),
  pledges: z.array(z.object({ id: z.string(), departmentId: z.string(), text: bilingual })),
  unveiling: z.optional(bilingual),
  links: z.array(z.object({ label: bilingual, url: z.string() })),
});
export type EntryWordsRow = z.infer<typeof entryWordsRowSchema>;

/** Of a row with approved words: how long it may stand without hearing from the hub, and its pictures. What a screen has to know before it has the code of a scene. */
export const leasedRowSchema = z.object({
  ...z.pick(publicItemRowSchema, { leaseMinutes: true }).shape,
  media: z.optional(publicItemRowSchema.shape.media),
});
