// Timers and reactions as data.
import { type FollowUp, type Instant, type TopicEvent } from "../core/index.ts";
import { forgottenAt, isProposed, isRunning } from "./decide-over.ts";
import { type ScreensState, type Takeover } from "./state.ts";

const nextOf = new WeakMap<ScreensState, { readonly at: Instant | undefined }>();

/** Looked up at every command of the hub, reckoned only where something of the screens has changed. */
export function nextDueOfScreens(state: ScreensState): Instant | undefined {
  const known = nextOf.get(state) ?? { at: firstOf(state) };
  nextOf.set(state, known);
  return known.at;
}

export function dueOfScreens(state: ScreensState, now: Instant): readonly FollowUp[] {
  const at = nextDueOfScreens(state);
  return at !== undefined && at <= now ? [{ command: "screens.expire", payload: {}, cause: `expire ${at}` }] : [];
}

function firstOf({ takeovers, proofs }: ScreensState): Instant | undefined {
  const ends = [...Object.values(takeovers).map(endOf), ...Object.values(proofs).map(({ endsAt }) => endsAt)];
  return ends.filter((moment) => moment !== undefined).toSorted()[0];
}

const endOf = (takeover: Takeover): Instant | undefined =>
  isRunning(takeover) ? takeover.endsAt : isProposed(takeover) ? takeover.lapsesAt : forgottenAt(takeover);

/** [N40] An item that is withdrawn or over takes its takeovers and proofs with it. */
export function reactToPublishing({ topic, event }: TopicEvent): readonly FollowUp[] {
  if (topic !== "publishing" || (event.type !== "ItemWithdrawn" && event.type !== "ItemEnded")) return [];
  if (!("itemId" in event) || typeof event.itemId !== "string") return [];
  return [{ command: "screens.drop-item", payload: { itemId: event.itemId }, cause: `drop ${event.itemId}` }];
}
