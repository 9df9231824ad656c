import { type Row } from "../core/index.ts";
import { kindOf } from "./setup-stream.ts";
import { type VenueTable } from "./state.ts";
import { venueTables } from "./tables.ts";

/** [V11] The rows of `venue.setup/all` that are in use as one file: a payload of `venue.import`, which changes nothing. */
export function venueFileOf(rows: Readonly<Record<string, Row>>): Record<VenueTable, Row[]> {
  const inUse = Object.entries(rows).filter(([, row]) => row.retired === undefined);
  const tables = venueTables.map((table) => {
    const own = inUse.filter(([key]) => key.startsWith(`${kindOf[table]}/`));
    return [table, own.map(([, row]) => row)] as const;
  });
  return {
    halls: [],
    services: [],
    profiles: [],
    desks: [],
    classes: [],
    staff: [],
    devices: [],
    venues: [],
    departments: [],
    sensors: [],
    ...Object.fromEntries(tables),
  };
}
