import { lookup } from "../core/index.ts";
import { type ItemEvent, type PublishingEvent } from "./events.ts";
import { evolveItem } from "./evolve-item.ts";
import { type Contact, type PublishingState } from "./state.ts";

/** Answers a new state for every change: what is computed from one is kept by its identity. */
export function evolvePublishing(state: PublishingState, event: PublishingEvent): PublishingState {
  switch (event.type) {
    case "PeopleSet":
      return { ...state, people: event.people };
    case "ContactAllowed":
      return withContacts(state, [...without(state, event.value), { value: event.value, whose: event.whose }]);
    case "ContactDisallowed":
      return withContacts(state, without(state, event.value));
    case "MediumAdded":
      return { ...state, media: { ...state.media, [event.medium.mediumId]: { ...event.medium, at: event.at } } };
    case "MediaForgotten":
      return { ...state, media: omit(state.media, event.mediumIds) };
    case "ItemsForgotten":
      return { ...state, items: omit(state.items, event.itemIds) };
    default:
      return withItem(state, event);
  }
}

function withItem(state: PublishingState, event: ItemEvent): PublishingState {
  const item = evolveItem(lookup(state.items, event.itemId), event);
  return item ? { ...state, items: { ...state.items, [item.id]: item } } : state;
}

const without = ({ contacts }: PublishingState, value: string): Contact[] =>
  contacts.filter((contact) => contact.value !== value);

const withContacts = (state: PublishingState, contacts: readonly Contact[]): PublishingState => ({
  ...state,
  contacts,
  allowed: contacts.map(({ value }) => value),
});

function omit<Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(record).filter(([key]) => !gone.has(key)));
}
