// The programme of a hall as anybody may read it: what its machines are shown, and nothing else.
import { type Bilingual, lookup } from "@openhall/shared/core";
import { type EntryRow, entryRowSchema } from "@openhall/shared/programme";
import { serviceRowSchema } from "@openhall/shared/venue";
import { type Streams } from "../streams/create-streams.ts";
import { type HallPlaces, placesOf } from "../streams/hall-places.ts";
import { readOnce, type Rows, rowsUnder } from "../streams/read-rows.ts";

export interface HallProgramme extends HallPlaces {
  readonly hallId: string;
  readonly entries: Readonly<Record<string, EntryRow>>;
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

interface ReadProgramme {
  readonly programme: HallProgramme;
  readonly venueVersion: string;
}

/** What has not changed stays the same object: what is written of it is kept by that. */
export function followProgramme(streams: Pick<Streams, "shown">, now: () => string): PublicProgramme {
  const read = new Map<string, ReadProgramme>();
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

function readProgramme(
  hallId: string,
  version: string,
  { hall, venues, departments }: HallPlaces,
  venue: Rows,
  shown: Rows,
): HallProgramme {
  const entries = rowsUnder("entry/", shown, readEntry);
  return { hallId, hall, venues, departments, entries, services: servicesOf(Object.values(entries), venue), version };
}

const readEntry = readOnce(entryRowSchema);

function servicesOf(entries: readonly EntryRow[], venue: Rows): HallProgramme["services"] {
  const ids = new Set(entries.flatMap(({ services }) => services.map(({ serviceId }) => serviceId)));
  const named = [...ids].flatMap((id) => {
    const row = lookup(venue, `service/${id}`);
    return row ? [[id, { name: serviceRowSchema.parse(row).name }] as const] : [];
  });
  return Object.fromEntries(named);
}
