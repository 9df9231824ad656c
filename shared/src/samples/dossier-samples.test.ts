import { describe, expect, test } from "vitest";
import {
  type Dossier,
  dossierNeeds,
  dossierProblems,
  type DossierRow,
  dossierSchema,
  type DossierTemplate,
} from "../publishing/index.ts";
import {
  sampleDossierWords,
  sampleDossiers,
  samplePolicies,
  sampleProjects,
  sampleQuestions,
  sampleUpdates,
} from "./index.ts";

/** The dossier that a row was made of. */
const asDossier = (template: DossierTemplate, row: DossierRow): Dossier => {
  const needs = dossierNeeds(template);
  return dossierSchema.parse({
    kind: "dossier",
    template,
    title: row.title,
    body: row.body,
    sections: row.sections,
    media: row.media.map(({ mediumId, alt }) => ({ mediumId, alt })),
    ...(needs.department ? { departmentId: row.departmentId } : {}),
    ...(needs.date ? { date: row.date } : {}),
  });
};

describe("what tests and galleries are made of", () => {
  test.each<[DossierTemplate, Readonly<Record<string, DossierRow>>]>([
    ["project", sampleProjects],
    ["answer", sampleQuestions],
    ["department", sampleDossiers],
    ["update", sampleUpdates],
    ["policy", samplePolicies],
  ])("[G151] agrees with the template %s", (template, rows) => {
    expect(Object.keys(rows).length).toBeGreaterThan(0);
    for (const [id, row] of Object.entries(rows))
      expect([id, dossierProblems(asDossier(template, row))]).toEqual([id, []]);
  });

  test("[G151] agrees with its template where it is written at the gate", () => {
    expect(dossierProblems(dossierSchema.parse(sampleDossierWords))).toEqual([]);
  });
});
