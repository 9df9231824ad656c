// One event of a file, or a series of them, as entries.
import ICAL from "ical.js";
import { type EventGroup, type FileEvent } from "./events.ts";
import { wordsOf } from "./event-words.ts";
import { type FileEntry, type FileRead, type Note, type Window } from "./file-entry.ts";
import { type Budget, type Occurrence, occurrencesOf, recurs, wallIn } from "./series.ts";
import { type EventTimes, readTimes, type Zones } from "./times.ts";

export type Series = Omit<FileRead, "strictNames">;

export function readSeries({ main, exceptions }: EventGroup, zones: Zones, window: Window, budget: Budget): Series {
  const read = main && readMain(main, exceptions, zones, window, budget);
  const orphans = exceptions.filter((event) => !read?.used.has(event)).map((event) => readAlone(event, zones, window));
  const entries = [...(read?.entries ?? []), ...orphans.flatMap((entry) => entry ?? [])];
  return {
    entries,
    whole: main ? [{ uid: main.source.uid, source: main.source }] : [],
    outside: (read?.outside ?? 0) + orphans.filter((entry) => entry === undefined).length,
  };
}

interface MainRead extends Pick<Series, "entries" | "outside"> {
  /** Exceptions that stand for an occurrence. */
  readonly used: ReadonlySet<FileEvent>;
}

function readMain(
  main: FileEvent,
  exceptions: readonly FileEvent[],
  zones: Zones,
  window: Window,
  budget: Budget,
): MainRead {
  const read = readTimes(main.component, zones);
  if (!read.ok) return { entries: [wrongEntry(main, read.problem)], outside: 0, used: new Set() };
  const { times } = read;
  const { occurrences, outside, notes } = occurrencesOf(main.component, times, zones, window, budget);
  const isSeries = recurs(main.component);
  const changes = exceptions.map((event) => ({
    event,
    wall: recurrenceOf(event, times, zones),
    isFuture: isFuture(event),
  }));
  const used = new Set<FileEvent>();
  const entries = occurrences.map((occurrence, index) => {
    const same = changes.filter(({ wall }) => wall === occurrence.wall);
    for (const { event } of same) used.add(event);
    const own = same.findLast(({ isFuture: range }) => !range);
    const range =
      own ?? changes.findLast(({ wall, isFuture: from }) => from && wall !== undefined && wall <= occurrence.wall);
    if (range) used.add(range.event);
    const more = index === 0 ? notes : [];
    const recurrence = isSeries ? { recurrence: new Date(occurrence.instant).toISOString() } : {};
    if (!range) return entryOf(main, times, occurrence, recurrence, more);
    return changedOccurrence(range.event, range.wall ?? occurrence.wall, occurrence, zones, recurrence, more);
  });
  return { entries, outside, used };
}

/** One that is otherwise, or from which on all are: shifted by as much as that one is. */
function changedOccurrence(
  event: FileEvent,
  from: number,
  occurrence: Occurrence,
  zones: Zones,
  recurrence: { readonly recurrence?: string },
  notes: readonly Note[],
): FileEntry {
  const read = readTimes(event.component, zones);
  if (!read.ok) return wrongEntry(event, read.problem, recurrence);
  const wall = read.times.start + (occurrence.wall - from);
  return entryOf(event, read.times, { wall, instant: read.times.zone.toInstant(wall) }, recurrence, notes);
}

/** An occurrence whose series is not in the file. */
function readAlone(event: FileEvent, zones: Zones, window: Window): FileEntry | undefined {
  const read = readTimes(event.component, zones);
  if (!read.ok) return wrongEntry(event, read.problem);
  const { start, zone } = read.times;
  const wall = recurrenceOf(event, read.times, zones) ?? start;
  const instant = zone.toInstant(start);
  if (instant < window.from || instant > window.until) return undefined;
  const recurrence = new Date(zone.toInstant(wall)).toISOString();
  return entryOf(event, read.times, { wall: start, instant }, { recurrence }, []);
}

function recurrenceOf(event: FileEvent, times: EventTimes, zones: Zones): number | undefined {
  const property = event.component.getFirstProperty("recurrence-id");
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return undefined;
  const wall = wallIn(property, time, times, zones);
  // A day names the occurrence on it, also of a series with times of day.
  return time.isDate && !times.allDay ? wall + (times.start % dayMs) : wall;
}

const dayMs = 24 * 3_600_000;

const isFuture = ({ component }: FileEvent): boolean =>
  component.getFirstProperty("recurrence-id")?.getFirstParameter("range")?.toUpperCase() === "THISANDFUTURE";

function entryOf(
  event: FileEvent,
  times: EventTimes,
  { wall, instant }: Occurrence,
  recurrence: { readonly recurrence?: string },
  notes: readonly Note[],
): FileEntry {
  const { zone, length, elapsed, allDay } = times;
  const end = elapsed === undefined ? zone.toInstant(wall + length) : instant + elapsed;
  const isLeftOut = !allDay && zone.toWall(instant) !== wall;
  return {
    ...beginningOf(event, recurrence),
    startsAt: new Date(instant).toISOString(),
    endsAt: new Date(end).toISOString(),
    ...(allDay ? { allDay: true } : {}),
    problems: event.problems,
    notes: [
      ...event.notes,
      ...times.notes,
      ...notes,
      ...(isLeftOut ? [{ code: "time-left-out-by-clock" as const }] : []),
      ...(event.isMade ? [{ code: "id-missing" as const }] : []),
    ],
  };
}

const wrongEntry = (event: FileEvent, problem: FileEntry["problems"][number], recurrence = {}): FileEntry => ({
  ...beginningOf(event, recurrence),
  problems: [...event.problems, problem],
  notes: event.notes,
});

function beginningOf(
  { component, line, source, isCancelled }: FileEvent,
  recurrence: { readonly recurrence?: string },
) {
  const entryId = component.getFirstPropertyValue("x-openhall-entry");
  const capacity = Number(component.getFirstPropertyValue("x-openhall-capacity") ?? 0);
  return {
    line,
    source: { ...source, ...recurrence },
    ...(typeof entryId === "string" ? { entryId } : {}),
    ...(capacity > 0 ? { capacity } : {}),
    ...wordsOf(component),
    cancelled: isCancelled,
  };
}
