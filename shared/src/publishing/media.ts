// What the hub answers to a text that is scanned and to a file that is handed in: `POST /api/v1/scan`, `POST /api/v1/media`.
import * as z from "zod/mini";
import { mediumIdSchema } from "./medium-id.ts";
import { findingSchema } from "./scan/findings.ts";

/** UTF-16 units. */
export const scannedTextLimit = 100_000;

export const scanTextSchema = z.strictObject({ text: z.string().check(z.maxLength(scannedTextLimit)) });
export const scanAnswerSchema = z.object({ findings: z.array(findingSchema) });

/** A finding in a file: in its name, in what a camera or a program has written into it, or in the text of a page. */
export const fileFindingSchema = z.object({
  ...findingSchema.shape,
  where: z.enum(["name", "metadata", "text"]),
  /** From 1; of a PDF. */
  page: z.exactOptional(z.int()),
});
export type FileFinding = z.infer<typeof fileFindingSchema>;

/** Why a file is not taken; nothing of it is kept then. */
export const mediumRefusals = [
  /** With `limit` in bytes. */
  "medium-too-large",
  "medium-type-unknown",
  /** It is something else than its name says. */
  "medium-type-differs",
  "medium-broken",
  /** It needs a password. */
  "medium-locked",
  /** With `limit`. */
  "medium-too-many-pixels",
  /** With `limit`. */
  "medium-too-many-pages",
  /** With `limit` in milliseconds. */
  "medium-too-long",
  /** It holds a program, or something that is run, linked or attached. */
  "medium-hostile",
  /** It takes more time or memory than a file may. */
  "medium-too-heavy",
  /** Others' files are being prepared; with `seconds` to wait. */
  "medium-busy",
  /** The hub has no ffmpeg. */
  "video-tools-missing",
  /** With `findings` of `fileFindingSchema`. */
  "privacy-findings",
  /** With `findings`. */
  "secrecy-mark",
  "disk-full",
] as const;
export type MediumRefusal = (typeof mediumRefusals)[number];

/** A file that was taken. `findings` only warn. */
export const uploadedMediumSchema = z.object({
  mediumId: mediumIdSchema,
  type: z.enum(["image", "video", "pdf"]),
  width: z.int(),
  height: z.int(),
  pages: z.int(),
  durationMs: z.exactOptional(z.int()),
  smallestText: z.exactOptional(z.number()),
  flashes: z.exactOptional(z.literal(true)),
  findings: z.array(fileFindingSchema),
});
export type UploadedMedium = z.infer<typeof uploadedMediumSchema>;
