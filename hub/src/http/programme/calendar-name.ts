import { lookup } from "@openhall/shared/core";
import { type EntryFilter } from "../../calendar/choose-entries.ts";
import { type HallProgramme } from "../../calendar/hall-programme.ts";

/** What a calendar is called in a reader's list. */
export function calendarName({ hall, venues, departments }: HallProgramme, filter: EntryFilter): string {
  const { venue = "", department = "", day } = filter;
  const parts = [hall.name.zh, lookup(venues, venue)?.name.zh, lookup(departments, department)?.name.zh, day];
  return [...new Set(parts.filter((part) => part !== undefined)), "日程"].join(" · ");
}
