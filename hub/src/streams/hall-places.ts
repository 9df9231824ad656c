// The hall, and the places and departments of its venue, as anybody may read them.
import { type Bilingual } from "@openhall/shared/core";
import {
  type DepartmentRow,
  departmentRowSchema,
  hallRowSchema,
  type PlaceRow,
  placeRowSchema,
} from "@openhall/shared/venue";
import { type Rows, rowsUnder } from "./read-rows.ts";

export interface HallPlaces {
  readonly hall: { readonly name: Bilingual; readonly timeZone: string };
  /** By id, as in the streams; of places without the ways from the hall's machines. */
  readonly venues: Readonly<Record<string, PlaceRow>>;
  readonly departments: Readonly<Record<string, DepartmentRow>>;
}

/** Undefined where there is no such hall. */
export function placesOf(venue: Rows): HallPlaces | undefined {
  if (venue.hall === undefined) return undefined;
  const { name, timeZone } = hallRowSchema.parse(venue.hall);
  return {
    hall: { name, timeZone },
    venues: rowsUnder("venue/", venue, (row) => withoutWays(placeRowSchema.parse(row))),
    departments: rowsUnder("department/", venue, (row) => departmentRowSchema.parse(row)),
  };
}

/** Which machines stand where in the hall is nothing that everybody must know. */
const withoutWays = (place: PlaceRow): PlaceRow => ({
  ...place,
  rooms: place.rooms.map((room) => ({ ...room, ways: [] })),
  ways: [],
});
