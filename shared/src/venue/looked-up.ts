// What other topics look up in the venue: places, departments, and the calendar of a place.
import { lookup } from "../core/index.ts";
import { type VenueState } from "./state.ts";

interface Placed {
  readonly retired?: true;
  readonly rooms?: readonly { readonly id: string }[];
}

/** Every hall is a place, and shares its id with its row among the places, where it has one. */
export function findPlace(venue: VenueState, venueId: string): Placed | undefined {
  const place = lookup<Placed>(venue.venues, venueId) ?? lookup<Placed>(venue.halls, venueId);
  return place?.retired ? undefined : place;
}

export const hasRoom = ({ rooms = [] }: Placed, roomId: string): boolean => rooms.some(({ id }) => id === roomId);

export function isDepartment({ departments }: VenueState, departmentId: string): boolean {
  const department = lookup(departments, departmentId);
  return department !== undefined && !department.retired;
}

/** Of the hall itself; of a place elsewhere that of the first hall in use. */
export function zoneOf({ halls }: VenueState, venueId: string): string {
  const hall = lookup(halls, venueId) ?? Object.values(halls).find(({ retired }) => !retired);
  return hall?.timeZone ?? "UTC";
}
