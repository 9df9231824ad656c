// Whether an entry of a playlist may be shown at a moment, and if not, why. Pure.
import { type CivilDate, type Instant, later } from "../../core/index.ts";
import { type Entry } from "../scenes.ts";
import { type CivilMoment, dayAfter, weekdayOf } from "./civil-day.ts";
import { type Lost, type ShowFacts } from "./show.ts";

/** Undefined where nothing speaks against it; `civil` is `at` in the hall. A screen without a clock shows only what no time and no lease rules. */
export function whyNot(
  entry: Entry,
  facts: ShowFacts,
  at: Instant | undefined,
  civil: CivilMoment | undefined,
): Lost | undefined {
  return whyNotNow(entry, civil) ?? whyNotHere(entry, facts) ?? whyNotItem(entry, facts, at);
}

const isTimed = ({ days, dayPart, firstDay, lastDay }: Entry): boolean =>
  [days, dayPart, firstDay, lastDay].some((rule) => rule !== undefined);

function whyNotNow(entry: Entry, moment: CivilMoment | undefined): Lost | undefined {
  if (!isTimed(entry)) return undefined;
  if (moment === undefined) return "clock-unknown";
  const day = dayOfPart(entry, moment);
  if (entry.firstDay !== undefined && day < entry.firstDay) return "before-first-day";
  if (entry.lastDay !== undefined && day > entry.lastDay) return "after-last-day";
  if (entry.days && !entry.days.includes(weekdayOf(day))) return "not-this-day";
  return isInPart(entry, moment) ? undefined : "not-this-time";
}

/** What runs over midnight belongs to the day on which it began. */
function dayOfPart({ dayPart }: Entry, { date, time }: CivilMoment): CivilDate {
  const isAfterMidnight = dayPart !== undefined && dayPart.until <= dayPart.from && time < dayPart.until;
  return isAfterMidnight ? dayAfter(date, -1) : date;
}

function isInPart({ dayPart }: Entry, { time }: CivilMoment): boolean {
  if (!dayPart) return true;
  const { from, until } = dayPart;
  return from < until ? from <= time && time < until : from <= time || time < until;
}

function whyNotHere({ when }: Entry, { openDesks, liveEntries }: ShowFacts): Lost | undefined {
  if (!when) return undefined;
  if ("deskOpen" in when) return openDesks.includes(when.deskOpen) ? undefined : "desk-closed";
  return liveEntries.includes(when.entryLive) ? undefined : "entry-not-live";
}

function whyNotItem({ scene }: Entry, { items, heardAt }: ShowFacts, at: Instant | undefined): Lost | undefined {
  if (scene.kind !== "notice") return undefined;
  const item = Object.hasOwn(items, scene.itemId) ? items[scene.itemId] : undefined;
  if (!item) return "not-published";
  if (at === undefined || heardAt === undefined) return "clock-unknown";
  if (item.startsAt !== undefined && at < item.startsAt) return "not-yet";
  if (item.endsAt !== undefined && at >= item.endsAt) return "over";
  return at >= leaseEnd(item, heardAt) ? "lease-over" : undefined;
}

/** When a screen lets an item go that it has not heard of since. */
export const leaseEnd = ({ leaseMinutes }: { readonly leaseMinutes: number }, heardAt: Instant): Instant =>
  later(heardAt, leaseMinutes * 60_000);
