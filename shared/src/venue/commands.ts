import * as z from "zod/mini";
import { type CommandOf, type CommandRule, staffRoles } from "../core/index.ts";
import { idSchema } from "./id.ts";
import { departmentSchema, placeSchema, sensorSchema } from "./place-schemas.ts";
import { bilingualSchema } from "./rows.ts";

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

const hours = z._default(
  z
    .array(
      z
        .strictObject({
          days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
          from: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
          to: z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)),
        })
        .check(z.refine(({ from, to }) => from < to, "ends before it begins")),
    )
    .check(z.maxLength(50)),
  [],
);

export const hallSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  timeZone,
  guardMinutes: z._default(minutes, 40),
  creditMinutes: z._default(minutes, 15),
  returnAfterCalls: z._default(z.int().check(z.minimum(0), z.maximum(50)), 2),
  appointmentEarlyMinutes: z._default(minutes, 10),
  appointmentLateMinutes: z._default(minutes, 15),
  autoMiss: z._default(z.boolean(), false),
  hours,
});

const words = z._default(z.array(z.string().check(z.minLength(1), z.maxLength(40))).check(z.maxLength(50)), []);

export const serviceSchema = z.strictObject({
  id: idSchema,
  hallId: idSchema,
  name: bilingualSchema,
  department: bilingualSchema,
  queue: queueSchema,
  targetMinutes: minutes,
  frequent: z._default(z.boolean(), false),
  keywords: z._default(z.strictObject({ zh: words, en: words }), { zh: [], en: [] }),
  hours,
  quotaPerDay: z.exactOptional(z.int().check(z.minimum(1), z.maximum(9_999))),
  subjects: z._default(z.array(z.strictObject({ id: idSchema, name: bilingualSchema })).check(z.maxLength(50)), []),
});

export const deskSchema = z.strictObject({
  id: idSchema,
  hallId: idSchema,
  number: z.int().check(z.minimum(1), z.maximum(999)),
  name: bilingualSchema,
  queues: z.array(queueSchema),
  priorityWindow: z._default(z.boolean(), false),
  profileId: z.exactOptional(idSchema),
});

export const profileSchema = z.strictObject({
  id: idSchema,
  hallId: idSchema,
  name: bilingualSchema,
  serviceIds: z.array(idSchema).check(z.minLength(1), z.maxLength(200)),
  ranked: z._default(z.boolean(), false),
});

export const classSchema = z.strictObject({
  id: idSchema.check(z.refine((id) => id !== "ordinary", "ordinary is everybody else")),
  name: bilingualSchema,
  creditMinutes: z.exactOptional(minutes),
});

/** What a person signs in as: short, so that it can be typed at a desk, and free of spaces and controls. */
export const userSchema = z.string().check(
  z.regex(/^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._@-]{0,63}$/u),
  z.refine((id) => !(id in {}), "not an id"),
);

export const staffSchema = z.strictObject({
  id: userSchema,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  role: z.enum(staffRoles),
});

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const devicePlace = {
  id: idSchema,
  hallId: idSchema,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  diagonalInches: z.number().check(z.minimum(5), z.maximum(300)),
  volume: z._default(z.int().check(z.minimum(0), z.maximum(100)), 70),
};

export const kioskSchema = z.strictObject({
  ...devicePlace,
  kind: z.literal("kiosk"),
  bottomMillimetres: z._default(z.int().check(z.minimum(0), z.maximum(2_500)), 700),
  printer: z.exactOptional(
    z.strictObject({
      host: z.string().check(z.regex(/^([A-Za-z0-9]([A-Za-z0-9._-]{0,252}[A-Za-z0-9])?|\[?[0-9A-Fa-f:]{2,39}\]?)$/)),
      port: z._default(z.int().check(z.minimum(1), z.maximum(65_535)), 9_100),
      dotsPerLine: z._default(z.literal([384, 512, 576, 640, 832]), 576),
    }),
  ),
});

export const displaySchema = z.strictObject({
  ...devicePlace,
  kind: z.literal("display"),
  page: z._default(z.enum(["hall-board", "desk-panel", "waiting-overview"]), "hall-board"),
  deskId: z.exactOptional(idSchema),
  readerMetres: z._default(z.number().check(z.minimum(0.5), z.maximum(60)), 5),
  mountMetres: z.exactOptional(z.number().check(z.minimum(0.5), z.maximum(20))),
  theme: z._default(z.enum(["light", "dark"]), "light"),
  calm: z._default(z.boolean(), false),
  sound: z._default(z.enum(["none", "chime", "voice"]), "voice"),
  zone: z._default(idSchema, "hall"),
  screenHours: z.exactOptional(
    z
      .strictObject({ from: clockTime, to: clockTime })
      .check(z.refine(({ from, to }) => from < to, "ends before it begins")),
  ),
});

/** A kiosk or a display; refused as a row of a file is, also where a desk panel has no desk of its hall. */
export const deviceSchema = z.discriminatedUnion("kind", [kioskSchema, displaySchema]);

/**
 * A venue's set-up as one file. What it does not name stays, or with `replace` is retired, table by table, where the file has
 * the table at all. Refused: `venue-file-wrong` with every wrong row.
 */
export const importVenueSchema = z.strictObject({
  halls: z.array(hallSchema).check(z.minLength(1), z.maxLength(50)),
  services: z.array(serviceSchema).check(z.maxLength(500)),
  desks: z.array(deskSchema).check(z.maxLength(500)),
  profiles: z.exactOptional(z.array(profileSchema).check(z.maxLength(500))),
  classes: z.exactOptional(z.array(classSchema).check(z.maxLength(20))),
  staff: z.exactOptional(z.array(staffSchema).check(z.maxLength(1_000))),
  devices: z.exactOptional(z.array(deviceSchema).check(z.maxLength(1_000))),
  venues: z.exactOptional(z.array(placeSchema).check(z.maxLength(500))),
  departments: z.exactOptional(z.array(departmentSchema).check(z.maxLength(500))),
  sensors: z.exactOptional(z.array(sensorSchema).check(z.maxLength(500))),
  replace: z._default(z.boolean(), false),
});
export type ImportVenue = z.infer<typeof importVenueSchema>;

/** Takes one thing out of use; what still names it goes on. */
const retireSchema = z.strictObject({
  table: z.enum([
    "halls",
    "services",
    "desks",
    "profiles",
    "classes",
    "staff",
    "devices",
    "venues",
    "departments",
    "sensors",
  ]),
  id: z.string().check(z.maxLength(64)),
});

const setUp = ["manager", "administrator"] as const;

/** One thing added or changed: refused `venue-file-wrong` with what is wrong about it, as a file would be. */
export const venueCommands = {
  import: { payload: importVenueSchema, roles: ["administrator", "system"] },
  "put-hall": { payload: hallSchema, roles: setUp },
  "put-service": { payload: serviceSchema, roles: setUp },
  "put-desk": { payload: deskSchema, roles: setUp },
  "put-profile": { payload: profileSchema, roles: setUp },
  "put-class": { payload: classSchema, roles: setUp },
  "put-staff": { payload: staffSchema, roles: ["administrator", "system"] },
  "put-device": { payload: deviceSchema, roles: [...setUp, "system"] },
  "put-venue": { payload: placeSchema, roles: setUp },
  "put-department": { payload: departmentSchema, roles: setUp },
  "put-sensor": { payload: sensorSchema, roles: setUp },
  retire: { payload: retireSchema, roles: setUp },
} as const satisfies Record<string, CommandRule>;

export type VenueCommand = CommandOf<typeof venueCommands>;
