import * as z from "zod/mini";
import { publicItemRowSchema } from "../public-rows.ts";
import { dossierShape } from "./dossier.ts";

/** A dossier as `projects` and `departments` put it into their rows: approved, and neither withdrawn nor over. */
export const dossierRowSchema = z.object({
  ...z.pick(publicItemRowSchema, {
    title: true,
    body: true,
    media: true,
    version: true,
    hash: true,
    leaseMinutes: true,
    approvedAt: true,
    correction: true,
  }).shape,
  departmentId: z.optional(z.string()),
  date: z.optional(z.string()),
  sections: dossierShape.sections,
});
export type DossierRow = z.infer<typeof dossierRowSchema>;
