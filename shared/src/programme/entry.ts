// What is known of an entry of the programme besides its words: checked values that are public at once. Its words are an item of
// `publishing` (content of kind `entry`) and pass the gate.
import * as z from "zod/mini";
import { wordsPrefix } from "../publishing/index.ts";
import { idSchema } from "../venue/index.ts";

export const entryKinds = [
  "ceremony",
  "consultation",
  "lecture",
  "training",
  "theme-day",
  "tour",
  "live-stream",
  "interview",
  "closing",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What stands under a hall's programme beside the pages of its entries: `/p/<hall>/print`. */
const namesOfPages: readonly string[] = ["print"];

/** Short enough for the id of its words; never the name of another page. */
export const entryIdSchema = idSchema.check(
  z.maxLength(50),
  z.refine((id) => !namesOfPages.includes(id), "the name of another page"),
);

/** The item of `publishing` that has the words of an entry. */
export const wordsItemOf = (entryId: string): string => `${wordsPrefix}${entryId}`;

export const entryIdOfWords = (itemId: string): string | undefined =>
  itemId.startsWith(wordsPrefix) ? itemId.slice(wordsPrefix.length) : undefined;

const instant = z.iso.datetime({ precision: 3 });
/** Of this century: what is reckoned from it, such as when it is forgotten, still has a year of four digits. */
const planned = z.iso.datetime({ precision: 3 }).check(z.startsWith("20"));

/** A step of the agenda; what it is called stands in the words under the same id. */
const stepSchema = z.strictObject({
  id: idSchema,
  /** After the start of the entry. */
  minutes: z.int().check(z.minimum(0), z.maximum(24 * 60)),
});

export const entrySchema = z.strictObject({
  id: entryIdSchema,
  kind: z.enum(entryKinds),
  venueId: idSchema,
  /** A room of the venue. */
  roomId: z.exactOptional(idSchema),
  /** UTC instants; 31 days at most. */
  startsAt: planned,
  endsAt: planned,
  /** From midnight to midnight of the hall: no time of day is said. */
  allDay: z.exactOptional(z.literal(true)),
  /** Ids of departments. */
  hosts: z._default(z.array(idSchema).check(z.maxLength(20)), []),
  /** An entry for staff is on no screen, kiosk or phone. */
  audience: z._default(z.enum(["public", "staff"]), "public"),
  capacity: z.exactOptional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
  /** Whether it begins, goes through its steps and ends by the hub's clock, or when somebody says so. */
  runs: z._default(z.enum(["clock", "hand"]), "clock"),
  /** In the order of their minutes. */
  steps: z._default(z.array(stepSchema).check(z.maxLength(30)), []),
});
export type ProgrammeEntry = z.infer<typeof entrySchema>;

/** What an entry does to the hall when it begins or ends. */
export const effectSchema = z.strictObject({
  on: z.enum(["begin", "end"]),
  does: z.discriminatedUnion("kind", [
    /** As `queue.set-service-opening`. */
    z.strictObject({
      kind: z.literal("opening"),
      serviceId: idSchema,
      opening: z.enum(["open", "closed", "by-hours"]),
    }),
    /** Numbers given out today at most; absent: as the venue says. */
    z.strictObject({
      kind: z.literal("quota"),
      serviceId: idSchema,
      perDay: z.exactOptional(z.int().check(z.minimum(0), z.maximum(9_999))),
    }),
    /** Absent: the display's own page. */
    z.strictObject({
      kind: z.literal("playlist"),
      deviceId: idSchema,
      playlistId: z.exactOptional(idSchema),
    }),
  ]),
});
export type Effect = z.infer<typeof effectSchema>;

/** Where an imported entry comes from; a newer file is known by it. */
export const sourceSchema = z.strictObject({
  /** UID of the calendar's event, or the key of a table's row. */
  uid: z.string().check(z.minLength(1), z.maxLength(255)),
  /** RECURRENCE-ID as a UTC instant, of one occurrence of a series. */
  recurrence: z.exactOptional(instant),
  /** SEQUENCE and DTSTAMP or LAST-MODIFIED: what tells newer from older. */
  sequence: z.int().check(z.minimum(0), z.maximum(2_147_483_647)),
  stamp: z.exactOptional(instant),
  /** Hash of what the file says of it in words: what somebody has written anew since then stays as long as the file says the same. */
  words: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type Source = z.infer<typeof sourceSchema>;

export const pledgeStates = ["made", "under-way", "kept", "late"] as const;
