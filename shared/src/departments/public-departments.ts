// What anybody reads of a hall's departments over HTTP, without signing in: `GET /api/v1/departments/<hall>`.
import * as z from "zod/mini";
import { bilingualSchema, departmentRowSchema } from "../venue/rows.ts";
import { departmentDossierRowSchema, policyRowSchema, updateRowSchema } from "./rows.ts";

/** By id, as in `departments.hall/<hall>`; `names` as in `venue.hall/<hall>`. */
export const publicDepartmentsSchema = z.object({
  /** The hub's clock. */
  at: z.string(),
  hall: z.object({ name: bilingualSchema, timeZone: z.string() }),
  departments: z.record(z.string(), departmentDossierRowSchema),
  updates: z.record(z.string(), updateRowSchema),
  policies: z.record(z.string(), policyRowSchema),
  names: z.record(z.string(), departmentRowSchema),
});
export type PublicDepartments = z.infer<typeof publicDepartmentsSchema>;
