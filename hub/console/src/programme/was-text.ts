// What the public read first of time and place, as far as it is otherwise now. Pure.
import { civilDateAt, type Language } from "@openhall/shared/core";
import { dayInWords } from "@openhall/shared/ui";
import { type StaffEntry } from "./entries-store.ts";
import { timeText } from "./entry-times.ts";

type Marked = Pick<StaffEntry, "startsAt" | "endsAt" | "venueId" | "was" | "mark"> & {
  readonly roomId?: string | undefined;
};
type Place = { readonly venueId: string; readonly roomId?: string | undefined };

/** “14:00–16:00”, “9月15日 周二 14:00–16:00 市图书馆”; empty where nothing is marked. */
export function wasText(
  entry: Marked,
  timeZone: string,
  language: Language,
  whereOf: (place: Place) => string,
): string {
  const { was, mark } = entry;
  if (!was || !mark) return "";
  const isOtherDay = civilDateAt(was.startsAt, timeZone) !== civilDateAt(entry.startsAt, timeZone);
  const isOtherTime = was.startsAt !== entry.startsAt || was.endsAt !== entry.endsAt;
  const isOtherPlace = was.venueId !== entry.venueId || was.roomId !== entry.roomId;
  return [
    isOtherDay ? dayInWords(was.startsAt, timeZone, language) : "",
    isOtherTime ? timeText(was, timeZone, language) : "",
    isOtherPlace ? whereOf(was) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
