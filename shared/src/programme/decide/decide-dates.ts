import { accept, lookup, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProgrammeContext, type ProgrammeDecision } from "../context.ts";
import { mostEntries, type ProgrammeState } from "../state.ts";
import { inOrder, problemsOf } from "../wrong-entry.ts";

/** [O19] What has been over is to come again, and nothing of it is marked: these are other days, not changed ones. */
export function dateEntries(
  { entries }: PayloadOf<"date-entries">,
  state: ProgrammeState,
  { now, sender, reads }: ProgrammeContext,
): ProgrammeDecision {
  for (const entry of entries) {
    const [first] = problemsOf(entry, reads.venue);
    if (first) return refuse(first.problem, { entryId: entry.id });
  }
  const added = entries.filter(({ id }) => !lookup(state.entries, id));
  if (Object.keys(state.entries).length + added.length > mostEntries)
    return refuse("too-many-entries", { limit: mostEntries });
  return accept([{ type: "EntriesDated", entries: entries.map(inOrder), by: sender.id, at: now }], {
    entries: entries.length,
  });
}
