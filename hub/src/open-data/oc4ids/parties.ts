import { type Bilingual, type Language, lookup } from "@openhall/shared/core";
import { type ProjectRow } from "@openhall/shared/projects";
import { type DossierLine, type ProjectSection } from "@openhall/shared/publishing";
import { type OfProject } from "../tables/project-columns.ts";

export const linesOf = ({ sections }: ProjectRow, section: ProjectSection): readonly DossierLine[] =>
  sections.find(({ id }) => id === section)?.lines ?? [];

interface Supplier {
  readonly line: DossierLine;
  readonly organ: Bilingual;
  readonly partyId: string;
}

/** Whoever is named by the line of a result or of a contract. */
export const suppliersOf = (project: ProjectRow): Supplier[] =>
  linesOf(project, "tendering").flatMap((line) =>
    line.organ && (line.field === "result" || line.field === "contract")
      ? [{ line, organ: line.organ, partyId: partyIdOf(line.organ) }]
      : [],
  );

/** The roles of the standard that are meant by a field of the section `construction`. */
const roles: Readonly<Record<string, string>> = {
  owner: "procuringEntity",
  survey: "supplier",
  design: "supplier",
  contractor: "supplier",
  supervision: "supplier",
};

interface Party {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Each once, with all its roles; the department that leads is the public authority. */
export function partiesOf({ found, project }: OfProject, language: Language): Party[] {
  const parties = new Map<string, { name: string; roles: Set<string> }>();
  const add = (id: string, name: string, role: string): void => {
    const party = parties.get(id) ?? { name, roles: new Set() };
    party.roles.add(role);
    parties.set(id, party);
  };
  const department = lookup(found.departments, project.departmentId);
  if (department) add(project.departmentId, department.name[language], "publicAuthority");
  for (const { field = "", text } of linesOf(project, "construction")) {
    const role = lookup(roles, field);
    if (role !== undefined) add(partyIdOf(text), text[language], role);
  }
  for (const { organ, partyId } of suppliersOf(project)) add(partyId, organ[language], "supplier");
  return [...parties].map(([id, party]) => ({ id, name: party.name, roles: [...party.roles] }));
}

/** They have no registered number here: the name is what they are known by. */
const partyIdOf = ({ zh }: Bilingual): string => `name:${zh}`;
