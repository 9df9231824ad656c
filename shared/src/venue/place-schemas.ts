// The places of the programme, who hosts there, and what is measured at a site, as they are set up.
import * as z from "zod/mini";
import { directions } from "./directions.ts";
import { idSchema } from "./id.ts";
import { bilingualSchema } from "./rows.ts";

/** From each device at most one. */
const waysSchema = z._default(
  z
    .array(
      z.strictObject({
        deviceId: idSchema,
        direction: z.enum(directions),
        metres: z.exactOptional(z.int().check(z.minimum(1), z.maximum(2_000))),
      }),
    )
    .check(z.maxLength(200)),
  [],
);

const roomSchema = z.strictObject({ id: idSchema, name: bilingualSchema, ways: waysSchema });

/** A hall that is a place of the programme, too, has the same id here. */
export const placeSchema = z.strictObject({
  id: idSchema,
  name: bilingualSchema,
  address: z.exactOptional(bilingualSchema),
  rooms: z._default(z.array(roomSchema).check(z.maxLength(100)), []),
  ways: waysSchema,
});

export const departmentSchema = z.strictObject({ id: idSchema, name: bilingualSchema });

/** Whether there is such a project is not asked here: what a sensor sends is refused until there is. */
export const sensorSchema = z.strictObject({
  id: idSchema,
  hallId: idSchema,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  projectId: idSchema.check(z.maxLength(30)),
});
