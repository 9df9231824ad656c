// What the hub knows that a file may be about: read from the state, for a look ahead; what is decided, the topics decide.
import { lookup } from "@openhall/shared/core";
import {
  type Foreseen,
  foreseeImport,
  type ImportedEntry,
  type KnownEntry,
  mostEntries,
  type ProgrammeReads,
  type ProgrammeState,
  type Source,
  wordsItemOf,
} from "@openhall/shared/programme";
import { type EntryWords, type Item, mostItems, type Placement } from "@openhall/shared/publishing";

export interface KnownWords {
  readonly content: EntryWords;
  readonly placement: Placement;
  readonly status: Item["status"];
  /** The public can read a version of it, or will. */
  readonly isPublic: boolean;
}

export interface KnownProgramme {
  readonly now: string;
  /** How many more entries, and words of entries, the hub keeps. */
  readonly room: number;
  entry(entryId: string): KnownEntry | undefined;
  /** What came from there. */
  from(source: Source): KnownEntry | undefined;
  /** All that came from the UID. */
  ofUid(uid: string): readonly KnownEntry[];
  words(entryId: string): KnownWords | undefined;
  foresee(entries: readonly ImportedEntry[]): Foreseen[];
}

export const keyOf = ({ uid, recurrence = "" }: Source): string => `${recurrence} ${uid}`;

export function knownProgramme(state: ProgrammeState, reads: ProgrammeReads, now: string): KnownProgramme {
  const imported = Object.values(state.entries).filter((entry) => entry.imported);
  const sources = new Map(imported.map((entry) => [keyOf(entry.imported?.source ?? noSource), entry]));
  const byUid = new Map<string, KnownEntry[]>();
  for (const entry of imported) {
    const { uid } = entry.imported?.source ?? noSource;
    byUid.set(uid, [...(byUid.get(uid) ?? []), entry]);
  }
  const items = Object.keys(reads.publishing.items).length;
  return {
    now,
    room: Math.min(mostEntries - Object.keys(state.entries).length, mostItems - items),
    entry: (entryId) => lookup(state.entries, entryId),
    from: (source) => sources.get(keyOf(source)),
    ofUid: (uid) => byUid.get(uid) ?? [],
    words(entryId) {
      const item = lookup(reads.publishing.items, wordsItemOf(entryId));
      const version = item?.versions.at(-1);
      if (!item || version?.content.kind !== "entry") return undefined;
      const { content, placement } = version;
      const isPublic = item.published?.state === "live" || item.published?.state === "scheduled";
      return { content, placement, status: item.status, isPublic };
    },
    foresee: (entries) => foreseeImport(entries, state, { now, reads }),
  };
}

const noSource: Source = { uid: "", sequence: 0 };
