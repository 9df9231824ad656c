// Which entries are listed. Pure.
import { type StaffEntry } from "../entries-store.ts";
import { type WordsState } from "../../content/words-state.ts";

export const ranges = ["coming", "today", "week", "all", "past"] as const;
export type Range = (typeof ranges)[number];

export interface Filter {
  readonly range: Range;
  /** A single day `YYYY-MM-DD`, instead of a range; empty for none. */
  readonly day: string;
  readonly venueId: string;
  readonly departmentId: string;
  readonly kind: StaffEntry["kind"] | "";
  readonly status: StaffEntry["status"] | "staff" | "overlap" | "";
  readonly words: WordsState | "";
  readonly text: string;
}

export const noFilter: Filter = {
  range: "coming",
  day: "",
  venueId: "",
  departmentId: "",
  kind: "",
  status: "",
  words: "",
  text: "",
};

/** What is known of an entry beside its row. */
export interface Known {
  /** Civil dates of the hall. */
  firstDay(entry: StaffEntry): string;
  lastDay(entry: StaffEntry): string;
  readonly today: string;
  /** Everything by which somebody may look for it. */
  searched(entry: StaffEntry): string;
  words(entry: StaffEntry): readonly WordsState[];
  overlaps(entry: StaffEntry): boolean;
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");

const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function isInTime(entry: StaffEntry, { range, day }: Filter, known: Known): boolean {
  const [first, last] = [known.firstDay(entry), known.lastDay(entry)];
  if (day !== "") return first <= day && last >= day;
  switch (range) {
    case "all":
      return true;
    case "past":
      return last < known.today;
    case "today":
      return first <= known.today && last >= known.today;
    case "week":
      return last >= known.today && first < plusDays(known.today, 7);
    case "coming":
      return last >= known.today;
  }
}

function isInState(entry: StaffEntry, status: Filter["status"], known: Known): boolean {
  if (status === "") return true;
  if (status === "staff") return entry.audience === "staff";
  return status === "overlap" ? known.overlaps(entry) : entry.status === status;
}

export const fits = (entry: StaffEntry, filter: Filter, known: Known): boolean =>
  isInTime(entry, filter, known) &&
  (filter.venueId === "" || entry.venueId === filter.venueId) &&
  (filter.departmentId === "" || entry.hosts.includes(filter.departmentId)) &&
  (filter.kind === "" || entry.kind === filter.kind) &&
  isInState(entry, filter.status, known) &&
  (filter.words === "" || known.words(entry).includes(filter.words)) &&
  plain(known.searched(entry)).includes(plain(filter.text));
