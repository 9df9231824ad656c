import { type Topic } from "../core/index.ts";
import { type QueueCommand, queueCommands } from "./commands.ts";
import { decideQueue } from "./decide/decide.ts";
import { type QueueReads } from "./order/desks.ts";
import { dueOfQueue, nextDueOfQueue, reactToVenue, resumedQueue } from "./due.ts";
import { type QueueEvent } from "./events.ts";
import { evolveQueue, initialQueue } from "./evolve/evolve.ts";
import { type QueueState } from "./state.ts";
import { queueStreams } from "./streams/streams.ts";
import { touchesOfQueue, touchesOfVenue } from "./touches.ts";
import { upgradeQueue } from "./upgrade.ts";

/** Tickets, desks and who is next. */
export const queueTopic: Topic<QueueState, QueueEvent, QueueReads, QueueCommand> = {
  name: "queue",
  reads: ["venue"],
  commands: queueCommands,
  initial: initialQueue,
  restored: upgradeQueue,
  decide: decideQueue,
  evolve: evolveQueue,
  react: reactToVenue,
  nextDue: nextDueOfQueue,
  due: dueOfQueue,
  resumed: resumedQueue,
  streams: queueStreams,
  touches: touchesOfQueue,
  touchesOfRead: touchesOfVenue,
};
