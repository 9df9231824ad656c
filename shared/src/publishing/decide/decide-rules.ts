// How the gate is set, and the media that texts may hold.
import { accept, later, refuse } from "../../core/index.ts";
import { type Medium, type PublishingCommand } from "../commands.ts";
import { mediaKeptMilliseconds, mostContacts, mostMedia, type PublishingState } from "../state.ts";
import { mediaOf } from "../texts.ts";
import { type PublishingContext, type PublishingDecision, refuseText } from "./publishing-context.ts";

type Payload<Type extends PublishingCommand["type"]> = Extract<PublishingCommand, { type: Type }>["payload"];

export const decidePeople = (
  { people }: Payload<"set-people">,
  state: PublishingState,
  { sender, now }: PublishingContext,
): PublishingDecision =>
  accept(people === state.people ? [] : [{ type: "PeopleSet", people, by: sender.id, at: now }], { people });

/** [G116] A contact is a text as well: what is no telephone number, address or mailbox is held to the scan. */
export function decideAllow(
  { value, whose }: Payload<"allow-contact">,
  state: PublishingState,
  { sender, now }: PublishingContext,
): PublishingDecision {
  const contact = { value: value.trim(), whose: whose.trim() };
  const known = state.contacts.find((one) => one.value === contact.value);
  if (known?.whose === contact.whose) return accept([], contact);
  if (!known && state.contacts.length >= mostContacts) return refuse("too-many-contacts", { limit: mostContacts });
  const refused =
    refuseText([{ field: "value", text: contact.value }], { ...state, allowed: [contact.value] }) ??
    refuseText([{ field: "whose", text: contact.whose }], state);
  return refused ?? accept([{ type: "ContactAllowed", ...contact, by: sender.id, at: now }], contact);
}

export function decideDisallow(
  { value }: Payload<"disallow-contact">,
  { contacts }: PublishingState,
  { sender, now }: PublishingContext,
): PublishingDecision {
  const isKnown = contacts.some((contact) => contact.value === value);
  return accept(isKnown ? [{ type: "ContactDisallowed", value, by: sender.id, at: now }] : [], { value });
}

/** [G131] The same file once more changes nothing; where there are too many, the oldest that stand in no item are forgotten. */
export function decideMedium(medium: Medium, state: PublishingState, { now }: PublishingContext): PublishingDecision {
  if (Object.hasOwn(state.media, medium.mediumId)) return accept([], { mediumId: medium.mediumId });
  const refused = refuseText([{ field: "name", text: medium.name }], state);
  if (refused) return refused;
  const surplus = Object.keys(state.media).length + 1 - mostMedia;
  const mediumIds = surplus > 0 ? unused(state).slice(0, Math.max(surplus, mostMedia / 10)) : [];
  if (mediumIds.length < surplus) return refuse("too-many-media", { limit: mostMedia });
  return accept(
    [
      ...(mediumIds.length > 0 ? [{ type: "MediaForgotten" as const, mediumIds }] : []),
      { type: "MediumAdded", medium, at: now },
    ],
    { mediumId: medium.mediumId },
  );
}

/** [G94] What nobody has put into an item by then is not wanted. */
export function decideForgetMedia(state: PublishingState, { now }: PublishingContext): PublishingDecision {
  const isOld = (mediumId: string): boolean => later(state.media[mediumId]?.at ?? now, mediaKeptMilliseconds) <= now;
  const mediumIds = unused(state).filter(isOld);
  return accept(mediumIds.length > 0 ? [{ type: "MediaForgotten", mediumIds }] : [], { mediumIds });
}

/** Oldest first. */
function unused({ items, media }: PublishingState): string[] {
  const versions = Object.values(items).flatMap((item) => [
    ...item.versions,
    ...(item.published ? [item.published.version] : []),
  ]);
  const used = new Set(versions.flatMap(({ content }) => mediaOf(content).map(({ mediumId }) => mediumId)));
  return Object.values(media)
    .filter(({ mediumId }) => !used.has(mediumId))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ mediumId }) => mediumId);
}
