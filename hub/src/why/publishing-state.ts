import { type PublishingState } from "@openhall/shared/publishing";
import { type Model } from "../engine/model.ts";

/** The model keeps what the topic of that name has made; a hub without the topic has nothing. */
export function publishingState(model: Pick<Model, "stateOf">): PublishingState | undefined {
  const state = model.stateOf("publishing");
  return isPublishing(state) ? state : undefined;
}

const isPublishing = (state: unknown): state is PublishingState =>
  typeof state === "object" && state !== null && "items" in state;
