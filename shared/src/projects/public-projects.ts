// What anybody reads of a hall's projects over HTTP, without signing in.
import * as z from "zod/mini";
import { bilingualSchema, departmentRowSchema, placeRowSchema } from "../venue/rows.ts";
import { environmentRowSchema, projectRowSchema, questionRowSchema, readingDayRowSchema } from "./rows.ts";

/** `GET /api/v1/projects/<hall>`: by id, as in `projects.hall/<hall>` and `venue.hall/<hall>`. */
export const publicProjectsSchema = z.object({
  /** The hub's clock. */
  at: z.string(),
  hall: z.object({ name: bilingualSchema, timeZone: z.string() }),
  projects: z.record(z.string(), projectRowSchema),
  environment: z.record(z.string(), environmentRowSchema),
  questions: z.record(z.string(), questionRowSchema),
  venues: z.record(z.string(), placeRowSchema),
  departments: z.record(z.string(), departmentRowSchema),
});
export type PublicProjects = z.infer<typeof publicProjectsSchema>;

/** `GET /api/v1/projects/<hall>/<project>`: the same of one project, and its readings by `<indicator>.<date>`. */
export const publicProjectSchema = z.extend(publicProjectsSchema, {
  readings: z.record(z.string(), readingDayRowSchema),
});
export type PublicProject = z.infer<typeof publicProjectSchema>;
