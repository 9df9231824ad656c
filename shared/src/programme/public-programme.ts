// What anybody reads of a hall's programme over HTTP, without signing in: `GET /api/v1/programme/<hall>`.
import * as z from "zod/mini";
import { bilingualSchema, departmentRowSchema, placeRowSchema } from "../venue/rows.ts";
import { entryRowSchema } from "./rows.ts";

/** By id, as in `programme.hall/<hall>` and `venue.hall/<hall>`. */
export const publicProgrammeSchema = z.object({
  /** The hub's clock. */
  at: z.string(),
  hall: z.object({ name: bilingualSchema, timeZone: z.string() }),
  entries: z.record(z.string(), entryRowSchema),
  venues: z.record(z.string(), placeRowSchema),
  departments: z.record(z.string(), departmentRowSchema),
  /** Those that an entry opens or closes. */
  services: z.record(z.string(), z.object({ name: bilingualSchema })),
});
export type PublicProgramme = z.infer<typeof publicProgrammeSchema>;
