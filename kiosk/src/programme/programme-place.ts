// Where in the programme a visitor is. One value, so that leaving it forgets all of it.
import { type CivilDate } from "@openhall/shared/core";

/** By which way the entries of a list have been found. */
export type ProgrammeList =
  | { readonly by: "today" | "days" | "departments" }
  | { readonly by: "day"; readonly day: CivilDate }
  | { readonly by: "department"; readonly departmentId: string }
  | { readonly by: "search"; readonly text: string };

export interface ProgrammePlace {
  readonly list: ProgrammeList;
  /** The one that is looked at, over the list. */
  readonly entryId?: string;
}

/** Undefined: out of the programme. */
export function wayBack({ list, entryId }: ProgrammePlace): ProgrammePlace | undefined {
  if (entryId !== undefined) return { list };
  switch (list.by) {
    case "today":
      return undefined;
    case "day":
      return { list: { by: "days" } };
    case "department":
      return { list: { by: "departments" } };
    case "days":
    case "departments":
    case "search":
      return { list: { by: "today" } };
  }
}
