import * as z from "zod/mini";
import { type CommandOf, type CommandRule } from "../core/index.ts";
import { bilingualSchema } from "./rows.ts";

/** Ids key plain objects, so what every object already has (`constructor`) is no id. */
export const idSchema = z.string().check(
  z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
  z.refine((id) => !(id in {}), "not an id"),
);

/** The letter of a number series; no I, O, Q, which are read as digits. */
const queueSchema = z.string().check(z.regex(/^[A-HJ-NPR-Z]$/));

const minutes = z.int().check(z.minimum(0), z.maximum(24 * 60));

const timeZone = z.string().check(
  z.refine((name) => {
    try {
      return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
    } catch {
      return false;
    }
  }, "not a time zone"),
);

/** The whole set-up of a venue. Refused: `venue-file-wrong` with every wrong row. */
export const importVenueSchema = z.strictObject({
  halls: z
    .array(
      z.strictObject({
        id: idSchema,
        name: bilingualSchema,
        timeZone,
        guardMinutes: z._default(minutes, 40),
        creditMinutes: z._default(minutes, 15),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
  services: z
    .array(
      z.strictObject({
        id: idSchema,
        hallId: idSchema,
        name: bilingualSchema,
        department: bilingualSchema,
        queue: queueSchema,
        targetMinutes: minutes,
        frequent: z._default(z.boolean(), false),
      }),
    )
    .check(z.maxLength(500)),
  desks: z
    .array(
      z.strictObject({
        id: idSchema,
        hallId: idSchema,
        number: z.int().check(z.minimum(1), z.maximum(999)),
        name: bilingualSchema,
        queues: z.array(queueSchema),
        priorityWindow: z._default(z.boolean(), false),
      }),
    )
    .check(z.maxLength(500)),
});
export type ImportVenue = z.infer<typeof importVenueSchema>;

export const venueCommands = {
  import: { payload: importVenueSchema, roles: ["administrator", "system"] },
} as const satisfies Record<string, CommandRule>;

export type VenueCommand = CommandOf<typeof venueCommands>;
