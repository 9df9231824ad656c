// What is said of a file with figures before, and when, it is imported: `POST /api/v1/projects/preview` and `/import`.
import * as z from "zod/mini";

/** What a table tells; it is recognised by its header. */
export const importParts = ["progress", "funds", "milestones", "readings"] as const;
export type ImportPart = (typeof importParts)[number];

/** A file that cannot be taken at all: one sentence for the whole of it. */
export const figuresFileRefusals = [
  /** Nothing in it has the columns of one of the parts. */
  "not-a-table",
  /** Neither UTF-8, UTF-16 nor GB18030. */
  "not-text",
  /** A workbook behind a password. */
  "locked-file",
  "too-large",
  "too-many-rows",
  /** It takes more time or memory than any table needs. */
  "too-complex",
] as const;
export type FiguresFileRefusal = (typeof figuresFileRefusals)[number];

/** What stands in the way of a row: with one, nothing of the file is imported. `column` and `cell` say where. */
export const figuresProblems = [
  "project-missing",
  "project-unknown",
  "date-missing",
  "date-wrong",
  "percent-missing",
  "percent-wrong",
  "amount-missing",
  "amount-wrong",
  /** The header of an amount says neither 元 nor 万元. */
  "unit-missing",
  "year-wrong",
  "source-missing",
  "milestone-missing",
  "milestone-unknown",
  "indicator-unknown",
  "time-wrong",
  "minutes-wrong",
  "reading-wrong",
  /** The file says it twice: `value` is the line that said it first. */
  "row-twice",
  /** The rules of the projects say no: `value` is the code of their refusal, as `sources-not-total` or `not-your-project`. */
  "refused",
] as const;
export type FiguresProblem = (typeof figuresProblems)[number];

/** Names of what a row tells; a source of funds is `source.<source>`. */
const figureSchema = z.object({ name: z.string(), value: z.string() });

export const figuresRowSchema = z.object({
  /** Of the file, from 1; of a workbook the row of its sheet. */
  line: z.int(),
  /** Of a workbook of which several sheets are read. */
  sheet: z.optional(z.string()),
  part: z.enum(importParts),
  /** As the file names it. */
  project: z.string(),
  projectId: z.optional(z.string()),
  /** The civil day, of a reading its instant. */
  on: z.optional(z.string()),
  /** What it says: `percent` 81.5, `total` in yuan, `milestone`, `indicator`, `minutes`, `value` … */
  says: z.array(figureSchema),
  /** What was said of the same before, where it corrects that. */
  was: z.optional(z.array(figureSchema)),
  /** `empty`: it is left out, because it has no figure, or because it was read more than seven days ago. */
  what: z.enum(["new", "corrects", "same", "empty", "wrong"]),
  problems: z.array(
    z.object({
      code: z.enum(figuresProblems),
      /** As the header of the file calls it. */
      column: z.optional(z.string()),
      /** As a spreadsheet calls it: `C5`. */
      cell: z.optional(z.string()),
      value: z.optional(z.string()),
    }),
  ),
});
export type FiguresRow = z.infer<typeof figuresRowSchema>;

const count = z.int();
export const figuresPreviewSchema = z.object({
  /** In the order of the file; of readings those that are wrong and the first two hundred others. */
  rows: z.array(figuresRowSchema),
  counts: z.object({ new: count, corrects: count, same: count, empty: count, wrong: count }),
});
export type FiguresPreview = z.infer<typeof figuresPreviewSchema>;
