// When an entry is, as people say it, in the hall's time. Pure.
import { civilDateAt, instantOf, type Language, millisecondsOf } from "@openhall/shared/core";
import { dayInWords, timeOfDay } from "@openhall/shared/ui";
import { programmeWords } from "./programme-words.ts";

interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly allDay?: true | undefined;
}

/** The last moment that belongs to it: what ends at midnight is not on the next day. */
const lastMomentOf = ({ startsAt, endsAt }: Times): string =>
  endsAt > startsAt ? instantOf(millisecondsOf(endsAt) - 1) : endsAt;

export const lastDayOf = (times: Times, timeZone: string): string => civilDateAt(lastMomentOf(times), timeZone);

/** “14:00–16:00”; with the last day where that is another: “9月16日 周三 14:00 – 9月18日 周五 12:00”. */
export function timeText(times: Times, timeZone: string, language: Language): string {
  const isOneDay = lastDayOf(times, timeZone) === civilDateAt(times.startsAt, timeZone);
  const day = (at: string): string => dayInWords(at, timeZone, language);
  if (times.allDay) {
    const { allDay } = programmeWords[language];
    return isOneDay ? allDay : `${allDay} ${day(times.startsAt)} – ${day(lastMomentOf(times))}`;
  }
  const [from, to] = [timeOfDay(times.startsAt, timeZone), timeOfDay(times.endsAt, timeZone)];
  return isOneDay
    ? `${from}–${to === "00:00" ? "24:00" : to}`
    : `${day(times.startsAt)} ${from} – ${day(times.endsAt)} ${to}`;
}
