// What a dossier is made of, by what it is about: its sections, and what a line of each can say. Forms, review, pages and exports
// follow these tables, so that a section is added in one place. The eight categories of disclosure of a project are those of
// 国办发〔2017〕94号.

/** What a line can say beside its text. */
export type Column =
  /** Result, place, or the post of who leads. */
  | "value"
  | "reason"
  | "basis"
  /** Qualification, or how it is reckoned. */
  | "note"
  | "date"
  /** After it the line is gone by itself. */
  | "until"
  /** Of a document, a contract, a telephone, a room. */
  | "number"
  | "organId"
  | "organ"
  /** Money in fen. */
  | "fen"
  | "url"
  /** One picture, or the same view before and after. */
  | "mediumIds"
  /** The line that it stands under: a tree, or the steps of a process in their order. */
  | "under";

export interface SectionRule {
  /** What can be said of it: each line says which of them it is. Absent: lines are of one kind. */
  readonly fields?: readonly string[];
  readonly columns: readonly Column[];
  /** Columns that no line may lack. */
  readonly needs?: readonly Column[];
}

const section = <const Rule extends SectionRule>(rule: Rule): Rule => rule;

const project = {
  "approval-service": section({
    fields: ["requirements", "materials", "process", "time-limit", "office", "phone", "complaints"],
    columns: ["number"],
  }),
  "approval-results": section({
    fields: [
      "proposal",
      "feasibility",
      "preliminary-design",
      "ratification",
      "energy-review",
      "site-opinion",
      "land-permit",
      "works-permit",
      "eia",
      "construction-permit",
      "tender-approval",
      "water-intake",
      "soil-water",
      "flood-impact",
    ],
    columns: ["value", "date", "number", "organId", "organ"],
  }),
  tendering: section({
    fields: ["prequalification", "notice", "candidates", "result", "contract", "performance", "penalties"],
    columns: ["value", "date", "number", "organ", "fen"],
  }),
  land: section({
    fields: ["pre-notice", "use-report", "conversion-plan", "acquisition-notice", "compensation"],
    columns: ["value", "date", "number"],
  }),
  "design-changes": section({ columns: ["reason", "basis", "value", "date", "organId", "organ"], needs: ["reason"] }),
  construction: section({
    fields: [
      "legal-entity",
      "owner",
      "survey",
      "design",
      "contractor",
      "supervision",
      "drawing-review",
      "site-organisation",
      "site-rules",
      "environment-measures",
    ],
    columns: ["value", "note"],
  }),
  oversight: section({ fields: ["organ", "phone", "penalties"], columns: ["number", "date"] }),
  completion: section({
    fields: ["completion-date", "acceptance", "final-account", "status"],
    columns: ["value", "date", "fen"],
  }),
  /** What the milestones of its plans are called: a line has the id of its milestone. */
  milestones: section({ columns: [] }),
  impacts: section({
    fields: ["traffic", "night-work", "dust", "noise", "other"],
    columns: ["date", "until"],
    needs: ["until"],
  }),
  pictures: section({ columns: ["date", "mediumIds"], needs: ["mediumIds"] }),
  documents: section({ columns: ["date", "number", "url"], needs: ["url"] }),
  contact: section({ fields: ["owner", "hotline", "complaints", "address"], columns: ["number"] }),
} as const;

const department = {
  duties: section({ columns: [] }),
  policy: section({ columns: ["value", "number", "date", "url"] }),
  /** A line without `under` is a process, those under it its steps. */
  process: section({ columns: ["note", "under"] }),
  /** How each is kept stands in the topic `departments` under the line's id. */
  commitments: section({ columns: ["note"] }),
  guide: section({ columns: ["value", "url"] }),
  catalogue: section({ columns: ["value", "number", "date", "url"] }),
  offices: section({ columns: ["note", "under"] }),
  /** The stops of its tour in their order; which are closed stands in the topic `departments` under the line's id. */
  tour: section({ columns: ["value", "note"] }),
  contact: section({ fields: ["address", "hours", "phone", "fax", "email", "postcode"], columns: ["number"] }),
} as const;

const policy = {
  background: section({ columns: [] }),
  goals: section({ columns: [] }),
  content: section({ columns: [] }),
  rules: section({ columns: [] }),
  interpretation: section({ columns: ["url"] }),
  document: section({ fields: ["issued", "in-force", "organ"], columns: ["value", "date", "number", "url"] }),
} as const;

export const dossierTemplates = {
  project,
  /** Why a project is behind its plan: what lets red figures out. */
  explanation: {},
  /** A question of the public, in words that may be public, as its title; the answer as its body. */
  answer: {},
  department,
  /** News of a department's work. */
  update: {},
  policy,
} as const satisfies Record<string, Readonly<Record<string, SectionRule>>>;

export type DossierTemplate = keyof typeof dossierTemplates;
export const dossierTemplateNames = [
  "project",
  "explanation",
  "answer",
  "department",
  "update",
  "policy",
] as const satisfies readonly DossierTemplate[];
export type ProjectSection = keyof typeof project;
export type DepartmentSection = keyof typeof department;
export type PolicySection = keyof typeof policy;

/** What a dossier says of itself beside its sections. */
export const dossierNeeds = (template: DossierTemplate) => ({
  department: template === "update" || template === "policy",
  date: template === "update",
});

/** The eight categories of disclosure of a project, in the order of the document. */
export const disclosureSections = [
  "approval-service",
  "approval-results",
  "tendering",
  "land",
  "design-changes",
  "construction",
  "oversight",
  "completion",
] as const satisfies readonly ProjectSection[];

/** The five sections of an exhibition board; guide and catalogue are one. */
export const boardSections = ["duties", "policy", "process", "commitments", "guide-and-catalogue"] as const;

export const sectionRules = (template: DossierTemplate): Readonly<Record<string, SectionRule>> =>
  dossierTemplates[template];
