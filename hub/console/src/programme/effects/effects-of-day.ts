// What the entries of a day do to the hall when they begin and end, in the order of time. Pure.
import { type Effect } from "@openhall/shared/programme";
import { type StaffEntry } from "../entries-store.ts";

export interface DueEffect {
  readonly entry: StaffEntry;
  /** By the times as they are now; where it has happened, since when. */
  readonly at: string;
  readonly on: Effect["on"];
  readonly does: Effect["does"];
  readonly isDone: boolean;
}

function dueOf(entry: StaffEntry, { on, does }: Effect): DueEffect {
  const isDone = entry.status === "ended" || (on === "begin" && entry.status === "live");
  const planned = on === "begin" ? entry.startsAt : entry.endsAt;
  const hasJust = (on === "begin" && entry.status === "live") || (on === "end" && entry.status === "ended");
  return { entry, on, does, isDone, at: hasJust ? entry.since : planned };
}

export const effectsOfDay = (
  day: string,
  entries: readonly StaffEntry[],
  dayOf: (instant: string) => string,
): readonly DueEffect[] =>
  entries
    .filter(({ status }) => status !== "cancelled")
    .flatMap((entry) => entry.effects.map((effect) => dueOf(entry, effect)))
    .filter(({ at }) => dayOf(at) === day)
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
