// What each audience sees of the programme. Words stand here only as they have been let through.
import { lookup, staffRoles, type StreamFamily } from "../core/index.ts";
import { findPublishedWords } from "../publishing/index.ts";
import { wordsItemOf } from "./entry.ts";
import { entryRow, staffRow } from "./entry-rows.ts";
import { publicWords } from "./public.ts";
import { entryRowSchema, staffEntryRowSchema } from "./rows.ts";
import { type ProgrammeReads, type ProgrammeState } from "./state.ts";

type Family = StreamFamily<ProgrammeState, ProgrammeReads>;

const hall: Family = {
  name: "programme.hall",
  roles: ["kiosk", "display", ...staffRoles],
  hallOf: (_, scope, { venue }) => lookup(venue.halls, scope)?.id,
  rows: { entry: entryRowSchema },
  scopes: (_, { venue }) => Object.keys(venue.halls),
  keys: ({ entries }) => keysOf(entries),
  row({ entries }, hallId, key, { publishing, venue }) {
    const entry = lookup(entries, idIn(key));
    const words = entry && publicWords(entry, publishing);
    return entry && words?.hallIds.includes(hallId) ? entryRow(entry, words, hallId, venue) : undefined;
  },
};

const staff: Family = {
  name: "programme.staff",
  roles: staffRoles,
  hallOf: (_, scope) => (scope === "all" ? "" : undefined),
  rows: { entry: staffEntryRowSchema },
  scopes: () => ["all"],
  keys: ({ entries }) => keysOf(entries),
  row({ entries }, _, key, { publishing, venue }) {
    const entry = lookup(entries, idIn(key));
    if (!entry) return undefined;
    const words = findPublishedWords(publishing, wordsItemOf(entry.facts.id));
    return staffRow(entry, words, publicWords(entry, publishing), venue);
  },
};

const keysOf = (entries: ProgrammeState["entries"]): string[] => Object.keys(entries).map((id) => `entry/${id}`);
const idIn = (key: string): string => key.slice(key.indexOf("/") + 1);

export const programmeStreams = [hall, staff];
