// What is public, and what has been stopped: its beginning, its end, and how it is taken away.
import { accept, refuse } from "../../core/index.ts";
import { type PublishingCommand } from "../commands.ts";
import { endOf, forgottenAt, startOf } from "../due.ts";
import { isPublic } from "../published.ts";
import { type Item, type PublishingState } from "../state.ts";
import {
  acceptItem,
  findItem,
  type PublishingContext,
  type PublishingDecision,
  refuseText,
  stampOf,
} from "./publishing-context.ts";

type Payload<Type extends PublishingCommand["type"]> = Extract<PublishingCommand, { type: Type }>["payload"];

/** [G121] */
export function decideWithdraw(
  { itemId, reason }: Payload<"withdraw-item">,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const item = findItem(state, itemId)?.item;
  if (!item) return refuse("unknown-item");
  if (!isPublic(item)) return refuse("not-published");
  const refused = refuseText([{ field: "reason", text: reason }], state);
  return refused ?? acceptItem({ type: "ItemWithdrawn", ...publicStamp(item, context), reason }, item.status);
}

export function decideClearStop(
  { itemId, reason }: Payload<"clear-stop">,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const found = findItem(state, itemId);
  if (!found) return refuse("unknown-item");
  if (found.item.status !== "stopped") return refuse("not-stopped");
  const stamp = stampOf(itemId, found.version.version, context);
  const refused = refuseText([{ field: "reason", text: reason }], state);
  return refused ?? acceptItem({ type: "StopCleared", ...stamp, reason }, "draft");
}

/** [G122] By the hub's clock; what has been withdrawn meanwhile stays so. */
export function decideMoment(
  { type, payload: { itemId } }: Extract<PublishingCommand, { type: "start-item" | "end-item" }>,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const item = findItem(state, itemId)?.item;
  const moment = item && (type === "end-item" ? endOf(item) : startOf(item));
  if (!item || moment === undefined || moment > context.now) return accept([], { itemId });
  const stamp = publicStamp(item, context);
  return acceptItem(
    type === "end-item" ? { type: "ItemEnded", ...stamp } : { type: "ItemStarted", ...stamp },
    item.status,
  );
}

const publicStamp = (item: Item, context: PublishingContext) =>
  stampOf(item.id, item.published?.version.version ?? 0, context);

/** [G130] */
export function decideForget({ items }: PublishingState, { now }: PublishingContext): PublishingDecision {
  const itemIds = Object.values(items).flatMap((item) => {
    const at = forgottenAt(item);
    return at !== undefined && at <= now ? [item.id] : [];
  });
  return accept(itemIds.length > 0 ? [{ type: "ItemsForgotten", itemIds }] : [], { forgotten: itemIds.length });
}
