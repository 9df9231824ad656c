// The events of a file by their UID: the series, and the single occurrences of it that are otherwise.
import type ICAL from "ical.js";
import { type Block } from "./blocks.ts";
import { type EventSource, sourceOf } from "./event-source.ts";
import { type ReadBlock, readEvent } from "./properties.ts";

export interface FileEvent extends ReadBlock, EventSource {
  readonly line: number;
  readonly isCancelled: boolean;
}

export interface EventGroup {
  readonly main: FileEvent | undefined;
  /** With a RECURRENCE-ID. */
  readonly exceptions: readonly FileEvent[];
}

export function eventsOf(blocks: readonly Block[]): EventGroup[] {
  const groups = new Map<string, { main: FileEvent | undefined; exceptions: FileEvent[] }>();
  for (const block of blocks.filter(({ name }) => name === "VEVENT")) {
    const event = eventOf(block);
    const { uid } = event.source;
    const group = groups.get(uid) ?? { main: undefined, exceptions: [] };
    groups.set(uid, group);
    if (event.component.hasProperty("recurrence-id")) group.exceptions.push(event);
    else group.main = newerOf(group.main, event);
  }
  return [...groups.values()];
}

function eventOf(block: Block): FileEvent {
  const read = readEvent(block);
  return {
    ...read,
    ...sourceOf(read.component),
    line: block.line,
    isCancelled: block.method === "CANCEL" || hasStatus(read.component, "CANCELLED"),
  };
}

const hasStatus = (component: ICAL.Component, status: string): boolean =>
  String(component.getFirstPropertyValue("status") ?? "").toUpperCase() === status;

/** A file that says an event twice says it last as it is, unless an earlier one has the higher sequence. */
const newerOf = (before: FileEvent | undefined, event: FileEvent): FileEvent =>
  before && before.source.sequence > event.source.sequence ? before : event;
