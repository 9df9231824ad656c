import { civilDateAt, type Instant } from "../../core/index.ts";
import { type ProgrammeContext } from "../context.ts";
import { type Effect } from "../entry.ts";
import { type Deed } from "../events.ts";
import { zoneOf } from "../../venue/index.ts";
import { type KnownEntry } from "../state.ts";

/**
 * [O41] What it does to the hall now. Openings and quotas are of one day: where the moment for them, `at`, was on a day before,
 * because the hub was down, they are not done any more.
 */
export function deedsOf(
  { facts, effects }: KnownEntry,
  on: Effect["on"],
  at: Instant,
  { now, reads }: ProgrammeContext,
): Deed[] {
  const zone = zoneOf(reads.venue, facts.venueId);
  const isOfToday = civilDateAt(at, zone) >= civilDateAt(now, zone);
  return effects.flatMap((effect) =>
    effect.on === on && (isOfToday || effect.does.kind === "playlist") ? [effect.does] : [],
  );
}
