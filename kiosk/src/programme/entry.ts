// The programme as a page has it. Pure: what time it is and what has been heard come in.
import { type Bilingual } from "@openhall/shared/core";
import { type EntryRow } from "@openhall/shared/programme";
import { type DepartmentRow, type PlaceRow } from "@openhall/shared/venue";

export interface Entry extends EntryRow {
  readonly id: string;
}

type ById<T> = Readonly<Record<string, T>>;

/** What the words of an entry are made from, beside the entry. */
export interface Surroundings {
  readonly venues: ById<PlaceRow>;
  readonly departments: ById<DepartmentRow>;
  /** Names of services, as far as they are known. */
  readonly services: ById<Bilingual>;
  readonly timeZone: string;
  /** The hub's clock, milliseconds since 1970. */
  readonly now: number;
  /** Whether the hub is heard: otherwise nothing is said of what is on now. */
  readonly live: boolean;
  /** The hall that this page stands in; nobody there has to be told its name. */
  readonly hallId?: string | undefined;
  /** The machine that shows it; ways lead from there. */
  readonly deviceId?: string | undefined;
}

const minuteMs = 60_000;

/** What is kept without the hub goes when its content lease is over. */
export const isHeld = ({ leaseMinutes }: EntryRow, silentMs: number): boolean => silentMs <= leaseMinutes * minuteMs;

/** By the time of their start, then by what tells them apart. */
export const byStart = (one: Entry, other: Entry): number =>
  compare(one.startsAt, other.startsAt) || compare(one.id, other.id);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
