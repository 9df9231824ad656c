// Entries as a calendar of RFC 5545. Times are UTC instants: nothing that is written recurs, so a reader needs no rules of the
// hall's zone to be right, and none that could be older than the hub's.
import { type Bilingual, civilDateAt, later } from "@openhall/shared/core";
import { type EntryRow } from "@openhall/shared/programme";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { foldLines } from "./fold-lines.ts";
import { type HallProgramme } from "./hall-programme.ts";
import { kindWords } from "./kind-words.ts";

export interface WrittenCalendar {
  /** What readers call it. */
  readonly name: string;
  /** Ids of entries, in their order. */
  readonly entryIds: readonly string[];
  /** Of the hub, without a slash at its end. */
  readonly url: string;
}

/** [O90] Subscribers ask again after an hour. */
const refreshSeconds = 3_600;

export function writeCalendar(programme: HallProgramme, { name, entryIds, url }: WrittenCalendar): string {
  const calendar = ical({
    name: plain(name),
    prodId: { company: "Openhall", product: "programme", language: "ZH" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
    x: { "X-WR-TIMEZONE": programme.hall.timeZone },
  });
  const events = entryIds.flatMap((id) => {
    const row = programme.entries[id];
    return row ? [writtenEvent(programme, id, row, url)] : [];
  });
  return `${calendar.toString().replace(endOfCalendar, "")}${events.join("")}${endOfCalendar}\r\n`;
}

const endOfCalendar = "END:VCALENDAR";

interface WrittenEvent {
  readonly id: string;
  readonly venues: HallProgramme["venues"];
  readonly timeZone: string;
  readonly url: string;
  readonly text: string;
}

/** Of rows that have not changed since. */
const written = new WeakMap<EntryRow, WrittenEvent>();

/** Folded here: the library's own folding takes a millisecond an entry, and the hall's calls wait meanwhile. */
function writtenEvent(programme: HallProgramme, id: string, row: EntryRow, url: string): string {
  const { venues, hall } = programme;
  const known = written.get(row);
  const isSame = known?.id === id && known.venues === venues && known.timeZone === hall.timeZone && known.url === url;
  if (isSame) return known.text;
  const text = foldLines(
    ical()
      .createEvent(eventOf(programme, id, row, url))
      .toString(),
  );
  written.set(row, { id, venues, timeZone: hall.timeZone, url, text });
  return text;
}

/** The address of an entry's own page. */
export const pageOf = (url: string, hallId: string, entryId: string): string =>
  `${url}/p/${encodeURIComponent(hallId)}/${encodeURIComponent(entryId)}`;

export const uidOf = (hallId: string, entryId: string): string => `${entryId}@${hallId}.openhall`;

function eventOf(programme: HallProgramme, id: string, row: EntryRow, url: string) {
  const modified = modifiedAt(row);
  return {
    id: uidOf(programme.hallId, id),
    sequence: sequenceOf(modified),
    stamp: new Date(modified),
    lastModified: new Date(modified),
    ...timesOf(row, programme.hall.timeZone),
    summary: plain(inBoth(row.title)),
    location: plain(placeOf(programme, row)),
    description: plain([row.body.zh, row.body.en].filter((text) => text !== "").join("\n\n"), "\n"),
    url: pageOf(url, programme.hallId, id),
    status: row.status === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    categories: [{ name: kindWords[row.kind].zh }, { name: kindWords[row.kind].en }],
    attachments: row.links.map((link) => link.url),
    x: ownFacts(id, row),
  };
}

/** What a hub of this kind reads again to the letter, where names could be read in two ways. */
function ownFacts(id: string, row: EntryRow): Record<string, string> {
  return {
    "X-OPENHALL-ENTRY": id,
    "X-OPENHALL-KIND": row.kind,
    "X-OPENHALL-VENUE": row.venueId,
    ...(row.roomId === undefined ? {} : { "X-OPENHALL-ROOM": row.roomId }),
    ...(row.hosts.length === 0 ? {} : { "X-OPENHALL-HOSTS": row.hosts.join(" ") }),
    ...(row.capacity === undefined ? {} : { "X-OPENHALL-CAPACITY": String(row.capacity) }),
  };
}

/** Of an entry for whole days the days themselves, the last one excluded. */
function timesOf({ startsAt, endsAt, allDay }: EntryRow, timeZone: string) {
  if (!allDay) return { start: new Date(startsAt), end: new Date(endsAt) };
  const first = civilDateAt(startsAt, timeZone);
  const last = civilDateAt(later(endsAt, -1), timeZone);
  return {
    allDay: true,
    start: new Date(`${first}T00:00:00Z`),
    end: new Date(Date.parse(`${last}T00:00:00Z`) + dayMs),
  };
}

const dayMs = 24 * 3_600_000;

/** The newest of all that the row says of itself. */
const modifiedAt = ({ since, changedAt, correction, unveiledAt }: EntryRow): string =>
  [changedAt, correction?.at, unveiledAt].reduce<string>((newest, at) => (at && at > newest ? at : newest), since);

/** Rises with every change, and fits 31 bits until 2088: seconds since 2020. */
const sequenceOf = (modified: string): number =>
  Math.max(0, Math.floor((Date.parse(modified) - Date.parse("2020-01-01T00:00:00Z")) / 1_000));

export function placeOf({ venues }: HallProgramme, { venueId, roomId }: EntryRow): string {
  const venue = venues[venueId];
  const room = venue?.rooms.find(({ id }) => id === roomId)?.name;
  const named = (language: keyof Bilingual): string =>
    [venue?.name[language], room?.[language]].filter(Boolean).join(" · ");
  return inBoth({ zh: named("zh") || venueId, en: named("en") });
}

const inBoth = ({ zh, en }: Bilingual): string => (en === "" || en === zh ? zh : zh === "" ? en : `${zh} / ${en}`);

/** A calendar's text has no control characters; `lineEnd` is what is kept of line ends. */
const plain = (text: string, lineEnd = " "): string =>
  text.replaceAll(/\r\n?|[\n\u0085\u2028\u2029]/g, lineEnd).replaceAll(/(?!\n)\p{Cc}/gu, " ");
