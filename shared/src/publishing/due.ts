// Timers as data: items that begin, end and are forgotten.
import { type FollowUp, type Instant, later } from "../core/index.ts";
import { isPublic } from "./published.ts";
import { type Item, keptMilliseconds, type PublishingState } from "./state.ts";

const nextOf = new WeakMap<PublishingState["items"], { readonly at: Instant | undefined }>();

/** Looked up at every command of the hub, reckoned only where an item has changed. */
export function nextDueOfPublishing({ items }: PublishingState): Instant | undefined {
  const known = nextOf.get(items) ?? { at: earliest(Object.values(items).flatMap(momentsOf)) };
  nextOf.set(items, known);
  return known.at;
}

const earliest = (moments: readonly Instant[]): Instant | undefined =>
  moments.reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);

const momentsOf = (item: Item): Instant[] =>
  [startOf(item), endOf(item), forgottenAt(item)].filter((at) => at !== undefined);

export const startOf = (item: Item): Instant | undefined =>
  item.published?.state === "scheduled" ? item.published.version.placement.startsAt : undefined;

export const endOf = (item: Item): Instant | undefined =>
  isPublic(item) ? item.published.version.placement.endsAt : undefined;

/** Nothing of it is public and nobody works on it. */
export function forgottenAt(item: Item): Instant | undefined {
  const isDone = item.status === "approved" || item.status === "discarded";
  return isDone && !isPublic(item) ? later(item.changedAt, keptMilliseconds) : undefined;
}

export function dueOfPublishing({ items }: PublishingState, now: Instant): readonly FollowUp[] {
  const isDue = (at: Instant | undefined): at is Instant => at !== undefined && at <= now;
  const due = Object.values(items).flatMap((item): FollowUp[] => {
    const end = endOf(item);
    if (isDue(end)) return [ofItem("end-item", item, end)];
    const start = startOf(item);
    return isDue(start) ? [ofItem("start-item", item, start)] : [];
  });
  const forgotten = earliest(Object.values(items).flatMap((item) => forgottenAt(item) ?? []));
  if (!isDue(forgotten)) return due;
  return [...due, { command: "publishing.forget-items", payload: {}, cause: `forget-items ${forgotten}` }];
}

const ofItem = (command: "start-item" | "end-item", { id, published }: Item, at: Instant): FollowUp => ({
  command: `publishing.${command}`,
  payload: { itemId: id },
  cause: `${command} ${id} ${published?.version.version} ${at}`,
});
