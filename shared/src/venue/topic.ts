import { type Topic } from "../core/index.ts";
import { type VenueCommand, venueCommands } from "./commands.ts";
import { decideVenue } from "./decide.ts";
import { type VenueEvent } from "./events.ts";
import { evolveVenue } from "./evolve.ts";
import { type VenueState } from "./state.ts";
import { venueStreams } from "./streams.ts";
import { touchesOfVenue } from "./touches.ts";
import { initialVenue, upgradeVenue } from "./upgrade.ts";

/** How the venue is set up: halls, services, desks, their profiles and classes, and who works here. */
export const venueTopic: Topic<VenueState, VenueEvent, unknown, VenueCommand> = {
  name: "venue",
  reads: [],
  commands: venueCommands,
  initial: initialVenue,
  restored: upgradeVenue,
  decide: decideVenue,
  evolve: evolveVenue,
  streams: venueStreams,
  touches: touchesOfVenue,
};
