// What one row of a file means for what is known.
import { lookup } from "../../core/index.ts";
import { hashOf } from "../../publishing/index.ts";
import { type ImportedEntry } from "../commands.ts";
import { type ProgrammeContext } from "../context.ts";
import { type ProgrammeEntry, type Source } from "../entry.ts";
import { type ImportedRow } from "../events.ts";
import { isOver } from "../public.ts";
import { type KnownEntry, type ProgrammeState } from "../state.ts";
import { inOrder, problemsOf, startProblems, wrong, type Wrong } from "../wrong-entry.ts";

export type Verdict =
  | { readonly kind: "wrong"; readonly wrong: readonly Wrong[] }
  | { readonly kind: "older" }
  | {
      readonly kind: "added" | "changed" | "unchanged";
      /** To be kept, where there is anything new in it. */
      readonly row?: ImportedRow;
      readonly cancels?: KnownEntry;
    };

type Sources = ReadonlyMap<string, KnownEntry & { readonly imported: NonNullable<KnownEntry["imported"]> }>;

const keyOf = ({ uid, recurrence = "" }: Source): string => `${recurrence} ${uid}`;

export const knownSources = ({ entries }: ProgrammeState): Sources =>
  new Map(
    Object.values(entries).flatMap((entry) => {
      const { imported } = entry;
      return imported ? [[keyOf(imported.source), { ...entry, imported }] as const] : [];
    }),
  );

/** `named` holds what the rows before it are about. */
export function verdictOf(
  { source, cancelled, ...said }: ImportedEntry,
  { entries }: ProgrammeState,
  known: Sources,
  named: Set<string>,
  { now, reads }: Pick<ProgrammeContext, "now" | "reads">,
): Verdict {
  const key = keyOf(source);
  const before = known.get(key);
  const entry = inOrder(before ? { ...said, id: before.facts.id } : said);
  if (named.has(key) || named.has(`id ${entry.id}`)) return wrongs(wrong("row-twice"));
  named.add(key).add(`id ${entry.id}`);
  if (!before) {
    // What never was known need not be cancelled.
    if (cancelled) return { kind: "unchanged" };
    if (lookup(entries, entry.id)) return wrongs(wrong("id-taken", entry.id));
    const problems = problemsOf(entry, reads.venue);
    return problems.length > 0 ? wrongs(...problems) : { kind: "added", row: rowOf(entry, source, false) };
  }
  const age = compare(source, before.imported.source);
  if (age < 0) return { kind: "older" };
  const row = rowOf(entry, source, cancelled === true);
  const { entry: _, ...origin } = row;
  const isNews = age > 0 || source.words !== before.imported.source.words;
  if (row.hash === before.imported.hash) return { kind: "unchanged", ...(isNews ? { row: origin } : {}) };
  if (isOver(before))
    return cancelled || entry.endsAt <= now ? { kind: "unchanged", row: origin } : wrongs(wrong("entry-over"));
  if (cancelled) return { kind: "changed", row: origin, cancels: before };
  const kept = withUnsaid(entry, before.facts);
  const problems = [...problemsOf(kept, reads.venue), ...startProblems(before, kept, now)];
  return problems.length > 0 ? wrongs(...problems) : { kind: "changed", row: { ...row, entry: kept } };
}

/** What no file says, or this one does not, stays as somebody has planned it: steps that still fit, how it runs, capacity. */
function withUnsaid(entry: ProgrammeEntry, before: ProgrammeEntry): ProgrammeEntry {
  const minutes = (Date.parse(entry.endsAt) - Date.parse(entry.startsAt)) / 60_000;
  const steps = entry.steps.length > 0 ? entry.steps : before.steps.filter((step) => step.minutes < minutes);
  const capacity = entry.capacity ?? before.capacity;
  return { ...entry, steps, runs: before.runs, ...(capacity === undefined ? {} : { capacity }) };
}

const wrongs = (...list: Wrong[]): Verdict => ({ kind: "wrong", wrong: list });

const rowOf = (entry: ProgrammeEntry, source: Source, cancelled: boolean): ImportedRow => ({
  entryId: entry.id,
  source,
  hash: hashOf({ entry, cancelled }),
  entry,
});

/** [O51] By sequence, then by stamp; below zero where `one` is older. */
function compare(one: Source, other: Source): number {
  if (one.sequence !== other.sequence) return one.sequence - other.sequence;
  const [first = "", second = ""] = [one.stamp, other.stamp];
  return first === second ? 0 : first < second ? -1 : 1;
}
