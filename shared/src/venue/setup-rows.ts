// Rows of `venue.setup/all`: what the set-up page edits. A row without `retired` is a payload of the command that puts it.
import * as z from "zod/mini";
import {
  classSchema,
  deskSchema,
  displaySchema,
  hallSchema,
  kioskSchema,
  profileSchema,
  serviceSchema,
  staffSchema,
} from "./commands.ts";
import { departmentSchema, placeSchema, sensorSchema } from "./place-schemas.ts";

const mayRetire = { retired: z.exactOptional(z.literal(true)) };

/**
 * Keys `hall/<id>`, `service/<id>`, `desk/<id>`, `profile/<id>`, `class/<id>`, `staff/<user>`, `device/<id>`, `venue/<id>`,
 * `department/<id>`, `sensor/<id>`: every table whole.
 */
export const setUpRowSchemas = {
  hall: z.extend(hallSchema, mayRetire),
  service: z.extend(serviceSchema, mayRetire),
  desk: z.extend(deskSchema, mayRetire),
  profile: z.extend(profileSchema, mayRetire),
  class: z.extend(classSchema, mayRetire),
  staff: z.extend(staffSchema, mayRetire),
  device: z.discriminatedUnion("kind", [z.extend(kioskSchema, mayRetire), z.extend(displaySchema, mayRetire)]),
  venue: z.extend(placeSchema, mayRetire),
  department: z.extend(departmentSchema, mayRetire),
  sensor: z.extend(sensorSchema, mayRetire),
};
export type SetUpHallRow = z.infer<typeof setUpRowSchemas.hall>;
export type SetUpServiceRow = z.infer<typeof setUpRowSchemas.service>;
export type SetUpDeskRow = z.infer<typeof setUpRowSchemas.desk>;
export type SetUpProfileRow = z.infer<typeof setUpRowSchemas.profile>;
export type SetUpClassRow = z.infer<typeof setUpRowSchemas.class>;
export type SetUpStaffRow = z.infer<typeof setUpRowSchemas.staff>;
export type SetUpDeviceRow = z.infer<typeof setUpRowSchemas.device>;
export type SetUpPlaceRow = z.infer<typeof setUpRowSchemas.venue>;
export type SetUpDepartmentRow = z.infer<typeof setUpRowSchemas.department>;
export type SetUpSensorRow = z.infer<typeof setUpRowSchemas.sensor>;
