// An entry of a file with every name in it looked up and every text looked at: what may become an entry of the programme.
import { type Bilingual } from "@openhall/shared/core";
import { entryIdSchema, type EntryKind, type Source } from "@openhall/shared/programme";
import { type EntryWords, isBlocking, isSecret, scanText } from "@openhall/shared/publishing";
import { shortHash } from "./event-source.ts";
import { type FileEntry, type Note, type Problem } from "./file-entry.ts";
import { type Directory, findDepartment, findKind, findPlace } from "./names.ts";

/** What the sender says where the file does not. */
export interface Usual {
  readonly hallId: string;
  readonly venueId?: string | undefined;
  readonly kind?: EntryKind | undefined;
  readonly audience?: "public" | "staff" | undefined;
}

export interface ReadingOptions {
  readonly usual: Usual;
  readonly directory: Directory;
  /** Office lines and addresses that the scan passes. */
  readonly contacts: readonly string[];
  readonly strictNames: boolean;
}

export interface ReadRow {
  readonly line: number;
  readonly entryId: string;
  readonly source: Source;
  readonly words: Pick<EntryWords, "title" | "body" | "links">;
  readonly facts: {
    readonly kind?: EntryKind;
    readonly venueId?: string;
    readonly roomId?: string;
    readonly startsAt?: string;
    readonly endsAt?: string;
    readonly allDay?: true;
    readonly hosts: readonly string[];
    readonly audience: "public" | "staff";
    readonly capacity?: number;
  };
  /** The file, or its sender, says for whom it is. */
  readonly saysAudience: boolean;
  /** Of a table: known by its id alone. */
  readonly isTable: boolean;
  readonly cancelled: boolean;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

const mostDurationMs = 31 * 24 * 3_600_000;
const [mostTitle, mostBody, mostLabel, mostLinks, mostUrl] = [120, 2_000, 60, 5, 500];
const mostFindings = 20;

export function readRow(entry: FileEntry, options: ReadingOptions): ReadRow {
  const problems = [...entry.problems];
  const notes = [...entry.notes];
  const facts = { ...placeOf(entry, options, problems, notes), ...kindOf(entry, options, problems, notes) };
  const words = wordsOf(entry, notes);
  if (words.title.zh === "" && words.title.en === "") problems.push({ code: "title-missing" });
  problems.push(...timeProblems(entry));
  const isSecretText = scanWords(words, options.contacts, problems, notes);
  const { startsAt, endsAt, allDay, capacity } = entry;
  return {
    line: entry.line,
    entryId: entryIdOf(entry),
    source: entry.source,
    words: isSecretText ? { title: nothing, body: nothing, links: [] } : words,
    facts: {
      ...facts,
      ...(startsAt === undefined ? {} : { startsAt }),
      ...(endsAt === undefined ? {} : { endsAt }),
      ...(allDay ? { allDay } : {}),
      ...(capacity === undefined ? {} : { capacity }),
      hosts: hostsOf(entry, options, problems, notes),
      audience: entry.audience ?? options.usual.audience ?? "public",
    },
    saysAudience: (entry.audience ?? options.usual.audience) !== undefined,
    isTable: options.strictNames,
    cancelled: entry.cancelled,
    problems,
    notes,
  };
}

const nothing: Bilingual = { zh: "", en: "" };

/** [O71] What a person can read, where it is an id; else, and for an occurrence of a series, made of what it is known by. */
export function entryIdOf({ entryId, source }: Pick<FileEntry, "entryId" | "source">): string {
  const { uid, recurrence = "" } = source;
  if (entryId !== undefined && entryIdSchema.safeParse(entryId).success) return entryId;
  if (recurrence === "" && entryIdSchema.safeParse(uid).success) return uid;
  return `i-${shortHash(`${uid}\n${recurrence}`).slice(0, 20)}`;
}

function placeOf(
  entry: FileEntry,
  { usual, directory, strictNames }: ReadingOptions,
  problems: Problem[],
  notes: Note[],
) {
  const { venue, room } = entry;
  const found = findPlace(venue, room, directory);
  if (found?.unknownRoom !== undefined) {
    const value = found.unknownRoom.slice(0, 100);
    if (strictNames) problems.push({ code: "room-unknown", value });
    else notes.push({ code: "room-not-known", value });
  }
  if (found) return { venueId: found.venueId, ...(found.roomId === undefined ? {} : { roomId: found.roomId }) };
  const said = [venue, room].filter(Boolean).join(" · ").slice(0, 200);
  const own = Object.hasOwn(directory.venues, usual.hallId) ? usual.hallId : undefined;
  const venueId = usual.venueId ?? (said === "" ? own : undefined);
  if (venueId === undefined)
    problems.push(said === "" ? { code: "place-missing" } : { code: "place-unknown", value: said });
  else if (said !== "") notes.push({ code: "place-not-known", value: said });
  return venueId === undefined ? {} : { venueId };
}

function kindOf({ kinds }: FileEntry, { usual, strictNames }: ReadingOptions, problems: Problem[], notes: Note[]) {
  const kind = findKind(kinds);
  if (kind) return { kind };
  const value = kinds.join(", ").slice(0, 100);
  if (value !== "" && strictNames) problems.push({ code: "kind-unknown", value });
  else if (!usual.kind) problems.push(value === "" ? { code: "kind-missing" } : { code: "kind-unknown", value });
  else if (value !== "") notes.push({ code: "kind-not-known", value });
  return usual.kind ? { kind: usual.kind } : {};
}

function hostsOf(
  { hosts }: FileEntry,
  { directory, strictNames }: ReadingOptions,
  problems: Problem[],
  notes: Note[],
): string[] {
  const found = hosts.flatMap((text) => {
    const id = findDepartment(text, directory);
    if (id !== undefined) return [id];
    const value = text.slice(0, 100);
    if (strictNames) problems.push({ code: "department-unknown", value });
    else notes.push({ code: "department-not-known", value });
    return [];
  });
  return [...new Set(found)].slice(0, 20);
}

function timeProblems({ startsAt, endsAt }: FileEntry): Problem[] {
  if (startsAt === undefined || endsAt === undefined) return [];
  const isOfCentury = startsAt.startsWith("20") && endsAt.startsWith("20");
  if (!isOfCentury) return [{ code: "time-wrong", value: startsAt.slice(0, 10) }];
  if (endsAt <= startsAt) return [{ code: "ends-before-it-starts" }];
  return Date.parse(endsAt) - Date.parse(startsAt) > mostDurationMs ? [{ code: "too-long" }] : [];
}

function wordsOf({ title, body, links }: FileEntry, notes: Note[]): ReadRow["words"] {
  const fitting = links
    .filter(({ url }) => url.length <= mostUrl && /^https?:\/\/[^\s"<>\\]+$/.test(url))
    .slice(0, mostLinks);
  if (fitting.length < links.length) notes.push({ code: "link-left-out" });
  const cut = (field: string, text: Bilingual, most: number): Bilingual => ({
    zh: cutText(`${field}.zh`, text.zh, most, notes),
    en: cutText(`${field}.en`, text.en, most, notes),
  });
  return {
    title: cut("title", title, mostTitle),
    body: cut("body", body, mostBody),
    links: fitting.map(({ label, url }, index) => ({ label: cut(`links.${index}.label`, label, mostLabel), url })),
  };
}

function cutText(field: string, text: string, most: number, notes: Note[]): string {
  if (text.length <= most) return text;
  notes.push({ code: "text-cut", field });
  // Not within a character of two units.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** True where a text has a secrecy mark: nothing of it is kept or said again. */
function scanWords(
  { title, body, links }: ReadRow["words"],
  contacts: readonly string[],
  problems: Problem[],
  notes: Note[],
): boolean {
  const texts = [
    ["title.zh", title.zh],
    ["title.en", title.en],
    ["body.zh", body.zh],
    ["body.en", body.en],
    ...links.flatMap(({ label, url }, index) => [
      [`links.${index}.label.zh`, label.zh],
      [`links.${index}.label.en`, label.en],
      [`links.${index}.url`, url],
    ]),
  ] as const;
  const found = texts.flatMap(([field = "", text = ""]) =>
    scanText(text, { contacts }).map((finding) => ({ field, finding })),
  );
  for (const { field, finding } of found.slice(0, mostFindings)) {
    if (isBlocking(finding)) problems.push({ code: "text-not-public", field, kind: finding.kind });
    else notes.push({ code: "text-finding", field, kind: finding.kind });
  }
  return found.some(({ finding }) => isSecret(finding));
}
