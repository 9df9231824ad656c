import * as z from "zod/mini";
import { type CommandOf, type CommandRule } from "../core/index.ts";
import { idSchema } from "../venue/index.ts";
import { contentSchema, placementSchema } from "./content.ts";
import { mediumIdSchema } from "./medium-id.ts";
import { findingSchema } from "./scan/findings.ts";

const hash = mediumIdSchema;
const reason = z.string().check(z.minLength(1), z.maxLength(500));
const item = { itemId: idSchema };
/** The item in the very words that the sender has seen. */
const seenItem = { ...item, hash };

/**
 * Writes the working version of an item, new or known. `correction` says what changed where a published version is
 * replaced. Refused: `secrecy-mark` (the item stops, nothing of the text is kept), `privacy-findings`, `unknown-hall`,
 * `unknown-medium`, `ends-before-it-starts`, `item-in-review`, `item-stopped`, `other-kind`, `correction-missing`,
 * `nothing-to-correct`, `too-many-items`; of the words of an entry `step-twice`, `pledge-twice`, `no-entry-named`;
 * of a dossier `no-dossier-named` (with `prefix`) and those of `dossierProblemCodes` with the section and the line. A known item answers a secrecy mark with `{ status: "stopped", findings }`.
 */
const saveItemSchema = z.strictObject({
  ...item,
  content: contentSchema,
  placement: placementSchema,
  correction: z.exactOptional(
    z.strictObject({ zh: z.string().check(z.maxLength(200)), en: z.string().check(z.maxLength(200)) }),
  ),
});

/** What a review for secrecy and privacy puts on record (保密法 art. 35, 实施条例 art. 42). */
const reviewSchema = z.strictObject({
  ...seenItem,
  /** Open to the public, whole or in part. */
  scope: z.enum(["whole", "part"]),
  /** The basis, in the reviewer's words. */
  basis: reason,
  /** A reason for each kind of finding that stands in it. */
  reasons: z._default(z.array(z.strictObject({ kind: findingSchema.shape.kind, reason })).check(z.maxLength(20)), []),
});

const mediumSchema = z.strictObject({
  mediumId: mediumIdSchema,
  /** As the sender named the file. */
  name: z.string().check(z.maxLength(200)),
  type: z.enum(["image", "video", "pdf"]),
  /** Pixels of the largest form; of a PDF of its first page. */
  width: z.int(),
  height: z.int(),
  /** Of a PDF. */
  pages: z.int().check(z.minimum(1), z.maximum(200)),
  /** Of a video. */
  durationMs: z.exactOptional(z.int()),
  bytes: z.int(),
  /** Height of the smallest text as a share of the page's, where the file has text. */
  smallestText: z.exactOptional(z.number()),
  /** A video that flashes more than three times in a second. */
  flashes: z.exactOptional(z.literal(true)),
  /** What the scan of its text, name and metadata found; only findings that warn. */
  findings: z.array(findingSchema).check(z.maxLength(100)),
  by: z.string(),
});

const manyOf = <One extends z.core.$ZodType>(one: One) => z.array(one).check(z.minLength(1), z.maxLength(500));

const authors = ["editor", "project-owner", "manager"] as const;
const withdrawers = ["reviewer", "approver", "manager"] as const;

/** Every text in a payload is scanned, reasons as well: refused `secrecy-mark` or `privacy-findings` with `findings`. */
export const publishingCommands = {
  "save-item": { payload: saveItemSchema, roles: authors },
  /**
   * All of them or none; what is as it was makes no new version. Answers `{ saved, unchanged, items: [{ itemId, version, hash,
   * status }] }`. Refused: `items-wrong` with `items: [{ itemId, refusal }]`, each wrong one with what `save-item` would say; a
   * secrecy mark stops nothing; `item-twice`.
   */
  "save-items": { payload: z.strictObject({ items: manyOf(saveItemSchema) }), roles: authors },
  /**
   * Stops a known item for a secrecy mark that its sender has before them, without a word of the text. What of it is
   * published has passed the scan and stays. Refused: `unknown-item`, `item-stopped`.
   */
  "stop-item": { payload: z.strictObject(item), roles: authors },
  /** To the reviewers. Refused: `unknown-item`, `not-this-version`, `not-a-draft`, `item-stopped`, `text-not-ready` with the lint's findings, `already-over`, `privacy-findings`. */
  "submit-item": { payload: z.strictObject(seenItem), roles: authors },
  /** All of them or none. Answers `{ items: [{ itemId, version, hash, status }] }`. Refused: `items-wrong` as in `save-items`. */
  "submit-items": { payload: z.strictObject({ items: manyOf(z.strictObject(seenItem)) }), roles: authors },
  /** Back from the reviewers, to go on writing. Refused: `unknown-item`, `not-submitted`. */
  "take-back-item": { payload: z.strictObject(item), roles: authors },
  /** A draft that is not wanted; what is published stays. Refused: `unknown-item`, `not-a-draft`, `item-stopped`. */
  "discard-draft": { payload: z.strictObject(item), roles: authors },
  /** Refused: `unknown-item`, `not-submitted`, `not-this-version`, `own-text`, `reasons-missing` with `kinds`, and as in `submit-item`. */
  "review-item": { payload: reviewSchema, roles: ["reviewer"] },
  /** Back to the author, from review or approval. Refused: `unknown-item`, `not-submitted`, `not-this-version`. */
  "return-item": { payload: z.strictObject({ ...seenItem, reason }), roles: ["reviewer", "approver"] },
  /** Public from now on, or from its start. Refused: `not-reviewed`, `same-person`, and as in `review-item`. */
  "approve-item": {
    payload: z.strictObject({
      ...seenItem,
      /** Where the venue lets one person review and approve: the review's record. */
      review: z.exactOptional(z.omit(reviewSchema, { itemId: true, hash: true })),
    }),
    roles: ["approver"],
  },
  /** Gone from every screen at once. Refused: `unknown-item`, `not-published`. */
  "withdraw-item": { payload: z.strictObject({ ...item, reason }), roles: withdrawers },
  /** An item that a secrecy mark has stopped may be written on. Refused: `unknown-item`, `not-stopped`. */
  "clear-stop": { payload: z.strictObject({ ...item, reason }), roles: ["reviewer"] },
  /** Two or three different people; three at first. */
  "set-people": { payload: z.strictObject({ people: z.literal([2, 3]) }), roles: ["administrator"] },
  /** Office lines and addresses that the scan passes. Refused: `too-many-contacts`. */
  "allow-contact": {
    payload: z.strictObject({
      value: z.string().check(z.minLength(3), z.maxLength(100)),
      whose: z.string().check(z.maxLength(100)),
    }),
    roles: ["administrator", "reviewer", "system"],
  },
  "disallow-contact": {
    payload: z.strictObject({ value: z.string().check(z.maxLength(100)) }),
    roles: ["administrator", "reviewer"],
  },
  "add-medium": { payload: mediumSchema, roles: ["system"] },
  /** Media of more than 30 days that stand in no version that is kept. */
  "forget-media": { payload: z.strictObject({}), roles: ["system"] },
  /** Its start or its end has come. */
  "start-item": { payload: z.strictObject(item), roles: ["system"] },
  "end-item": { payload: z.strictObject(item), roles: ["system"] },
  /** What has been over, withdrawn or discarded for 400 days. */
  "forget-items": { payload: z.strictObject({}), roles: ["system"] },
} as const satisfies Record<string, CommandRule>;

export type PublishingCommand = CommandOf<typeof publishingCommands>;
export type Medium = z.infer<typeof mediumSchema>;
