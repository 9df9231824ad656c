import { type VenueEvent } from "./events.ts";
import { type VenueState } from "./state.ts";

export const initialVenue = (): VenueState => ({ halls: {}, services: {}, desks: {} });

export function evolveVenue(state: VenueState, event: VenueEvent): VenueState {
  switch (event.type) {
    case "VenueImported":
      return {
        halls: { ...state.halls, ...byId(event.halls) },
        services: { ...state.services, ...byId(event.services) },
        desks: { ...state.desks, ...byId(event.desks) },
      };
  }
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): Record<string, Thing> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));
