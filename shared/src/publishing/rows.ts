// Rows of the publishing streams for staff. The schemas are the audience's contract.
import * as z from "zod/mini";
import { contentRoles } from "../core/index.ts";
import { contentSchema, placementSchema } from "./content.ts";
import { mediumIdSchema } from "./medium-id.ts";
import { bilingual } from "./public-rows.ts";
import { findingSchema } from "./scan/findings.ts";

export const workStatuses = ["draft", "submitted", "reviewed", "approved", "returned", "stopped", "discarded"] as const;

/** `publishing.content/all` (staff who write or decide, managers, administrators), key `item/<id>`. */
export const contentItemRowSchema = z.object({
  kind: z.enum(["notice", "emergency", "entry", "dossier"]),
  title: bilingual,
  hallIds: z.array(z.string()),
  /** Of the working version. */
  status: z.enum(workStatuses),
  version: z.int(),
  hash: mediumIdSchema,
  /** Sender ids of all who wrote it since the last published version. */
  authors: z.array(z.string()),
  changedAt: z.string(),
  /** The published version, where there is one; `withdrawn` and `ended` say that it was. */
  published: z.optional(
    z.object({
      version: z.int(),
      state: z.enum(["scheduled", "live", "ended", "withdrawn"]),
      startsAt: z.optional(z.string()),
      endsAt: z.optional(z.string()),
      /** Since when it is in that state. */
      at: z.string(),
    }),
  ),
  findings: z.int(),
});
export type ContentItemRow = z.infer<typeof contentItemRowSchema>;

/** `publishing.content/all`, key `medium/<id>`. */
export const mediumRowSchema = z.object({
  name: z.string(),
  type: z.enum(["image", "video", "pdf"]),
  width: z.int(),
  height: z.int(),
  pages: z.int(),
  durationMs: z.optional(z.int()),
  bytes: z.int(),
  smallestText: z.optional(z.number()),
  flashes: z.optional(z.literal(true)),
  findings: z.array(findingSchema),
  by: z.string(),
  at: z.string(),
});
export type MediumRow = z.infer<typeof mediumRowSchema>;

/** `publishing.content/all`, key `rules`. */
export const publishingRulesRowSchema = z.object({
  people: z.literal([2, 3]),
  contacts: z.array(z.object({ value: z.string(), whose: z.string() })),
});
export type PublishingRulesRow = z.infer<typeof publishingRulesRowSchema>;

/** `publishing.item/<id>`, key `version/<n>`: the newest 50, of a dossier 12. */
export const itemVersionRowSchema = z.object({
  content: contentSchema,
  placement: placementSchema,
  hash: mediumIdSchema,
  by: z.string(),
  at: z.string(),
  correction: z.optional(bilingual),
  /** By the scan, per text: `title.zh`, `body.en`, `media.0.alt.zh`, `correction.zh` …; `media.0` is the file itself. */
  findings: z.array(z.object({ field: z.string(), ...findingSchema.shape })),
});
export type ItemVersionRow = z.infer<typeof itemVersionRowSchema>;

export const stepActions = [
  "saved",
  "submitted",
  "taken-back",
  "reviewed",
  "returned",
  "approved",
  /** Its start has come. */
  "started",
  "withdrawn",
  "ended",
  "stopped",
  "stop-cleared",
  "discarded",
] as const;

/** `publishing.item/<id>`, key `step/<n>`: who did what, the newest 200. */
export const itemStepRowSchema = z.object({
  action: z.enum(stepActions),
  by: z.string(),
  role: z.optional(z.enum([...contentRoles, "manager", "administrator", "system"])),
  at: z.string(),
  version: z.int(),
  /** A reason, or the basis of a review. */
  note: z.optional(z.string()),
  /** Of a review. */
  scope: z.optional(z.enum(["whole", "part"])),
  reasons: z.optional(z.array(z.object({ kind: z.string(), reason: z.string() }))),
});
export type ItemStepRow = z.infer<typeof itemStepRowSchema>;
