// What an entry will be marked with once it is saved. The hub decides; this says it beforehand. Pure.
import { markOf, type ProgrammeEntry } from "@openhall/shared/programme";
import { type StaffEntry } from "../entries-store.ts";
import { isPublicEntry } from "../public-entry.ts";

type Mark = Pick<StaffEntry, "mark" | "was">;

/** Only what the public can read is marked; what comes back to what they first read is marked no longer. */
export function markAfter(row: StaffEntry, next: ProgrammeEntry, timeZone: string): Mark {
  if (!isPublicEntry(row) || next.audience !== "public") return {};
  const { startsAt, endsAt, venueId, roomId } = row;
  const was = row.was ?? { startsAt, endsAt, venueId, ...(roomId === undefined ? {} : { roomId }) };
  const isSame =
    was.venueId === next.venueId &&
    was.roomId === next.roomId &&
    was.startsAt === next.startsAt &&
    was.endsAt === next.endsAt;
  return isSame ? {} : { mark: markOf(next, was, timeZone), was };
}
