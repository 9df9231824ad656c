// Rows of the departments' streams. The schemas are the audience's contract.
import * as z from "zod/mini";
import { dossierRowSchema } from "../publishing/index.ts";
import { closureReasons } from "./commands.ts";

const closureSchema = z.object({ because: z.enum(closureReasons), since: z.string(), until: z.optional(z.string()) });

/** Of at least ten cases a share may be said. */
const fulfilmentSchema = z.object({
  from: z.string(),
  to: z.string(),
  kept: z.int(),
  all: z.int(),
  at: z.string(),
  /** What was said of the same days at first. */
  was: z.optional(z.object({ kept: z.int(), all: z.int() })),
});

const facts = {
  /** By stop of its tour: those that are closed. */
  closed: z.record(z.string(), closureSchema),
  /** By commitment: the latest span. */
  fulfilment: z.record(z.string(), fulfilmentSchema),
};

/** `departments.hall/<hall>` (kiosk, display, staff), key `department/<id>`: those whose dossier has been let through for this hall. Names stand in `venue.hall/<hall>`. */
export const departmentDossierRowSchema = z.object({ ...dossierRowSchema.shape, ...facts });
export type DepartmentDossierRow = z.infer<typeof departmentDossierRowSchema>;

/** `departments.hall/<hall>`, key `update/<id>`: news, of `departmentId`, on `date`. */
export const updateRowSchema = dossierRowSchema;
export type UpdateRow = z.infer<typeof updateRowSchema>;

/** `departments.hall/<hall>`, key `policy/<id>`. */
export const policyRowSchema = dossierRowSchema;
export type PolicyRow = z.infer<typeof policyRowSchema>;

/** `departments.staff/all` (staff), key `department/<id>`: every department of the venue. */
export const staffDepartmentRowSchema = z.object({
  ...facts,
  /** What has been let through, for whichever halls; absent: nothing yet. */
  words: z.optional(dossierRowSchema),
  hallIds: z.array(z.string()),
});
export type StaffDepartmentRow = z.infer<typeof staffDepartmentRowSchema>;
