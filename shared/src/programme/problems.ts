/** What can be wrong with an entry: a refusal of `put-entry`, or of one row of an import. */
export const entryProblems = [
  /** No place `other` is in use. */
  "unknown-venue",
  /** The place has no room `other`. */
  "unknown-room",
  /** No department `other` is in use. */
  "unknown-department",
  "ends-before-it-starts",
  /** Longer than 31 days. */
  "too-long",
  /** The step `other` is not before the end. */
  "step-after-end",
  /** The step `other` stands twice in it. */
  "step-twice",
  /** It has ended or was cancelled. */
  "entry-over",
  /** It goes on: it has begun, and does not start later. */
  "live-starts-later",
  /** Of an import: another entry has its id `other`, which did not come from there. */
  "id-taken",
  /** Of an import: the file names it twice. */
  "row-twice",
] as const;
export type EntryProblem = (typeof entryProblems)[number];

/** One wrong row of a refusal `entries-wrong {rows}`; `index` counts from 0. */
export type WrongEntryRow = {
  readonly index: number;
  readonly entryId: string;
  readonly problem: EntryProblem;
  readonly other?: string;
};
