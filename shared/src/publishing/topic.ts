import { type Topic } from "../core/index.ts";
import { type PublishingCommand, publishingCommands } from "./commands.ts";
import { decidePublishing } from "./decide/decide.ts";
import { dueOfPublishing, nextDueOfPublishing } from "./due.ts";
import { type PublishingEvent } from "./events.ts";
import { evolvePublishing } from "./evolve.ts";
import { initialPublishing, type PublishingReads, type PublishingState } from "./state.ts";
import { publishingStreams } from "./streams/streams.ts";
import { touchesOfPublishing, touchesOfVenue } from "./touches.ts";

/** The gate: what is written for the public, who has reviewed and approved it, and what of it is public. */
export const publishingTopic: Topic<PublishingState, PublishingEvent, PublishingReads, PublishingCommand> = {
  name: "publishing",
  reads: ["venue"],
  commands: publishingCommands,
  initial: initialPublishing,
  decide: decidePublishing,
  evolve: evolvePublishing,
  nextDue: nextDueOfPublishing,
  due: dueOfPublishing,
  streams: publishingStreams,
  touches: touchesOfPublishing,
  touchesOfRead: touchesOfVenue,
};
