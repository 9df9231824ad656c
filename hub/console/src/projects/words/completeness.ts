// Which of the eight categories of disclosure, and what beside them, has been written. Pure.
import { type DossierRow, disclosureSections, type ProjectSection, sectionRules } from "@openhall/shared/publishing";

export interface SectionState {
  readonly section: ProjectSection;
  /** Lines that have a text. */
  readonly lines: number;
  /** Of the fields that it has, those with a line and those without. */
  readonly filled: readonly string[];
  readonly missing: readonly string[];
}

const besides = [
  "milestones",
  "impacts",
  "pictures",
  "documents",
  "contact",
] as const satisfies readonly ProjectSection[];

function stateOf(section: ProjectSection, sections: DossierRow["sections"]): SectionState {
  const lines = sections.find(({ id }) => id === section)?.lines ?? [];
  const fields = sectionRules("project")[section]?.fields ?? [];
  const isFilled = (field: string): boolean => lines.some((line) => line.field === field);
  return {
    section,
    lines: lines.length,
    filled: fields.filter(isFilled),
    missing: fields.filter((field) => !isFilled(field)),
  };
}

export const disclosureOf = (words: DossierRow | undefined): readonly SectionState[] =>
  disclosureSections.map((section) => stateOf(section, words?.sections ?? []));

export const besidesOf = (words: DossierRow | undefined): readonly SectionState[] =>
  besides.map((section) => stateOf(section, words?.sections ?? []));
