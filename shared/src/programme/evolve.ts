import { lookup } from "../core/index.ts";
import { type ProgrammeEntry } from "./entry.ts";
import { type EntryChange, type ImportedRow, type Marked, type Move, type ProgrammeEvent } from "./events.ts";
import { evolveEntry } from "./evolve-entry.ts";
import { lastMomentOf } from "./plan/moments.ts";
import { type KnownEntry, type ProgrammeState } from "./state.ts";

/** Answers a new state for every change: what is computed from one is kept by its identity. */
export function evolveProgramme(state: ProgrammeState, event: ProgrammeEvent): ProgrammeState {
  switch (event.type) {
    case "EntryPut":
      return withEntries(state, [put(lookup(state.entries, event.entry.id), event.entry, event, event)]);
    case "EntriesDated":
      return withEntries(
        state,
        event.entries.map((facts) => dated(lookup(state.entries, facts.id), facts, event)),
      );
    case "EntriesMoved":
      return withEntries(
        state,
        event.moves.flatMap((move) => {
          const known = lookup(state.entries, move.entryId);
          return known ? [put(known, movedFacts(known.facts, move), move, event)] : [];
        }),
      );
    case "EntriesImported":
      return withEntries(
        state,
        event.rows.flatMap((row) => imported(lookup(state.entries, row.entryId), row, event) ?? []),
      );
    case "EntriesPast":
      return withEntries(
        state,
        event.entryIds.flatMap((id) => {
          const known = lookup(state.entries, id);
          return known ? [{ ...known, isPast: true as const, revision: known.revision + 1 }] : [];
        }),
      );
    case "EntryRemoved":
      return { ...state, entries: without(state.entries, [event.entryId]) };
    case "EntriesForgotten":
      return { ...state, entries: without(state.entries, event.entryIds) };
    default:
      return withChange(state, event);
  }
}

interface By {
  readonly by: string;
  readonly at: string;
}

const blank = { status: "announced", pledges: {}, effects: [], revision: 0 } as const;

/** What stood in it before and is not said again, is gone; its standing stays. */
function put(
  known: KnownEntry | undefined,
  facts: ProgrammeEntry,
  { was, changedAt = known?.changedAt }: Marked,
  { by, at }: By,
): KnownEntry {
  const before: Omit<KnownEntry, "facts" | "by"> = known ?? { ...blank, ...firstStanding(facts, at) };
  const { was: _was, stepId, ...standing } = before;
  const stays = facts.steps.some(({ id }) => id === stepId);
  return {
    ...standing,
    facts,
    ...(stays && stepId !== undefined ? { stepId } : {}),
    ...(was ? { was } : {}),
    ...(changedAt === undefined ? {} : { changedAt }),
    by,
    revision: standing.revision + 1,
  };
}

function dated(known: KnownEntry | undefined, facts: ProgrammeEntry, { by, at }: By): KnownEntry {
  const { pledges, effects, revision } = known ?? blank;
  const imported = known?.imported;
  return {
    facts,
    status: "announced",
    since: at,
    pledges,
    effects,
    by,
    revision: revision + 1,
    ...(imported ? { imported } : {}),
  };
}

/** A file may hold months that are over: what has been when it becomes known is not ended one by one. */
const firstStanding = (facts: ProgrammeEntry, at: string): Pick<KnownEntry, "status" | "since"> => ({
  status: lastMomentOf({ facts }) <= at ? "ended" : "announced",
  since: at,
});

/** It lasts from midnight to midnight no longer. */
function movedFacts({ allDay: _, ...facts }: ProgrammeEntry, { startsAt, endsAt, steps }: Move): ProgrammeEntry {
  return { ...facts, startsAt, endsAt, steps };
}

function imported(known: KnownEntry | undefined, row: ImportedRow, by: By): KnownEntry | undefined {
  const entry = row.entry ? put(known, row.entry, row, by) : known;
  return entry && { ...entry, imported: { source: row.source, hash: row.hash } };
}

function withChange(state: ProgrammeState, event: EntryChange): ProgrammeState {
  const entry = lookup(state.entries, event.entryId);
  return entry ? withEntries(state, [{ ...evolveEntry(entry, event), revision: entry.revision + 1 }]) : state;
}

const withEntries = (state: ProgrammeState, changed: readonly KnownEntry[]): ProgrammeState => ({
  ...state,
  entries: { ...state.entries, ...Object.fromEntries(changed.map((entry) => [entry.facts.id, entry])) },
});

function without<Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(record).filter(([key]) => !gone.has(key)));
}
