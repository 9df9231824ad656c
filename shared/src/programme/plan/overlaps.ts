// Entries that need the same room, or the same people, at the same time. Pure: the console names them while somebody types.
import { type Instant } from "../../core/index.ts";
import { type EntryStatus } from "../state.ts";

/** What is looked at of an entry; without a status it is announced. */
export interface Occupying {
  readonly id: string;
  readonly status?: EntryStatus | undefined;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly venueId: string;
  readonly roomId?: string | undefined;
  readonly hosts: readonly string[];
  readonly allDay?: true | undefined;
}

export type Overlap = {
  readonly entryId: string;
  /** Both are in the same room. */
  readonly room: boolean;
  /** Departments that host both. */
  readonly hosts: readonly string[];
};

/**
 * [O25] By room or host; times that only meet do not overlap. In a hall (`hallIds`) entries without a room stand beside each
 * other; any other place without a room is one room. What lasts all day keeps nobody from hosting something else.
 */
export function overlapsOf(
  entry: Occupying,
  entries: readonly Occupying[],
  hallIds: readonly string[] = [],
): readonly Overlap[] {
  if (isOut(entry)) return [];
  return entries.flatMap((other) => {
    if (other.id === entry.id || isOut(other) || !overlapInTime(entry, other)) return [];
    const room = isSameRoom(entry, other) && (entry.roomId !== undefined || !hallIds.includes(entry.venueId));
    const hosts = entry.allDay || other.allDay ? [] : entry.hosts.filter((host) => other.hosts.includes(host));
    return room || hosts.length > 0 ? [{ entryId: other.id, room, hosts }] : [];
  });
}

const isOut = ({ status }: Occupying): boolean => status === "ended" || status === "cancelled";

const overlapInTime = (one: Occupying, other: Occupying): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

export const isSameRoom = (
  one: Pick<Occupying, "venueId" | "roomId">,
  other: Pick<Occupying, "venueId" | "roomId">,
): boolean => one.venueId === other.venueId && one.roomId === other.roomId;
