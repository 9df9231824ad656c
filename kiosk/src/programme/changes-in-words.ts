import { type Language } from "@openhall/shared/core";
import { dayInWords } from "@openhall/shared/ui";
import { type Entry, type Surroundings } from "./entry.ts";
import { entryWords } from "./entry-words.ts";
import { placeInWords } from "./place-in-words.ts";
import { timeInWords, timesOf } from "./time-in-words.ts";

/** What of time and place the public first read otherwise: “原定 10:20–11:20；原定在市图书馆”; undefined where it is so still or all is over. */
export function changesInWords(entry: Entry, around: Surroundings, language: Language): string | undefined {
  const { was } = entry;
  if (!was || entry.status === "ended" || entry.status === "cancelled") return undefined;
  const say = entryWords[language];
  const changes: string[] = [];
  if (was.startsAt !== entry.startsAt || was.endsAt !== entry.endsAt)
    changes.push(say.wasAt({ time: formerTime(entry, was, around.timeZone, language) }));
  const place = placeInWords(was, around, language);
  if (place !== undefined && (was.venueId !== entry.venueId || was.roomId !== entry.roomId))
    changes.push(say.wasIn({ place }));
  return changes.length > 0 ? changes.join(say.and) : undefined;
}

/** Without its day where that has stayed. */
function formerTime(entry: Entry, was: NonNullable<Entry["was"]>, timeZone: string, language: Language): string {
  const { day, from, to } = timesOf({ ...entry, ...was }, timeZone, language);
  const isSameDay = day === dayInWords(entry.startsAt, timeZone, language);
  return isSameDay && to !== undefined ? `${from}–${to}` : timeInWords({ ...entry, ...was }, timeZone, language);
}
