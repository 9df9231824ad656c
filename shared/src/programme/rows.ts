// Rows of the programme's streams. The schemas are the audience's contract.
import * as z from "zod/mini";
import { entryWordsRowSchema } from "../publishing/index.ts";
import { effectSchema, entryKinds, type entrySchema, pledgeStates, sourceSchema } from "./entry.ts";

export const entryStatuses = ["announced", "live", "ended", "cancelled"] as const;

/** What time and place were when the public first read them; stands until they are so again. */
const wasSchema = z.object({
  startsAt: z.string(),
  endsAt: z.string(),
  venueId: z.string(),
  roomId: z.optional(z.string()),
});

const facts = {
  kind: z.enum(entryKinds),
  status: z.enum(entryStatuses),
  /** Since when it has that status. */
  since: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  allDay: z.optional(z.literal(true)),
  venueId: z.string(),
  roomId: z.optional(z.string()),
  hosts: z.array(z.string()),
  capacity: z.optional(z.int()),
  /** `delayed`: on the same day in the same place, only later; `moved`: anything else. With `was`. */
  mark: z.optional(z.enum(["delayed", "moved"])),
  was: z.optional(wasSchema),
  /** When time or place were last changed. */
  changedAt: z.optional(z.string()),
  /** The step that goes on. */
  stepId: z.optional(z.string()),
  /** Since when what a ceremony unveils is to be seen. */
  unveiledAt: z.optional(z.string()),
};

/**
 * `programme.hall/<hall>` (kiosk, display, staff), key `entry/<id>`: entries for the public whose words have been let through
 * for this hall, whole. A screen drops a row when it has not heard from the hub for `leaseMinutes`.
 */
export const entryRowSchema = z.object({
  ...facts,
  title: entryWordsRowSchema.shape.title,
  body: entryWordsRowSchema.shape.body,
  /** Those that have words. */
  steps: z.array(z.object({ id: z.string(), at: z.string(), title: entryWordsRowSchema.shape.title })),
  pledges: z.array(
    z.object({
      id: z.string(),
      departmentId: z.string(),
      text: entryWordsRowSchema.shape.title,
      state: z.enum(pledgeStates),
      since: z.optional(z.string()),
    }),
  ),
  unveiling: entryWordsRowSchema.shape.unveiling,
  links: entryWordsRowSchema.shape.links,
  media: entryWordsRowSchema.shape.media,
  correction: entryWordsRowSchema.shape.correction,
  leaseMinutes: z.int(),
  /** What it does to services of this hall, by its times as they are now: said beforehand. */
  services: z.array(
    z.object({ serviceId: z.string(), opening: z.enum(["open", "closed", "by-hours"]), at: z.string() }),
  ),
});
export type EntryRow = z.infer<typeof entryRowSchema>;

/** `programme.staff/all` (staff), key `entry/<id>`: every entry, with or without words. */
export const staffEntryRowSchema = z.object({
  ...facts,
  audience: z.enum(["public", "staff"]),
  runs: z.enum(["clock", "hand"]),
  steps: z.array(z.object({ id: z.string(), minutes: z.int() })),
  /** By pledge. */
  pledges: z.record(z.string(), z.object({ state: z.enum(pledgeStates), since: z.string(), by: z.string() })),
  effects: z.array(effectSchema),
  source: z.optional(sourceSchema),
  /** Sender id of who last changed it. */
  by: z.string(),
  /** What has been let through, for whichever halls; absent: nothing yet. */
  words: z.optional(entryWordsRowSchema),
  /** Where the public reads it now. */
  hallIds: z.array(z.string()),
});
export type StaffEntryRow = z.infer<typeof staffEntryRowSchema>;

/** A staff row as `put-entry` takes it. */
export const entryOfRow = (id: string, row: StaffEntryRow): z.infer<typeof entrySchema> => ({
  id,
  kind: row.kind,
  venueId: row.venueId,
  ...(row.roomId === undefined ? {} : { roomId: row.roomId }),
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  ...(row.allDay ? { allDay: row.allDay } : {}),
  hosts: row.hosts,
  audience: row.audience,
  ...(row.capacity === undefined ? {} : { capacity: row.capacity }),
  runs: row.runs,
  steps: row.steps,
});
