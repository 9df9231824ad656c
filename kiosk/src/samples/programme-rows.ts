// The rows of the streams with a programme, as the hub would send them.
import { type Row } from "@openhall/shared/core";
import { sampleDepartments, sampleEntries, samplePlaces } from "@openhall/shared/samples";

export const underPrefix = (prefix: string, rows: Readonly<Record<string, object>>): Record<string, Row> =>
  Object.fromEntries(
    Object.entries(rows).map(([id, row]): [string, Row] => [`${prefix}/${id}`, JSON.parse(JSON.stringify(row))]),
  );

/** `programme.hall/V01`. */
export const programmeRows = underPrefix("entry", sampleEntries);

/** What is added to `venue.hall/V01`. */
export const programmeVenueRows = {
  ...underPrefix("venue", samplePlaces),
  ...underPrefix("department", sampleDepartments),
};
