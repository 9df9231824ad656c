import { type Instant, instantOf, type Language } from "@openhall/shared/core";
import { dateInWords, dayInWords, timeOfDay } from "@openhall/shared/ui";

/** “14:00” where that is today in the hall, else with its day: “9月17日 周四 09:00”. `now`: milliseconds since 1970. */
export function momentInWords(at: Instant, now: number, timeZone: string, language: Language): string {
  const isToday = dayInWords(at, timeZone, language) === dayInWords(instantOf(now), timeZone, language);
  return isToday ? timeOfDay(at, timeZone) : dateInWords(at, timeZone, language);
}
