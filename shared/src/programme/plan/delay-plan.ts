// What moves when an entry is delayed. Pure: the console shows the plan that the hub will carry out.
import { civilDateAt, type Instant, later, millisecondsOf } from "../../core/index.ts";
import { isSameRoom, type Occupying } from "./overlaps.ts";

export type PlannedEntry = Omit<Occupying, "hosts">;
export type PlannedMove = { readonly entryId: string; readonly startsAt: Instant; readonly endsAt: Instant };

const minuteMs = 60_000;

/**
 * [O30] The entry, later by so many minutes (earlier, below zero), then what gives way to it in the order of time. A live
 * entry keeps its start. With `follow` what follows in the same room on the same day gives way as far as it must and never
 * further than the entry itself; breaks between them absorb. Empty where the entry is not known or is over.
 */
export function delayPlan(
  entries: readonly PlannedEntry[],
  entryId: string,
  minutes: number,
  follow: boolean,
  timeZone: string,
): readonly PlannedMove[] {
  const entry = entries.find(({ id }) => id === entryId);
  if (!entry || entry.status === "ended" || entry.status === "cancelled") return [];
  const moved = movedBy(entry, minutes * minuteMs);
  const following = follow && minutes > 0 ? followersOf(entry, entries, timeZone) : [];
  return [moved, ...givingWay(following, moved.endsAt, minutes * minuteMs)];
}

const movedBy = ({ id, status, startsAt, endsAt }: PlannedEntry, ms: number): PlannedMove => ({
  entryId: id,
  startsAt: status === "live" ? startsAt : later(startsAt, ms),
  endsAt: later(endsAt, ms),
});

/** What has begun does not give way, nor what lasts all day. */
function followersOf(entry: PlannedEntry, entries: readonly PlannedEntry[], timeZone: string): PlannedEntry[] {
  const day = civilDateAt(entry.startsAt, timeZone);
  return entries
    .filter(
      (other) =>
        other.id !== entry.id &&
        (other.status ?? "announced") === "announced" &&
        !other.allDay &&
        isSameRoom(entry, other) &&
        other.startsAt >= entry.startsAt &&
        civilDateAt(other.startsAt, timeZone) === day,
    )
    .toSorted((one, other) =>
      one.startsAt === other.startsAt ? compare(one.id, other.id) : compare(one.startsAt, other.startsAt),
    );
}

const compare = (one: string, other: string): number => (one < other ? -1 : 1);

function givingWay(following: readonly PlannedEntry[], from: Instant, mostMs: number): PlannedMove[] {
  const moves: PlannedMove[] = [];
  let free = millisecondsOf(from);
  for (const next of following) {
    const shift = Math.min(mostMs, free - millisecondsOf(next.startsAt));
    if (shift > 0) moves.push(movedBy(next, shift));
    free = Math.max(free, millisecondsOf(next.endsAt) + Math.max(0, shift));
  }
  return moves;
}

/** Whether somebody has the same plan before them. */
export const isSamePlan = (one: readonly PlannedMove[], other: readonly PlannedMove[]): boolean =>
  one.length === other.length &&
  one.every((move) =>
    other.some(
      ({ entryId, startsAt, endsAt }) =>
        entryId === move.entryId && startsAt === move.startsAt && endsAt === move.endsAt,
    ),
  );
