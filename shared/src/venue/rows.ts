// Rows of the venue's streams. The schemas are the audience's contract: the hub sends nothing else, a page reads nothing else.
import * as z from "zod/mini";
import { directions } from "./directions.ts";

export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });

/** In the hall's civil time; `days` 1 Monday … 7 Sunday. An empty list means always, for a service the hall's. */
const hours = z.array(z.object({ days: z.array(z.int()), from: z.string(), to: z.string() }));

/** `venue.hall/<hall>`, key `hall`. */
export const hallRowSchema = z.object({
  name: bilingualSchema,
  timeZone: z.string(),
  guardMinutes: z.int(),
  hours,
});
export type HallRow = z.infer<typeof hallRowSchema>;

/** `venue.hall/<hall>`, key `service/<id>`: those in use. */
export const serviceRowSchema = z.object({
  name: bilingualSchema,
  department: bilingualSchema,
  /** The queue, and so the letter of the number. */
  queue: z.string(),
  /** Usual minutes of one visit. */
  targetMinutes: z.number(),
  /** Offered on the kiosk's first page. */
  frequent: z.boolean(),
  /** Plain words that people say for it. */
  keywords: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  hours,
  /** What a visit may be tagged with at its end. */
  subjects: z.array(z.object({ id: z.string(), name: bilingualSchema })),
});
export type ServiceRow = z.infer<typeof serviceRowSchema>;

/** `venue.hall/<hall>`, key `desk/<id>`: those in use. */
export const deskRowSchema = z.object({
  /** The number on the plate, spoken and shown. */
  number: z.int(),
  name: bilingualSchema,
  queues: z.array(z.string()),
  priorityWindow: z.boolean(),
});
export type DeskRow = z.infer<typeof deskRowSchema>;

/** `venue.hall/<hall>`, key `class/<id>`: whom a priority is for; those in use. */
export const classRowSchema = z.object({ name: bilingualSchema, creditMinutes: z.int() });
export type ClassRow = z.infer<typeof classRowSchema>;

/** `venue.hall/<hall>`, key `profile/<id>`: those in use. */
export const profileRowSchema = z.object({
  name: bilingualSchema,
  serviceIds: z.array(z.string()),
  ranked: z.boolean(),
});
export type ProfileRow = z.infer<typeof profileRowSchema>;

/** The way from a device to a place: an arrow, and how far. */
const waysSchema = z.array(
  z.object({ deviceId: z.string(), direction: z.enum(directions), metres: z.optional(z.int()) }),
);

/** `venue.hall/<hall>`, key `venue/<id>`: every place of the programme, also those outside this hall; those in use. */
export const placeRowSchema = z.object({
  name: bilingualSchema,
  address: z.optional(bilingualSchema),
  rooms: z.array(z.object({ id: z.string(), name: bilingualSchema, ways: waysSchema })),
  ways: waysSchema,
});
export type PlaceRow = z.infer<typeof placeRowSchema>;

/** `venue.hall/<hall>`, key `department/<id>`: who hosts; those in use. */
export const departmentRowSchema = z.object({ name: bilingualSchema });
export type DepartmentRow = z.infer<typeof departmentRowSchema>;

const devicePlace = { name: z.string(), diagonalInches: z.number(), volume: z.int() };

/** `venue.hall/<hall>`, key `device/<id>`: every machine of the hall in use; one knows itself by its id. */
export const deviceRowSchema = z.discriminatedUnion("kind", [
  z.object({
    ...devicePlace,
    kind: z.literal("kiosk"),
    /** Height of the glass's lower edge above the floor. */
    bottomMillimetres: z.int(),
    /** Whether it has a printer; where that stands is the hub's to know. */
    prints: z.boolean(),
  }),
  z.object({
    ...devicePlace,
    kind: z.literal("display"),
    page: z.enum(["hall-board", "desk-panel", "waiting-overview"]),
    deskId: z.optional(z.string()),
    readerMetres: z.number(),
    mountMetres: z.optional(z.number()),
    theme: z.enum(["light", "dark"]),
    calm: z.boolean(),
    sound: z.enum(["none", "chime", "voice"]),
    zone: z.string(),
    screenHours: z.optional(z.object({ from: z.string(), to: z.string() })),
  }),
]);
export type DeviceRow = z.infer<typeof deviceRowSchema>;

/** `venue.staff/all` (staff), key `staff/<user>`: names to senders such as `user:clerk1`; also of those who have left. */
export const staffRowSchema = z.object({ name: z.string(), role: z.string() });
export type StaffRow = z.infer<typeof staffRowSchema>;
