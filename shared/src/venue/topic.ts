import { type Topic } from "../core/index.ts";
import { type VenueCommand, venueCommands } from "./commands.ts";
import { decideVenue } from "./decide.ts";
import { type VenueEvent } from "./events.ts";
import { evolveVenue, initialVenue } from "./evolve.ts";
import { type VenueState } from "./state.ts";
import { venueStreams } from "./streams.ts";

/** How the venue is set up: halls, services, desks. */
export const venueTopic: Topic<VenueState, VenueEvent, unknown, VenueCommand> = {
  name: "venue",
  reads: [],
  commands: venueCommands,
  initial: initialVenue,
  decide: decideVenue,
  evolve: evolveVenue,
  streams: venueStreams,
  touches: (_, state) => [
    { stream: "venue.halls/all" },
    ...Object.keys(state.halls).map((id) => ({ stream: `venue.hall/${id}` })),
  ],
};
