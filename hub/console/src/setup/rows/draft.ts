// A row while somebody edits it, and what to do when somebody else changes it meanwhile. Pure.
import { type VenueTable } from "@openhall/shared/venue";
import type * as z from "zod/mini";

/** What rows of every table have. */
export interface SetUpRow {
  readonly id: string;
  readonly retired?: true;
}

/** A row as it is typed: a number whose field is empty is not there yet. */
export type Draft<Row> = {
  -readonly [Field in keyof Row]: Row[Field] extends number | undefined ? number | undefined : Row[Field];
};

/** What the page has to know of a table to edit its rows. */
export interface TableRules<Row extends SetUpRow> {
  readonly table: VenueTable;
  /** The command that puts a row. */
  readonly put: string;
  readonly schema: z.ZodMiniType<Row>;
  /** A copy to type into, reactive. */
  draftOf(row: Row): Draft<Row>;
  /** A new one, in that hall. */
  blank(id: string, hallId: string): Draft<Row>;
}

type Fields = Readonly<Record<string, unknown>>;

/** As the hub takes it: without empty fields, and in use. */
export const payloadOf = (draft: object): Fields =>
  Object.fromEntries(Object.entries(draft).filter(([field, value]) => value !== undefined && field !== "retired"));

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Names of the fields in which two rows differ. */
export function changedFields(one: object, other: object): string[] {
  const [before, after]: [Fields, Fields] = [payloadOf(one), payloadOf(other)];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => !isSame(before[field], after[field]));
}

export interface Merge {
  /** Changed by somebody else and not here: the draft follows. */
  readonly taken: readonly string[];
  /** Changed there and here, and differently: what is typed here stays, and would win. */
  readonly clashed: readonly string[];
}

/** [I12] Brings what somebody else has changed from `base` to `current` into `draft`, which is changed in place. */
export function mergeInto(draft: object, base: object, current: object): Merge {
  const mine = new Set(changedFields(base, draft));
  const theirs = changedFields(base, current);
  const now: Fields = { ...current };
  const typed: Fields = { ...draft };
  const taken = theirs.filter((field) => !mine.has(field));
  Object.assign(draft, Object.fromEntries(taken.map((field) => [field, structuredClone(now[field])])));
  return { taken, clashed: theirs.filter((field) => mine.has(field) && !isSame(typed[field], now[field])) };
}

/** The next id in the manner of those there are: after `W1` and `W8` comes `W9`. */
export function nextId(ids: readonly string[], start: string): string {
  const numbered = ids.flatMap((id) => {
    const [, stem, digits] = /^(.*?)(\d+)$/.exec(id) ?? [];
    return stem !== undefined && digits !== undefined ? [{ stem, digits }] : [];
  });
  const last = numbered.toSorted((one, other) => Number(other.digits) - Number(one.digits))[0];
  const { stem, digits } = last ?? { stem: start, digits: "0" };
  for (let count = Number(digits) + 1; ; count += 1) {
    const id = `${stem}${String(count).padStart(digits.length, "0")}`;
    if (!ids.includes(id)) return id;
  }
}
