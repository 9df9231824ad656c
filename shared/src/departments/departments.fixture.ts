import { createProgrammeStage, type ProgrammeStage } from "../samples/index.ts";

export const both = (text: string) => ({ zh: text, en: text });

/** A dossier as `save-item` takes it: sections with lines of these ids. */
export const written = (sections: Readonly<Record<string, readonly string[]>>, changes = {}) => ({
  kind: "dossier",
  template: "department",
  title: both("职责"),
  body: both("内容"),
  sections: Object.entries(sections).map(([id, lines]) => ({
    id,
    lines: lines.map((line) => ({ id: line, text: both(line) })),
  })),
  ...changes,
});

export const toured = written({ tour: ["t1", "t2"], commitments: ["c1", "c2"] });

/** Departments D1 and D2; the dossier of D1 has been let through for hall H1. */
export function stageWithDossier(): ProgrammeStage {
  const stage = createProgrammeStage();
  stage.letThrough("department.D1", toured);
  return stage;
}
