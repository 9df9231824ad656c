// The programme of a hall as anybody may read it: what its machines are shown, and nothing else.
import { type Bilingual, lookup, type Row } from "@openhall/shared/core";
import { type EntryRow, entryRowSchema } from "@openhall/shared/programme";
import {
  type DepartmentRow,
  departmentRowSchema,
  hallRowSchema,
  type PlaceRow,
  placeRowSchema,
  serviceRowSchema,
} from "@openhall/shared/venue";
import { type Streams } from "../streams/create-streams.ts";

export interface HallProgramme {
  readonly hallId: string;
  readonly hall: { readonly name: Bilingual; readonly timeZone: string };
  /** By id, as in the streams; of places without the ways from the hall's machines. */
  readonly entries: Readonly<Record<string, EntryRow>>;
  readonly venues: Readonly<Record<string, PlaceRow>>;
  readonly departments: Readonly<Record<string, DepartmentRow>>;
  /** Those that an entry opens or closes. */
  readonly services: Readonly<Record<string, { readonly name: Bilingual }>>;
  /** Another one whenever anything of it is. */
  readonly version: string;
}

export interface PublicProgramme {
  /** Undefined where there is no such hall. */
  of(hallId: string): HallProgramme | undefined;
  /** The hub's time in the hall. */
  now(): string;
}

interface ReadOnce {
  readonly programme: HallProgramme;
  readonly venueVersion: string;
}

/** What has not changed stays the same object: what is written of it is kept by that. */
export function followProgramme(streams: Pick<Streams, "shown">, now: () => string): PublicProgramme {
  const read = new Map<string, ReadOnce>();
  return {
    now,
    of(hallId) {
      const venue = streams.shown(`venue.hall/${hallId}`);
      if (!venue) return undefined;
      const shown = streams.shown(`programme.hall/${hallId}`);
      const venueVersion = `${venue.epoch}-${venue.version}`;
      const version = `${venue.epoch}-${shown?.version ?? 0}-${venue.version}`;
      const known = read.get(hallId);
      if (known?.programme.version === version) return known.programme;
      const places = known?.venueVersion === venueVersion ? known.programme : placesOf(venue.rows);
      if (!places) return undefined;
      const programme = readProgramme(hallId, version, places, venue.rows, shown?.rows ?? {});
      read.set(hallId, { programme, venueVersion });
      return programme;
    },
  };
}

type Rows = Readonly<Record<string, Row>>;

/** Hall, places and departments; undefined where there is no such hall. */
export function placesOf(venue: Rows): Pick<HallProgramme, "hall" | "venues" | "departments"> | undefined {
  if (venue.hall === undefined) return undefined;
  const { name, timeZone } = hallRowSchema.parse(venue.hall);
  return {
    hall: { name, timeZone },
    venues: rowsUnder("venue/", venue, (row) => withoutWays(placeRowSchema.parse(row))),
    departments: rowsUnder("department/", venue, (row) => departmentRowSchema.parse(row)),
  };
}

function readProgramme(
  hallId: string,
  version: string,
  { hall, venues, departments }: Pick<HallProgramme, "hall" | "venues" | "departments">,
  venue: Rows,
  shown: Rows,
): HallProgramme {
  const entries = rowsUnder("entry/", shown, readEntry);
  return { hallId, hall, venues, departments, entries, services: servicesOf(Object.values(entries), venue), version };
}

const entriesRead = new WeakMap<Row, EntryRow>();

function readEntry(row: Row): EntryRow {
  const entry = entriesRead.get(row) ?? entryRowSchema.parse(row);
  entriesRead.set(row, entry);
  return entry;
}

const rowsUnder = <Read>(prefix: string, rows: Rows, read: (row: Row) => Read): Record<string, Read> =>
  Object.fromEntries(
    Object.entries(rows)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, row]) => [key.slice(prefix.length), read(row)]),
  );

function servicesOf(entries: readonly EntryRow[], venue: Rows): HallProgramme["services"] {
  const ids = new Set(entries.flatMap(({ services }) => services.map(({ serviceId }) => serviceId)));
  const named = [...ids].flatMap((id) => {
    const row = lookup(venue, `service/${id}`);
    return row ? [[id, { name: serviceRowSchema.parse(row).name }] as const] : [];
  });
  return Object.fromEntries(named);
}

/** Which machines stand where in the hall is nothing that everybody must know. */
const withoutWays = (place: PlaceRow): PlaceRow => ({
  ...place,
  rooms: place.rooms.map((room) => ({ ...room, ways: [] })),
  ways: [],
});
