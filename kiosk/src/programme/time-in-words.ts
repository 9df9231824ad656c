import { type Instant, type Language } from "@openhall/shared/core";
import { dayInWords, timeOfDay } from "@openhall/shared/ui";
import { lastMomentOf } from "./days.ts";
import { type Entry } from "./entry.ts";
import { entryWords } from "./entry-words.ts";

type Span = Pick<Entry, "startsAt" | "endsAt" | "allDay">;

interface Times {
  /** The day, or the first and the last one. */
  readonly day: string;
  readonly from: string;
  /** Undefined where no time of day is said. */
  readonly to?: string;
}

/** What an entry's tile says of its time: “9月16日 周三”, “10:00”, “11:30”; of all-day ones no time. */
export function timesOf(span: Span, timeZone: string, language: Language): Times {
  const [first, last] = [span.startsAt, lastMomentOf(span)].map((at) => dayInWords(at, timeZone, language));
  const isOneDay = first === last;
  const day = isOneDay ? `${first}` : entryWords[language].until({ from: `${first}`, to: `${last}` });
  if (span.allDay) return { day, from: entryWords[language].allDay };
  return { day, from: timeOfDay(span.startsAt, timeZone), to: endOf(span, timeZone) };
}

/** “9月16日 周三 10:00–11:30”, over several days “9月16日 周三 10:00 至 9月18日 周五 12:00”. */
export function timeInWords(span: Span, timeZone: string, language: Language): string {
  const { day, from, to } = timesOf(span, timeZone, language);
  if (to === undefined) return `${day} ${from}`;
  const [first, last] = [span.startsAt, lastMomentOf(span)].map((at) => dayInWords(at, timeZone, language));
  if (first === last) return `${day} ${from}–${to}`;
  return entryWords[language].until({ from: `${first} ${from}`, to: `${last} ${to}` });
}

/** What ends at midnight ends at 24:00 of its own day. */
const endOf = (span: Span, timeZone: string): string => {
  const end: Instant = span.endsAt;
  const time = timeOfDay(end, timeZone);
  return time === "00:00" ? "24:00" : time;
};
