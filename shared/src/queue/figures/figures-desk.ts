import { type Instant } from "../../core/index.ts";
import { type CountedDay, span, spanWithin } from "./figures-day.ts";
import { type Tallies, tallyOf } from "./figures-tally.ts";
import { type DeskStretch, type HallState } from "../state.ts";

/** [Q136] How long each desk was open without pauses: the stretches that are over, and the one that is not. */
export function countDesks(tallies: Tallies, hall: HallState, day: CountedDay): void {
  for (const stretch of [...hall.stretches, ...runningStretches(hall, day.to)]) {
    const openMs = openMsOf(stretch, day);
    for (const key of [`desk/${stretch.deskId}`, "total"]) tallyOf(tallies, key).openMs += openMs;
  }
}

type OpenStretch = Omit<DeskStretch, "clerk">;

const runningStretches = (hall: HallState, now: Instant): OpenStretch[] =>
  Object.entries(hall.desks).flatMap(([deskId, { open, paused }]) => {
    if (!open) return [];
    const pausedMs = open.pausedMs + (paused ? span(paused.at, now) : 0);
    return [{ deskId, from: open.at, to: now, pausedMs }];
  });

/** The part that lies in the day; pauses are taken off whole, since a stretch begins anew at midnight. */
const openMsOf = ({ from, to, pausedMs }: OpenStretch, day: CountedDay): number =>
  Math.max(0, spanWithin(day, from, to) - pausedMs);
