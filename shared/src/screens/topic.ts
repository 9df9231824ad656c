import { type Topic } from "../core/index.ts";
import { type ScreensCommand, screensCommands } from "./commands.ts";
import { decideScreens } from "./decide.ts";
import { dueOfScreens, nextDueOfScreens, reactToPublishing } from "./due.ts";
import { type ScreensEvent } from "./events.ts";
import { evolveScreens } from "./evolve.ts";
import { initialScreens, type ScreensReads, type ScreensState } from "./state.ts";
import { screensStreams } from "./streams.ts";
import { touchesOfReads, touchesOfScreens } from "./touches.ts";

/** What the screens of the halls show: playlists, takeovers, proofs. */
export const screensTopic: Topic<ScreensState, ScreensEvent, ScreensReads, ScreensCommand> = {
  name: "screens",
  reads: ["venue", "publishing"],
  commands: screensCommands,
  initial: initialScreens,
  decide: decideScreens,
  evolve: evolveScreens,
  react: reactToPublishing,
  nextDue: nextDueOfScreens,
  due: dueOfScreens,
  streams: screensStreams,
  touches: touchesOfScreens,
  touchesOfRead: touchesOfReads,
};
