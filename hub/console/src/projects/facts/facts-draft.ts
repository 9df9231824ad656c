// What a project is, as it is typed and as `put-project` takes it. Pure.
import { type Project, projectCategories } from "@openhall/shared/projects";
import { isCivilDay } from "../figures.ts";
import { type StaffProject } from "../projects-store.ts";

export interface FactsDraft {
  id: string;
  code: string;
  category: string;
  departmentId: string;
  venueId: string;
  start: string;
  contractDays: number | undefined;
  owners: string[];
}

export const blankFacts = (id: string): FactsDraft => ({
  id,
  code: "",
  category: "road",
  departmentId: "",
  venueId: "",
  start: "",
  contractDays: undefined,
  owners: [],
});

export const factsOf = (project: StaffProject): FactsDraft => ({
  id: project.id,
  code: project.code,
  category: project.category,
  departmentId: project.departmentId,
  venueId: project.venueId,
  start: project.start,
  contractDays: project.contractDays,
  owners: [...project.owners],
});

export type FactsField = "id" | "code" | "department" | "venue" | "start" | "contractDays";
export type FactsProblem = "noId" | "idTaken" | "noCode" | "codeTaken" | "missing" | "noDay" | "noDays";

const codePattern = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/;
export const plainCode = (typed: string): string => typed.normalize("NFKC").replaceAll(/\s/g, "");

/** What keeps it from being saved, by field. `others` are all other projects. */
export function factsProblems(
  draft: FactsDraft,
  others: readonly Pick<StaffProject, "id" | "code">[],
): ReadonlyMap<FactsField, FactsProblem> {
  const problems = new Map<FactsField, FactsProblem>();
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,29}$/.test(draft.id)) problems.set("id", "noId");
  else if (others.some(({ id }) => id === draft.id)) problems.set("id", "idTaken");
  const code = plainCode(draft.code);
  if (!codePattern.test(code)) problems.set("code", "noCode");
  else if (others.some((other) => other.code === code)) problems.set("code", "codeTaken");
  if (draft.departmentId === "") problems.set("department", "missing");
  if (draft.venueId === "") problems.set("venue", "missing");
  if (!isCivilDay(draft.start)) problems.set("start", "noDay");
  const { contractDays } = draft;
  if (contractDays !== undefined && !(Number.isInteger(contractDays) && contractDays >= 1 && contractDays <= 10_000))
    problems.set("contractDays", "noDays");
  return problems;
}

export const projectOf = (draft: FactsDraft): Project => ({
  id: draft.id,
  code: plainCode(draft.code),
  category: projectCategories.find((one) => one === draft.category) ?? "other",
  departmentId: draft.departmentId,
  venueId: draft.venueId,
  start: draft.start,
  ...(draft.contractDays === undefined ? {} : { contractDays: draft.contractDays }),
  owners: [...draft.owners],
});

/** “P5” where there are P1 to P4. */
export function nextId(projects: readonly { readonly id: string }[]): string {
  let number = projects.length + 1;
  while (projects.some(({ id }) => id === `P${number}`)) number += 1;
  return `P${number}`;
}
