import { type ScreensCommand } from "./commands.ts";
import { type ScreensContext, type ScreensDecision } from "./context.ts";
import { dropItem, expire } from "./decide-over.ts";
import * as playlist from "./decide-playlist.ts";
import * as proof from "./decide-proof.ts";
import * as takeover from "./decide-takeover.ts";
import { type ScreensState } from "./state.ts";

export function decideScreens(command: ScreensCommand, state: ScreensState, context: ScreensContext): ScreensDecision {
  switch (command.type) {
    case "put-playlist":
      return playlist.putPlaylist(command.payload, state, context);
    case "retire-playlist":
      return playlist.retirePlaylist(command.payload, state);
    case "assign-playlist":
      return playlist.assignPlaylist(command.payload, state, context);
    case "set-proof-screen":
      return proof.setProofScreen(command.payload, state, context);
    case "show-proof":
      return proof.showProof(command.payload, state, context);
    case "end-proof":
      return proof.endProof(command.payload, state);
    case "take-over":
      return takeover.takeOver(command.payload, state, context);
    case "propose-takeover":
      return takeover.proposeTakeover(command.payload, state, context);
    case "confirm-takeover":
      return takeover.confirmTakeover(command.payload, state, context);
    case "end-takeover":
      return takeover.endTakeover(command.payload, state, context);
    case "review-takeover":
      return takeover.reviewTakeover(command.payload, state, context);
    case "expire":
      return expire(state, context);
    case "drop-item":
      return dropItem(command.payload.itemId, state, context);
    default:
      return command satisfies never;
  }
}
