// Plays each announcement once, at its time, and none into another. It knows no page and no hub: what it needs is asked.
import { millisecondsOf } from "@openhall/shared/core";
import { type AnnouncementRow } from "@openhall/shared/queue";
import { type Performance } from "./performance.ts";

interface Parts {
  /** By the keys of the rows. */
  readonly announcements: () => ReadonlyMap<string, AnnouncementRow>;
  /** The hub's clock, milliseconds. */
  readonly now: () => number;
  /** Since when this screen may be heard without a break, by the hub's clock; undefined while it may not. */
  readonly heardSince: () => number | undefined;
  readonly performanceOf: (row: AnnouncementRow, beginMs: number) => Performance | undefined;
  readonly play: (performance: Performance) => void;
}

export interface Announcer {
  /** To be called whenever something it asks for has changed. */
  look(): void;
  end(): void;
}

/** Timers of a browser count to 24 days; the hub's clock may be set meanwhile. */
const longestSleepMs = 60_000;

export function createAnnouncer({ announcements, now, heardSince, performanceOf, play }: Parts): Announcer {
  /** Keys whose time has come, whether they were heard or not. */
  let over = new Set<string>();
  let freeAtMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    clearTimeout(timer);
    const rows = inOrder(announcements());
    over = new Set([...over].filter((key) => announcements().has(key)));
    for (const [key, row] of rows) {
      if (over.has(key)) continue;
      const dueInMs = Math.max(millisecondsOf(row.startsAt), freeAtMs) - now();
      if (dueInMs > 0) {
        timer = setTimeout(look, Math.min(dueInMs, longestSleepMs));
        return;
      }
      over.add(key);
      perform(row);
    }
  }

  /** One that began before this screen's turn has been spoken by another, or by this one before a reload. */
  function perform(row: AnnouncementRow): void {
    const since = heardSince();
    if (since === undefined || millisecondsOf(row.startsAt) < since) return;
    const performance = performanceOf(row, now());
    if (!performance) return;
    freeAtMs = now() + performance.lengthMs;
    play(performance);
  }

  return { look, end: () => clearTimeout(timer) };
}

const inOrder = (rows: ReadonlyMap<string, AnnouncementRow>): [string, AnnouncementRow][] =>
  [...rows].toSorted(([, one], [, other]) => (one.startsAt < other.startsAt ? -1 : 1));
