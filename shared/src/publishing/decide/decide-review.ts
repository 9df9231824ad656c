// Review, approval, and the way back: what other people than the author do with it.
import { accept, refuse } from "../../core/index.ts";
import { type PublishingCommand } from "../commands.ts";
import { type ItemReviewed } from "../events.ts";
import { type PublishingState } from "../state.ts";
import { isInReview, refuseOther, type Seen } from "./decide-draft.ts";
import { isOwnText, refuseUnready, refuseUnreasoned } from "./passable.ts";
import {
  acceptItem,
  findItem,
  type Found,
  type PublishingContext,
  type PublishingDecision,
  type Refused,
  refuseText,
  stampOf,
} from "./publishing-context.ts";

type Payload<Type extends PublishingCommand["type"]> = Extract<PublishingCommand, { type: Type }>["payload"];
type Review = Omit<Payload<"review-item">, keyof Seen>;

export function decideReview(
  { itemId, hash, ...review }: Payload<"review-item">,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const found = findItem(state, itemId);
  if (!found) return refuse("unknown-item");
  if (found.item.status !== "submitted") return refuse("not-submitted");
  const refused = refusePerson(found, hash, state, context) ?? refuseReview(review, found, state);
  return refused ?? acceptItem(reviewed(found, review, context), "reviewed");
}

/** [G114] Where two people are enough, whoever approves may review in the same step. */
export function decideApprove(
  { itemId, hash, review }: Payload<"approve-item">,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const found = findItem(state, itemId);
  if (!found) return refuse("unknown-item");
  const inOne = state.people === 2 && found.item.status === "submitted" ? review : undefined;
  if (found.item.status !== "reviewed" && !inOne) return refuse("not-reviewed");
  const refused = refusePerson(found, hash, state, context) ?? (inOne && refuseReview(inOne, found, state));
  if (refused) return refused;
  if (state.people === 3 && found.item.reviewedBy === context.sender.id) return refuse("same-person");
  const { version } = found.version;
  const approved = { type: "ItemApproved" as const, ...stampOf(itemId, version, context), hash };
  return accept(inOne ? [reviewed(found, inOne, context), approved] : [approved], {
    itemId,
    version,
    status: "approved",
  });
}

export function decideReturn(
  { itemId, hash, reason }: Payload<"return-item">,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const found = findItem(state, itemId);
  if (!found) return refuse("unknown-item");
  if (!isInReview(found.item.status)) return refuse("not-submitted");
  const refused = refuseOther(hash, found.version) ?? refuseText([{ field: "reason", text: reason }], state);
  const stamp = stampOf(itemId, found.version.version, context);
  return refused ?? acceptItem({ type: "ItemReturned", ...stamp, reason }, "returned");
}

function refusePerson(
  { item, version }: Found,
  hash: string,
  state: PublishingState,
  { sender, now }: PublishingContext,
): Refused | undefined {
  const other = refuseOther(hash, version);
  if (other) return other;
  return isOwnText(sender.id, item, version, state) ? refuse("own-text") : refuseUnready(version, state, now);
}

function refuseReview(review: Review, { version }: Found, state: PublishingState): Refused | undefined {
  const texts = review.reasons.map(({ reason }, index) => ({ field: `reasons.${index}`, text: reason }));
  return (
    refuseUnreasoned(review, version, state) ?? refuseText([{ field: "basis", text: review.basis }, ...texts], state)
  );
}

const reviewed = ({ item, version }: Found, review: Review, context: PublishingContext): ItemReviewed => ({
  type: "ItemReviewed",
  ...stampOf(item.id, version.version, context),
  hash: version.hash,
  ...review,
});
