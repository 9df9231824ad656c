// Where a dossier does not agree with the table of its template. What it says is nobody's business here.
import { lookup } from "../../core/index.ts";
import { type Dossier } from "../content.ts";
import { type DossierLine } from "./dossier.ts";
import { type Column, dossierNeeds, type SectionRule, sectionRules } from "./templates.ts";

export const dossierProblemCodes = [
  /** Of an update or a policy: whose it is; of an update: the day. Others have neither. */
  "department-missing",
  "department-not-of-template",
  "date-missing",
  "date-not-of-template",
  "unknown-section",
  "section-twice",
  "line-twice",
  /** A line of a section with fields says which of them it is, by `field`. */
  "field-missing",
  "unknown-field",
  "column-not-of-section",
  "column-missing",
  "until-before-date",
  "medium-not-of-dossier",
  "unknown-under",
  "under-circle",
] as const;
export type DossierProblemCode = (typeof dossierProblemCodes)[number];

/** A refusal by `code`; the other fields say where it is and what of it. */
export type DossierProblem = {
  readonly code: DossierProblemCode;
  readonly section?: string;
  readonly line?: string;
  readonly field?: string;
  readonly column?: string;
  readonly mediumId?: string;
  readonly under?: string;
};

/** [G151] All of them, in the order of the dossier. */
export function dossierProblems(dossier: Dossier): DossierProblem[] {
  const rules = sectionRules(dossier.template);
  const media = new Set(dossier.media.map(({ mediumId }) => mediumId));
  const seen = new Set<string>();
  return [
    ...headProblems(dossier),
    ...dossier.sections.flatMap(({ id, lines }): DossierProblem[] => {
      const rule = lookup(rules, id);
      if (!rule) return [{ code: "unknown-section", section: id }];
      if (seen.has(id)) return [{ code: "section-twice", section: id }];
      seen.add(id);
      return [
        ...lines.flatMap((line) =>
          lineProblems(line, rule, media).map((problem) => ({ ...problem, section: id, line: line.id })),
        ),
        ...treeProblems(lines).map((problem) => ({ ...problem, section: id })),
      ];
    }),
  ];
}

function headProblems({ template, departmentId, date }: Dossier): DossierProblem[] {
  const needs = dossierNeeds(template);
  return [
    ...headProblem(departmentId, needs.department, "department-missing", "department-not-of-template"),
    ...headProblem(date, needs.date, "date-missing", "date-not-of-template"),
  ];
}

function headProblem(
  value: string | undefined,
  isNeeded: boolean,
  missing: DossierProblemCode,
  notOf: DossierProblemCode,
): DossierProblem[] {
  if ((value !== undefined) === isNeeded) return [];
  return [{ code: isNeeded ? missing : notOf }];
}

function lineProblems(line: DossierLine, rule: SectionRule, media: ReadonlySet<string>): DossierProblem[] {
  const has = columns.filter((column) => line[column] !== undefined);
  const { date, until, mediumIds = [] } = line;
  return [
    ...fieldProblems(line.field, rule.fields),
    ...has.flatMap((column): DossierProblem[] =>
      rule.columns.includes(column) ? [] : [{ code: "column-not-of-section", column }],
    ),
    ...(rule.needs ?? []).flatMap((column): DossierProblem[] =>
      has.includes(column) ? [] : [{ code: "column-missing", column }],
    ),
    ...(date !== undefined && until !== undefined && until < date ? [{ code: "until-before-date" as const }] : []),
    ...mediumIds.flatMap((mediumId): DossierProblem[] =>
      media.has(mediumId) ? [] : [{ code: "medium-not-of-dossier", mediumId }],
    ),
  ];
}

const everyColumn = {
  value: true,
  reason: true,
  basis: true,
  note: true,
  date: true,
  until: true,
  number: true,
  organId: true,
  organ: true,
  fen: true,
  url: true,
  mediumIds: true,
  under: true,
} as const satisfies Record<Column, true>;
const isColumn = (name: string): name is Column => Object.hasOwn(everyColumn, name);
const columns = Object.keys(everyColumn).filter(isColumn);

function fieldProblems(field: string | undefined, fields: SectionRule["fields"]): DossierProblem[] {
  if (field === undefined) return fields ? [{ code: "field-missing" }] : [];
  return fields?.includes(field) ? [] : [{ code: "unknown-field", field }];
}

/** Each line once, under a line that there is, and not under itself, however far up. */
function treeProblems(lines: readonly DossierLine[]): DossierProblem[] {
  const above = new Map(lines.map(({ id, under }) => [id, under]));
  const ids = lines.map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  const lost = lines.flatMap(({ id, under }): DossierProblem[] =>
    under === undefined || above.has(under) ? [] : [{ code: "unknown-under", line: id, under }],
  );
  return [
    ...[...twice].map((line): DossierProblem => ({ code: "line-twice", line })),
    ...lost,
    ...ids.filter((id) => isUnderItself(id, above)).map((line): DossierProblem => ({ code: "under-circle", line })),
  ];
}

function isUnderItself(id: string, above: ReadonlyMap<string, string | undefined>): boolean {
  let upper = above.get(id);
  for (let steps = 0; upper !== undefined && steps < above.size; steps += 1) {
    if (upper === id) return true;
    upper = above.get(upper);
  }
  return false;
}
