// Rows of the screens' streams. The schemas are the audience's contract.
import * as z from "zod/mini";
import { publicItemRowSchema } from "../publishing/index.ts";
import { playlistSchema } from "./scenes.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** `screens.hall/<hall>` (display, staff), key `playlist/<id>`: those in use; not their names, which nobody has reviewed. */
export const playlistRowSchema = z.omit(playlistSchema, { id: true, hallId: true, name: true });
export type PlaylistRow = z.infer<typeof playlistRowSchema>;

/** `screens.playlists/all` (staff), key `playlist/<id>`: what staff call those in use. */
export const playlistNameRowSchema = z.pick(playlistSchema, { hallId: true, name: true });
export type PlaylistNameRow = z.infer<typeof playlistNameRowSchema>;

/** `screens.hall/<hall>`, key `screen/<device>`: displays that differ from what the venue says of them. */
export const screenRowSchema = z.object({
  playlistId: z.optional(z.string()),
  proofs: z.optional(z.literal(true)),
});
export type ScreenRow = z.infer<typeof screenRowSchema>;

/** `screens.hall/<hall>`, key `takeover/<id>`: those that run; a screen lets it end by itself at `endsAt`, also without the hub. */
export const takeoverRowSchema = z.object({
  itemId: z.string(),
  title: bilingual,
  body: bilingual,
  /** Media as in a notice; none for an emergency template. */
  media: publicItemRowSchema.shape.media,
  sound: z.boolean(),
  startedAt: z.string(),
  endsAt: z.string(),
  /** Absent: every display of the hall. */
  deviceIds: z.optional(z.array(z.string())),
});
export type TakeoverRow = z.infer<typeof takeoverRowSchema>;

/** `screens.takeovers/all` (manager, reviewer, approver, administrator), key `takeover/<id>`: those of the last 30 days, with who did what. */
export const takeoverRecordRowSchema = z.object({
  state: z.enum(["proposed", "running", "ended", "expired", "lapsed"]),
  itemId: z.string(),
  kind: z.enum(["notice", "emergency"]),
  /** As they stand on the screens, their places filled: whoever confirms a proposal reads what will be shown. */
  title: bilingual,
  body: bilingual,
  /** Absent: every hall. */
  hallId: z.optional(z.string()),
  deviceIds: z.optional(z.array(z.string())),
  minutes: z.int(),
  sound: z.boolean(),
  by: z.string(),
  at: z.string(),
  confirmedBy: z.optional(z.string()),
  startedAt: z.optional(z.string()),
  endsAt: z.optional(z.string()),
  endedBy: z.optional(z.string()),
  endedAt: z.optional(z.string()),
  /** An emergency template that nobody has looked at afterwards. */
  needsReview: z.boolean(),
  reviewedBy: z.optional(z.string()),
  reviewNote: z.optional(z.string()),
});
export type TakeoverRecordRow = z.infer<typeof takeoverRecordRowSchema>;

/** `screens.proof/<device>` (that display, and staff), key `proof`: an item that is not approved, until `endsAt`. */
export const proofRowSchema = z.object({
  itemId: z.string(),
  kind: z.enum(["notice", "emergency"]),
  title: bilingual,
  body: bilingual,
  media: publicItemRowSchema.shape.media,
  by: z.string(),
  endsAt: z.string(),
});
export type ProofRow = z.infer<typeof proofRowSchema>;
