import { lookup, type Touch } from "../core/index.ts";
import { type VenueEvent, type VenueRowName } from "./events.ts";
import { kindOf } from "./setup-stream.ts";
import { type VenueState } from "./state.ts";
import { venueTables } from "./tables.ts";

/** [V2] The rows of the streams that show what has changed; `state` is after the event. */
export function touchesOfVenue(event: VenueEvent, state: VenueState): Touch[] {
  switch (event.type) {
    case "VenueImported":
      return [
        ...venueTables.flatMap((table) => (event[table] ?? []).flatMap(({ id }) => touchesOf({ table, id }, state))),
        ...(event.retired ?? []).flatMap((name) => touchesOf(name, state)),
      ];
    case "VenueRowPut":
      return touchesOf({ table: event.table, id: event.row.id }, state);
    case "VenueRowRetired":
      return touchesOf(event, state);
    default:
      return event satisfies never;
  }
}

function touchesOf({ table, id }: VenueRowName, state: VenueState): Touch[] {
  const key = `${kindOf[table]}/${id}`;
  const setUp = { stream: "venue.setup/all", key };
  switch (table) {
    case "halls":
      // All of the hall's stream: it may be new, and its classes show its credit.
      return [setUp, { stream: "venue.halls/all", key }, { stream: `venue.hall/${id}` }];
    // A class, a place and who hosts show in every hall; a device may have come from another.
    case "classes":
    case "venues":
    case "departments":
    case "devices":
      return [setUp, ...Object.keys(state.halls).map((hallId) => ({ stream: `venue.hall/${hallId}`, key }))];
    // No screen shows it.
    case "sensors":
      return [setUp];
    case "staff":
      return [setUp, { stream: "venue.staff/all", key }];
    case "services":
    case "desks":
    case "profiles": {
      const hallId = lookup<{ readonly hallId: string }>(state[table], id)?.hallId;
      return hallId === undefined ? [setUp] : [setUp, { stream: `venue.hall/${hallId}`, key }];
    }
  }
}
