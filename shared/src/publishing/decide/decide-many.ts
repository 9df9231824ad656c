// Many items in one decision: all of them, or none and a reason for each that stands in the way.
import { accept, type Json, type Refusal, refuse } from "../../core/index.ts";
import { type PublishingCommand } from "../commands.ts";
import { type PublishingEvent } from "../events.ts";
import { evolvePublishing } from "../evolve.ts";
import { type PublishingState } from "../state.ts";
import { decideSubmit } from "./decide-draft.ts";
import { decideSaveOfMany } from "./decide-save.ts";
import { findItem, type PublishingContext, type PublishingDecision } from "./publishing-context.ts";

type Payload<Type extends PublishingCommand["type"]> = Extract<PublishingCommand, { type: Type }>["payload"];

/** [G143] */
export function decideSaveMany(
  { items }: Payload<"save-items">,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const many = decideEach(items, state, (item, before) => decideSaveOfMany(item, before, context));
  if (many.wrong.length > 0) return refuse("items-wrong", { items: many.wrong });
  const saved = many.events.length;
  return accept(many.events, {
    saved,
    unchanged: items.length - saved,
    items: items.map(({ itemId }) => answerOf(itemId, many.state)),
  });
}

/** [G146] */
export function decideSubmitMany(
  { items }: Payload<"submit-items">,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const many = decideEach(items, state, (item, before) => decideSubmit(item, before, context));
  if (many.wrong.length > 0) return refuse("items-wrong", { items: many.wrong });
  return accept(many.events, { items: items.map(({ itemId }) => answerOf(itemId, many.state)) });
}

interface Many {
  readonly state: PublishingState;
  readonly events: readonly PublishingEvent[];
  readonly wrong: readonly WrongItem[];
}
type WrongItem = { readonly itemId: string; readonly refusal: Refusal };

/** [G145] Each in the state that those before it have made, so that together they stay below what one gate keeps. */
function decideEach<One extends { readonly itemId: string }>(
  items: readonly One[],
  before: PublishingState,
  decide: (item: One, state: PublishingState) => PublishingDecision,
): Many {
  const seen = new Set<string>();
  const events: PublishingEvent[] = [];
  const wrong: WrongItem[] = [];
  let state = before;
  for (const item of items) {
    const { itemId } = item;
    const decision = seen.has(itemId) ? refuse("item-twice") : decide(item, state);
    seen.add(itemId);
    if ("refusal" in decision) wrong.push({ itemId, refusal: decision.refusal });
    else {
      events.push(...decision.events);
      state = decision.events.reduce(evolvePublishing, state);
    }
  }
  return { state, events, wrong };
}

function answerOf(itemId: string, state: PublishingState): Json {
  const found = findItem(state, itemId);
  return { itemId, version: found?.version.version, hash: found?.version.hash, status: found?.item.status };
}
