// What is said of a file for the programme before, and when, it is imported: `POST /api/v1/programme/preview` and `/import`.
import * as z from "zod/mini";
import { findingSchema } from "../publishing/scan/findings.ts";
import { entryKinds } from "./entry.ts";

/** A file that cannot be taken at all: one sentence for the whole of it. */
export const fileRefusals = [
  "not-a-calendar",
  "not-a-table",
  /** Neither UTF-8, UTF-16 nor GB18030. */
  "not-text",
  /** A workbook behind a password. */
  "locked-file",
  "too-large",
  "too-many-entries",
  /** It takes more time or memory than any programme needs. */
  "too-complex",
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** What stands in the way of a row: with one, nothing of the file is imported. */
export const importProblems = [
  "cannot-be-read",
  "id-wrong",
  "title-missing",
  "start-missing",
  "time-wrong",
  /** A time zone `value` that the file does not define and nobody knows. */
  "unknown-zone",
  "ends-before-it-starts",
  "too-long",
  "kind-missing",
  "kind-unknown",
  "place-missing",
  "place-unknown",
  "room-unknown",
  "department-unknown",
  "capacity-wrong",
  "audience-wrong",
  "link-wrong",
  "status-wrong",
  /** The text `field` has what must not be public, `kind`. */
  "text-not-public",
  /** The words of the entry lie with the reviewers, or were stopped. */
  "words-in-review",
  "words-stopped",
  "words-wrong",
  /** The file names it twice. */
  "row-twice",
  /** An entry has the id that did not come from this file. */
  "id-taken",
  /** It has ended or was cancelled. */
  "entry-over",
  /** It goes on, and does not start later. */
  "live-starts-later",
] as const;
export type ImportProblem = (typeof importProblems)[number];

/** What somebody should know of a row; it is imported all the same. */
export const importNotes = [
  /** The place `value` is not set up: it takes place where the sender of the file said. */
  "place-not-known",
  "room-not-known",
  "department-not-known",
  "kind-not-known",
  /** The file says no end: an hour is taken. */
  "end-missing",
  /** Known again only as long as title and start are the same. */
  "id-missing",
  /** The text `field` was longer than it may be. */
  "text-cut",
  /** The text `field` has what perhaps must not be public, `kind`. */
  "text-finding",
  "link-left-out",
  /** The line `value` of the file could not be read. */
  "line-left-out",
  /** A time that the clock change leaves out was taken as so much later. */
  "time-left-out-by-clock",
  /** The series has no end: it is read as far as `value`. */
  "series-goes-on",
  /** The file no longer has it: it is cancelled. */
  "no-longer-in-file",
  /** Cancelled in the file, and never known here. */
  "never-known",
] as const;
export type ImportNote = (typeof importNotes)[number];

const remark = {
  field: z.optional(z.string()),
  value: z.optional(z.string()),
  kind: z.optional(findingSchema.shape.kind),
};
const bilingual = z.object({ zh: z.string(), en: z.string() });

export const importRowSchema = z.object({
  /** Of the file, from 1; absent for what only the hub knows of. */
  line: z.optional(z.int()),
  uid: z.string(),
  entryId: z.string(),
  title: bilingual,
  startsAt: z.optional(z.string()),
  endsAt: z.optional(z.string()),
  allDay: z.optional(z.literal(true)),
  kind: z.optional(z.enum(entryKinds)),
  venueId: z.optional(z.string()),
  roomId: z.optional(z.string()),
  hosts: z.array(z.string()),
  audience: z.enum(["public", "staff"]),
  what: z.enum(["new", "changed", "same", "older", "cancelled", "wrong"]),
  problems: z.array(z.object({ code: z.enum(importProblems), ...remark })),
  notes: z.array(z.object({ code: z.enum(importNotes), ...remark })),
});
export type ImportRow = z.infer<typeof importRowSchema>;

const count = z.int();
export const importPreviewSchema = z.object({
  /** In the order of the file. */
  rows: z.array(importRowSchema),
  counts: z.object({ new: count, changed: count, same: count, older: count, cancelled: count, wrong: count }),
  /** Occurrences that are longer past, or further ahead, than the programme reaches. */
  outside: count,
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
