// What an entry is marked with when its time or place changes.
import { civilDateAt, type Instant } from "../../core/index.ts";
import { type Marked } from "../events.ts";
import { type KnownEntry, type TimeAndPlace } from "../state.ts";

export const timeAndPlaceOf = ({ startsAt, endsAt, venueId, roomId }: TimeAndPlace): TimeAndPlace => ({
  startsAt,
  endsAt,
  venueId,
  ...(roomId === undefined ? {} : { roomId }),
});

const isSamePlace = (one: TimeAndPlace, other: TimeAndPlace): boolean =>
  one.venueId === other.venueId && one.roomId === other.roomId;

const isSame = (one: TimeAndPlace, other: TimeAndPlace): boolean =>
  isSamePlace(one, other) && one.startsAt === other.startsAt && one.endsAt === other.endsAt;

/** [O13] What the public first read stands until time and place are so again. */
export function markedBy(before: KnownEntry, next: TimeAndPlace, isPublic: boolean, now: Instant): Marked {
  if (isSame(before.facts, next)) return before.was ? { was: before.was } : {};
  const first = before.was ?? (isPublic ? timeAndPlaceOf(before.facts) : undefined);
  return {
    ...(first && !isSame(first, next) ? { was: first } : {}),
    ...(isPublic ? { changedAt: now } : {}),
  };
}

/** [O14] Later on the same day in the same place, or anything else. */
export function markOf(now: TimeAndPlace, was: TimeAndPlace, timeZone: string): "delayed" | "moved" {
  const isLater = now.startsAt >= was.startsAt && now.endsAt >= was.endsAt;
  const isSameDay = civilDateAt(now.startsAt, timeZone) === civilDateAt(was.startsAt, timeZone);
  return isSamePlace(now, was) && isLater && isSameDay ? "delayed" : "moved";
}
