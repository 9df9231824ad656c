// The pledges of the entries with their states. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type StaffEntry } from "../entries-store.ts";

export interface Pledge {
  readonly entry: StaffEntry;
  readonly id: string;
  readonly departmentId: string;
  readonly text: Bilingual;
  readonly state: StaffEntry["pledges"][string]["state"];
  /** Absent until somebody has said more than that it was made. */
  readonly since: string | undefined;
  readonly by: string | undefined;
}

export const pledgesOf = (entry: StaffEntry): readonly Pledge[] =>
  (entry.words?.pledges ?? []).map(({ id, departmentId, text }) => {
    const known = entry.pledges[id];
    return { entry, id, departmentId, text, state: known?.state ?? "made", since: known?.since, by: known?.by };
  });
