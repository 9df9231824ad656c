// What an import of a file would do, row by row, and the payloads of the two commands that do it.
import {
  type Foreseen,
  type ImportedEntry,
  type ImportPreview,
  type ImportRow,
  type KnownEntry,
} from "@openhall/shared/programme";
import { hashOf } from "@openhall/shared/publishing";
import { type FileRead, windowAt } from "../reading/file-entry.ts";
import { type ReadRow } from "../reading/read-row.ts";
import { keyOf, type KnownProgramme } from "./known-programme.ts";
import { planWords, type SavedWords } from "./plan-words.ts";

export interface ImportPlan {
  readonly preview: ImportPreview;
  readonly items: readonly SavedWords[];
  readonly entries: readonly ImportedEntry[];
}

interface ReadFile {
  readonly rows: readonly ReadRow[];
  readonly whole: FileRead["whole"];
  readonly outside: number;
}

interface Planned {
  readonly shown: Omit<ImportRow, "what" | "problems" | "notes">;
  readonly row?: ReadRow;
  /** Absent where something is wrong with it already. */
  readonly entry?: ImportedEntry;
  readonly problems: ImportRow["problems"];
  readonly notes: ImportRow["notes"];
}

export function planImport(file: ReadFile, hallId: string, known: KnownProgramme): ImportPlan {
  const planned = [...file.rows.map((row) => plannedRow(row, known)), ...goneFrom(file, known)];
  const entries = planned.flatMap(({ entry }) => entry ?? []);
  const foreseen = known.foresee(entries);
  const byEntry = new Map(entries.map((entry, index) => [entry, foreseen[index]]));
  const done = planned
    .map((one) => outcomeOf(one, one.entry && byEntry.get(one.entry), hallId, known))
    // An older file does not say what is gone.
    .filter(({ row }) => row.line !== undefined || row.what === "cancelled");
  const counts = { new: 0, changed: 0, same: 0, older: 0, cancelled: 0, wrong: 0 };
  for (const { row } of done) counts[row.what] += 1;
  return {
    preview: { rows: done.map(({ row }) => row), counts, outside: file.outside },
    items: done.flatMap(({ save }) => save ?? []),
    entries: done.flatMap(({ entry }) => entry ?? []),
  };
}

function plannedRow(read: ReadRow, known: KnownProgramme): Planned {
  const row = knownAgain(read, known);
  const { line, entryId, source, words, facts, cancelled } = row;
  const before = known.from(source);
  // Nothing that is kept for staff becomes public because a file does not say so.
  const audience =
    facts.audience === "public" && before?.facts.audience === "staff" && !row.saysAudience ? "staff" : facts.audience;
  const hosts = [...facts.hosts];
  const { kind, venueId, startsAt, endsAt } = facts;
  const shown = { line, uid: source.uid, entryId, title: words.title, ...facts, hosts, audience };
  const about = { shown, row, problems: [...row.problems], notes: [...row.notes] };
  const isWhole = kind !== undefined && venueId !== undefined && startsAt !== undefined && endsAt !== undefined;
  if (!isWhole || row.problems.length > 0) return about;
  const needed = { id: entryId, kind, venueId, startsAt, endsAt, runs: "clock" as const, steps: [] };
  const entry: ImportedEntry = { ...facts, ...needed, hosts, audience, source, ...(cancelled ? { cancelled } : {}) };
  return { ...about, entry };
}

/** By where it comes from; a row of a table by its number, wherever the entry came from. */
function knownAgain(read: ReadRow, known: KnownProgramme): ReadRow {
  const words = hashOf({ title: read.words.title, body: read.words.body, links: [...read.words.links] });
  const source = { ...read.source, words };
  const before = known.from(source) ?? (read.isTable ? known.entry(read.entryId) : undefined);
  if (!before?.imported) return { ...read, source };
  const { words: _, ...origin } = before.imported.source;
  return { ...read, entryId: before.facts.id, source: read.isTable ? { ...origin, words } : source };
}

/** [O74] Occurrences that are known and still to come, and that the file no longer has. */
function goneFrom({ rows, whole }: ReadFile, known: KnownProgramme): Planned[] {
  const { until } = windowAt(known.now);
  return whole.flatMap(({ uid, source }) => {
    const ofUid = rows.filter((row) => row.source.uid === uid);
    if (ofUid.some(({ problems }) => problems.length > 0)) return [];
    const inFile = new Set(ofUid.map((row) => keyOf(row.source)));
    return known
      .ofUid(uid)
      .filter((entry) => entry.imported && !inFile.has(keyOf(entry.imported.source)))
      .filter(
        ({ status, facts }) =>
          status === "announced" && facts.startsAt > known.now && Date.parse(facts.startsAt) <= until,
      )
      .map((entry) => gone(entry, source, known));
  });
}

function gone({ facts, imported }: KnownEntry, file: ImportedEntry["source"], known: KnownProgramme): Planned {
  const { words, recurrence } = imported?.source ?? file;
  const source = {
    ...file,
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(words === undefined ? {} : { words }),
  };
  const { id, kind, venueId, roomId, startsAt, endsAt, hosts, audience } = facts;
  const title = known.words(id)?.content.title ?? { zh: "", en: "" };
  const room = roomId === undefined ? {} : { roomId };
  return {
    shown: { uid: file.uid, entryId: id, title, startsAt, endsAt, kind, venueId, ...room, hosts: [...hosts], audience },
    entry: { ...facts, source, cancelled: true },
    problems: [],
    notes: [{ code: "no-longer-in-file" }],
  };
}

interface Outcome {
  readonly row: ImportRow;
  readonly save?: SavedWords;
  readonly entry?: ImportedEntry;
}

function outcomeOf(
  { shown, row, entry, problems, notes }: Planned,
  foreseen: Foreseen | undefined,
  hallId: string,
  known: KnownProgramme,
): Outcome {
  if (!entry || !foreseen || foreseen.what === "wrong") {
    const wrong = foreseen?.what === "wrong" ? foreseen.wrong.map(problemOf) : [];
    return { row: { ...shown, what: "wrong", problems: [...problems, ...wrong], notes } };
  }
  if (foreseen.what === "older") return { row: { ...shown, what: "older", problems, notes } };
  if (foreseen.what === "cancelled") return { row: { ...shown, what: "cancelled", problems, notes }, entry };
  if (entry.cancelled) {
    const isKnown = known.from(entry.source) !== undefined;
    return {
      row: { ...shown, what: "same", problems, notes: isKnown ? notes : [...notes, { code: "never-known" }] },
      entry,
    };
  }
  const words = row ? planWords(entry.id, row, hallId, known) : {};
  if (words.problem) return { row: { ...shown, what: "wrong", problems: [...problems, words.problem], notes } };
  const isChanged = foreseen.what === "changed" || words.save !== undefined;
  const what = foreseen.what === "added" ? "new" : isChanged ? "changed" : "same";
  return { row: { ...shown, what, problems, notes }, ...(words.save ? { save: words.save } : {}), entry };
}

function problemOf({
  problem,
  other,
}: Extract<Foreseen, { what: "wrong" }>["wrong"][number]): ImportRow["problems"][number] {
  const value = other === undefined ? {} : { value: other };
  switch (problem) {
    case "unknown-venue":
      return { code: "place-unknown", ...value };
    case "unknown-room":
      return { code: "room-unknown", ...value };
    case "unknown-department":
      return { code: "department-unknown", ...value };
    case "step-after-end":
    case "step-twice":
      return { code: "words-wrong", ...value };
    default:
      return { code: problem, ...value };
  }
}
