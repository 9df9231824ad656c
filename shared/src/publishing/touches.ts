import { type Touch } from "../core/index.ts";
import { type PublishingEvent } from "./events.ts";
import { type PublishingReads, type PublishingState } from "./state.ts";

const content = "publishing.content/all";

/** Rows of the streams that show what has changed. */
export function touchesOfPublishing(event: PublishingEvent, _: PublishingState, reads: PublishingReads): Touch[] {
  switch (event.type) {
    case "PeopleSet":
    case "ContactAllowed":
    case "ContactDisallowed":
      return [{ stream: content, key: "rules" }];
    case "MediumAdded":
      return [{ stream: content, key: `medium/${event.medium.mediumId}` }];
    case "MediaForgotten":
      return event.mediumIds.map((id) => ({ stream: content, key: `medium/${id}` }));
    case "ItemsForgotten":
      return event.itemIds.flatMap(workTouches);
    case "ItemApproved":
    case "ItemEnded":
    case "ItemWithdrawn":
      return [...workTouches(event.itemId), ...publicTouches(event.itemId, reads)];
    default:
      return workTouches(event.itemId);
  }
}

const workTouches = (itemId: string): Touch[] => [
  { stream: content, key: `item/${itemId}` },
  { stream: `publishing.item/${itemId}` },
];

/** In every hall: the version before may have stood in others. */
const publicTouches = (itemId: string, { venue }: PublishingReads): Touch[] =>
  Object.keys(venue.halls).map((hallId) => ({ stream: `publishing.public/${hallId}`, key: `item/${itemId}` }));

/** A hall that is new has a stream of its own. */
export const touchesOfVenue = (_: PublishingState, { venue }: PublishingReads): Touch[] =>
  Object.keys(venue.halls).map((hallId) => ({ stream: `publishing.public/${hallId}` }));
