// Not with the tables of the templates: screens need ids before they need what a dossier is made of.
import { type DossierTemplate } from "./templates.ts";

/** Ids of dossiers begin with what they are about, and no other items do: `project.P1`, `explanation.P4.2026-09-15`. */
export const dossierPrefix = (template: DossierTemplate): string => `${template}.`;

export const dossierIdOf = (template: DossierTemplate, id: string): string => `${dossierPrefix(template)}${id}`;
