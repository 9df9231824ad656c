// Entries that are in one room, or have one host, at the same time. Named beside the entries; they hinder nothing. Pure.
import { type Overlap, overlapsOf, type ProgrammeEntry } from "@openhall/shared/programme";
import { type StaffEntry } from "./entries-store.ts";

export type { Overlap };

/** What is being typed, against all the others. */
export const overlapsWith = (
  entry: ProgrammeEntry,
  entries: readonly StaffEntry[],
  hallIds: readonly string[],
): readonly Overlap[] => overlapsOf(entry, entries, hallIds);

/** By entry. */
export const overlapsAmong = (
  entries: readonly StaffEntry[],
  hallIds: readonly string[],
): ReadonlyMap<string, readonly Overlap[]> =>
  new Map(entries.map((entry) => [entry.id, overlapsOf(entry, entries, hallIds)]));
