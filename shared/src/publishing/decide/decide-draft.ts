// What authors do with an item before it is reviewed, and instead.
import { refuse } from "../../core/index.ts";
import { type PublishingState } from "../state.ts";
import { refuseUnready } from "./passable.ts";
import {
  acceptItem,
  findItem,
  type PublishingContext,
  type PublishingDecision,
  type Refused,
  stampOf,
} from "./publishing-context.ts";
import { type WorkStatus } from "../state.ts";

interface Named {
  readonly itemId: string;
}
export interface Seen extends Named {
  readonly hash: string;
}

export function decideSubmit(
  { itemId, hash }: Seen,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const found = findItem(state, itemId);
  if (!found) return refuse("unknown-item");
  const { version, item } = found;
  const refused =
    refuseNoDraft(item.status) ?? refuseOther(hash, version) ?? refuseUnready(version, state, context.now);
  return refused ?? acceptItem({ type: "ItemSubmitted", ...stampOf(itemId, version.version, context) }, "submitted");
}

export function decideDiscard(
  { itemId }: Named,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const found = findItem(state, itemId);
  if (!found) return refuse("unknown-item");
  const stamp = stampOf(itemId, found.version.version, context);
  return refuseNoDraft(found.item.status) ?? acceptItem({ type: "DraftDiscarded", ...stamp }, "discarded");
}

export function decideTakeBack(
  { itemId }: Named,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const found = findItem(state, itemId);
  if (!found) return refuse("unknown-item");
  if (!isInReview(found.item.status)) return refuse("not-submitted");
  return acceptItem({ type: "ItemTakenBack", ...stampOf(itemId, found.version.version, context) }, "draft");
}

export const isInReview = (status: WorkStatus): boolean => status === "submitted" || status === "reviewed";

function refuseNoDraft(status: WorkStatus): Refused | undefined {
  if (status === "stopped") return refuse("item-stopped");
  return status === "draft" || status === "returned" ? undefined : refuse("not-a-draft");
}

/** [G110] A step is for the very words that the person has seen. */
export const refuseOther = (
  hash: string,
  now: { readonly hash: string; readonly version: number },
): Refused | undefined => (now.hash === hash ? undefined : refuse("not-this-version", { version: now.version }));
