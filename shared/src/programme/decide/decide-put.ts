import { accept, lookup, refuse } from "../../core/index.ts";
import { hashOf } from "../../publishing/index.ts";
import { type PayloadOf, type ProgrammeContext, type ProgrammeDecision } from "../context.ts";
import { type ProgrammeEntry } from "../entry.ts";
import { type Occupying, overlapsOf } from "../plan/overlaps.ts";
import { markedBy } from "../plan/time-and-place.ts";
import { isOver, publicWords } from "../public.ts";
import { type KnownEntry, mostEntries, type ProgrammeState } from "../state.ts";
import { inOrder, problemsOf, startProblems } from "../wrong-entry.ts";
import { deedsOf } from "./effects-of.ts";

/** [O10] A known entry keeps its standing, its effects, its pledges and where it comes from. */
export function putEntry(
  payload: PayloadOf<"put-entry">,
  { entries }: ProgrammeState,
  { now, sender, reads }: ProgrammeContext,
): ProgrammeDecision {
  const entry = inOrder(payload);
  const entryId = entry.id;
  const before = lookup(entries, entryId);
  if (before && isOver(before)) return refuse("entry-over", { entryId });
  const [first] = [...problemsOf(entry, reads.venue), ...startProblems(before, entry, now)];
  if (first) return refuse(first.problem, { entryId, ...(first.other === undefined ? {} : { other: first.other }) });
  if (!before && Object.keys(entries).length >= mostEntries) return refuse("too-many-entries", { limit: mostEntries });
  const changed = !before || !isSameEntry(before.facts, entry);
  const marked = before ? markedBy(before, entry, publicWords(before, reads.publishing) !== undefined, now) : {};
  return accept(changed ? [{ type: "EntryPut", entry, ...marked, by: sender.id, at: now }] : [], {
    entryId,
    changed,
    overlaps: overlapsOf(entry, Object.values(entries).map(occupyingOf), Object.keys(reads.venue.halls)).map(
      ({ hosts, ...overlap }) => ({ ...overlap, hosts: [...hosts] }),
    ),
  });
}

export const isSameEntry = (one: ProgrammeEntry, other: ProgrammeEntry): boolean => hashOf(one) === hashOf(other);

export const occupyingOf = ({ facts, status }: KnownEntry): Occupying => ({ ...facts, status });

/** [O12] What people may be on their way to is cancelled, and so seen to be. */
export function removeEntry(
  { entryId }: PayloadOf<"remove-entry">,
  { entries }: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  const { now, sender, reads } = context;
  const entry = lookup(entries, entryId);
  if (!entry) return refuse("unknown-entry", { entryId });
  if (publicWords(entry, reads.publishing)) return refuse("entry-is-public", { entryId });
  const does = entry.status === "live" ? deedsOf(entry, "end", now, context) : [];
  return accept([{ type: "EntryRemoved", entryId, does, by: sender.id, at: now }], { entryId });
}
