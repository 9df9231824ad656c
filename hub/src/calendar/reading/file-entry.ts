// What a reader finds in a file, before any name in it is looked up.
import { type Bilingual } from "@openhall/shared/core";
import { type ImportRow, type Source } from "@openhall/shared/programme";

export type Problem = ImportRow["problems"][number];
export type Note = ImportRow["notes"][number];

export interface FileEntry {
  /** Of the file, from 1. */
  readonly line: number;
  readonly source: Source;
  /** Where the file says it. */
  readonly entryId?: string;
  readonly title: Bilingual;
  readonly body: Bilingual;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly allDay?: true;
  /** The first that is known counts. */
  readonly kinds: readonly string[];
  readonly venue: string;
  readonly room: string;
  readonly hosts: readonly string[];
  readonly links: readonly { readonly label: Bilingual; readonly url: string }[];
  readonly capacity?: number;
  readonly audience?: "public" | "staff";
  readonly cancelled: boolean;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

export interface FileRead {
  readonly entries: readonly FileEntry[];
  /** UIDs whose every occurrence stands in `entries`: others that are known and still to come are no longer in the file. */
  readonly whole: readonly { readonly uid: string; readonly source: Source }[];
  /** Occurrences before and behind the window. */
  readonly outside: number;
  /** A name that nobody knows is wrong in a table that was written for this hall, and usual in a calendar from elsewhere. */
  readonly strictNames: boolean;
}

/** Instants between which occurrences are read. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

const dayMs = 24 * 3_600_000;
export const windowAt = (now: string): Window => ({
  from: Date.parse(now) - 100 * dayMs,
  until: Date.parse(now) + 400 * dayMs,
});

export const mostEntriesOfFile = 1_000;
