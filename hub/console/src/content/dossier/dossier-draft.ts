// The parts of a draft that only a dossier has. Pure.
import {
  type Content,
  type Dossier,
  dossierNeeds,
  dossierPrefix,
  type DossierTemplate,
  dossierTemplates,
  type SectionRule,
  sectionRules,
} from "@openhall/shared/publishing";
import {
  copyOfLine,
  type LineDraft,
  lineDraftOf,
  type LineProblem,
  problemsOfLine,
  writtenLine,
} from "./line-draft.ts";

export interface SectionDraft {
  readonly id: string;
  lines: LineDraft[];
}

export interface DossierDraft {
  template: DossierTemplate;
  /** Empty where none is chosen; only updates and policies have one. */
  departmentId: string;
  /** Of an update; empty for none. */
  date: string;
  /** All that its template has, in that order. */
  sections: SectionDraft[];
}

export const mostLines = 100;

const isTemplate = (name: string): name is DossierTemplate => Object.hasOwn(dossierTemplates, name);
export const dossierTemplateNames = Object.keys(dossierTemplates).filter(isTemplate);

/** Of what an id says: no other items have ids that begin so. */
export const templateOf = (itemId: string): DossierTemplate | undefined =>
  dossierTemplateNames.find((template) => itemId.startsWith(dossierPrefix(template)));

export const blankDossier = (template: DossierTemplate = "project"): DossierDraft => ({
  template,
  departmentId: "",
  date: "",
  sections: Object.keys(sectionRules(template)).map((id) => ({ id, lines: [] })),
});

export const copyOfDossier = (draft: DossierDraft): DossierDraft => ({
  ...draft,
  sections: draft.sections.map(({ id, lines }) => ({ id, lines: lines.map(copyOfLine) })),
});

export function dossierDraftOf(content: Content): DossierDraft {
  if (content.kind !== "dossier") return blankDossier();
  const { template, departmentId = "", date = "", sections } = content;
  const linesOf = (sectionId: string) => sections.find(({ id }) => id === sectionId)?.lines ?? [];
  return {
    template,
    departmentId,
    date,
    sections: Object.keys(sectionRules(template)).map((id) => ({ id, lines: linesOf(id).map(lineDraftOf) })),
  };
}

const noRule: SectionRule = { columns: [] };
export const ruleOf = (template: DossierTemplate, sectionId: string): SectionRule =>
  sectionRules(template)[sectionId] ?? noRule;

/** Sections without lines are not sent. */
export const writtenDossier = ({
  template,
  departmentId,
  date,
  sections,
}: DossierDraft): Pick<Dossier, "template" | "departmentId" | "date" | "sections"> => ({
  template,
  ...(dossierNeeds(template).department && departmentId !== "" && { departmentId }),
  ...(dossierNeeds(template).date && date !== "" && { date }),
  sections: sections.flatMap(({ id, lines }) =>
    lines.length === 0 ? [] : [{ id, lines: lines.map((line) => writtenLine(line, ruleOf(template, id))) }],
  ),
});

export type DossierProblem = LineProblem | "department-missing" | "date-missing";

/** Each once for each that is wrong. */
export const problemsOfDossier = (draft: DossierDraft): readonly DossierProblem[] => [
  ...(dossierNeeds(draft.template).department && draft.departmentId === "" ? (["department-missing"] as const) : []),
  ...(dossierNeeds(draft.template).date && draft.date === "" ? (["date-missing"] as const) : []),
  ...draft.sections.flatMap(({ id, lines }) =>
    lines.flatMap((line) => [...problemsOfLine(line, ruleOf(draft.template, id)).values()]),
  ),
];

/** As findings name a line. */
export const linePath = (sectionId: string, lineId: string): string => `sections.${sectionId}.${lineId}`;
/** What of the line a finding is about: ids of lines may have dots. */
export const partOf = (field: string, path: string): string | undefined => {
  if (!field.startsWith(`${path}.`)) return undefined;
  const part = field.slice(path.length + 1);
  return /^[a-z]+(\.(zh|en))?$/i.test(part) ? part : undefined;
};

/** The same with no other pictures than these. */
export const withPicturesOf = (draft: DossierDraft, mediumIds: ReadonlySet<string>): DossierDraft => ({
  ...draft,
  sections: draft.sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) => ({ ...line, mediumIds: line.mediumIds.filter((id) => mediumIds.has(id)) })),
  })),
});
