import { accept, lookup, refuse } from "../../core/index.ts";
import { type ImportedEntry } from "../commands.ts";
import { type PayloadOf, type ProgrammeContext, type ProgrammeDecision } from "../context.ts";
import { type ImportedRow } from "../events.ts";
import { type WrongEntryRow } from "../problems.ts";
import { markedBy } from "../plan/time-and-place.ts";
import { publicWords } from "../public.ts";
import { type KnownEntry, mostEntries, type ProgrammeState } from "../state.ts";
import { cancelled } from "./decide-status.ts";
import { knownSources, type Verdict, verdictOf } from "./import-verdict.ts";

/** [O50] All or nothing; what a file says again, or an older file says, changes nothing. */
export function importEntries(
  { entries: rows }: PayloadOf<"import">,
  state: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  const verdicts = verdictsOf(rows, state, context);
  const wrongRows = verdicts.flatMap(({ verdict, row }, index) =>
    verdict.kind === "wrong" ? verdict.wrong.map((one): WrongEntryRow => ({ index, entryId: row.id, ...one })) : [],
  );
  if (wrongRows.length > 0) return refuse("entries-wrong", { rows: wrongRows });
  const counts = { added: 0, changed: 0, unchanged: 0, older: 0 };
  for (const { verdict } of verdicts) if (verdict.kind !== "wrong") counts[verdict.kind] += 1;
  if (Object.keys(state.entries).length + counts.added > mostEntries)
    return refuse("too-many-entries", { limit: mostEntries });
  const imported = verdicts.flatMap(({ verdict }) => ("row" in verdict && verdict.row ? [verdict.row] : []));
  const over = verdicts.flatMap(({ verdict }) => ("cancels" in verdict && verdict.cancels ? [verdict.cancels] : []));
  const { now, sender } = context;
  return accept(
    [
      ...(imported.length > 0
        ? [
            {
              type: "EntriesImported" as const,
              rows: imported.map((row) => marked(row, state, context)),
              by: sender.id,
              at: now,
            },
          ]
        : []),
      ...over.map((entry) => cancelled(entry, context)),
    ],
    counts,
  );
}

/** What an import would make of each row now; nothing is decided by it. */
export type Foreseen =
  | { readonly what: "added" | "changed" | "unchanged" | "older" | "cancelled" }
  | { readonly what: "wrong"; readonly wrong: readonly Pick<WrongEntryRow, "problem" | "other">[] };

export const foreseeImport = (
  rows: readonly ImportedEntry[],
  state: ProgrammeState,
  context: Pick<ProgrammeContext, "now" | "reads">,
): Foreseen[] =>
  verdictsOf(rows, state, context).map(({ verdict }) => {
    if (verdict.kind === "wrong") return { what: "wrong", wrong: verdict.wrong };
    return { what: "cancels" in verdict && verdict.cancels ? "cancelled" : verdict.kind };
  });

function verdictsOf(
  rows: readonly ImportedEntry[],
  state: ProgrammeState,
  context: Pick<ProgrammeContext, "now" | "reads">,
) {
  const known = knownSources(state);
  const named = new Set<string>();
  return rows.map((row): { row: ImportedEntry; verdict: Verdict } => ({
    row,
    verdict: verdictOf(row, state, known, named, context),
  }));
}

function marked(row: ImportedRow, { entries }: ProgrammeState, { now, reads }: ProgrammeContext): ImportedRow {
  const before: KnownEntry | undefined = lookup(entries, row.entryId);
  if (!before || !row.entry) return row;
  return { ...row, ...markedBy(before, row.entry, publicWords(before, reads.publishing) !== undefined, now) };
}
