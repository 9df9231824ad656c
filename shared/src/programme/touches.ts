import { type DomainEvent, type TopicEvent, type Touch } from "../core/index.ts";
import { entryIdOfWords } from "./entry.ts";
import { type ProgrammeEvent } from "./events.ts";
import { type ProgrammeReads, type ProgrammeState } from "./state.ts";

/** Rows of the streams that show what has changed. */
export const touchesOfProgramme = (event: ProgrammeEvent, _: ProgrammeState, reads: ProgrammeReads): Touch[] =>
  entryIdsOf(event).flatMap((id) => touchesOfEntry(id, reads));

function entryIdsOf(event: ProgrammeEvent): readonly string[] {
  switch (event.type) {
    case "EntryPut":
      return [event.entry.id];
    case "EntriesDated":
      return event.entries.map(({ id }) => id);
    case "EntriesMoved":
      return event.moves.map(({ entryId }) => entryId);
    case "EntriesImported":
      return event.rows.map(({ entryId }) => entryId);
    case "EntriesPast":
    case "EntriesForgotten":
      return event.entryIds;
    default:
      return [event.entryId];
  }
}

/** In every hall: its words may have stood in others before. */
const touchesOfEntry = (entryId: string, { venue }: ProgrammeReads): Touch[] =>
  [...Object.keys(venue.halls).map((hallId) => `programme.hall/${hallId}`), "programme.staff/all"].map((stream) => ({
    stream,
    key: `entry/${entryId}`,
  }));

/** Words that are let through or gone; halls, their clocks and their services. */
export function touchesOfReads(_: ProgrammeState, reads: ProgrammeReads, { topic, event }: TopicEvent): Touch[] {
  if (topic === "publishing")
    return wordsOf(event).flatMap((itemId) => {
      const entryId = entryIdOfWords(itemId);
      return entryId === undefined ? [] : touchesOfEntry(entryId, reads);
    });
  return topic === "venue" && isSeen(event)
    ? [
        ...Object.keys(reads.venue.halls).map((hallId) => ({ stream: `programme.hall/${hallId}` })),
        { stream: "programme.staff/all" },
      ]
    : [];
}

const opening = ["ItemApproved", "ItemStarted", "ItemEnded", "ItemWithdrawn"];

function wordsOf(event: DomainEvent): readonly string[] {
  if (opening.includes(event.type)) return "itemId" in event && typeof event.itemId === "string" ? [event.itemId] : [];
  const many = event.type === "ItemsForgotten" && "itemIds" in event ? event.itemIds : [];
  return Array.isArray(many) ? many.filter((id) => typeof id === "string") : [];
}

const isSeen = (event: DomainEvent): boolean =>
  !("table" in event) || event.table === "halls" || event.table === "services";
