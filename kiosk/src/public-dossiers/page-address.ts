// Which page an address means: `/j/<hall>`, `/j/<hall>/<project>`, `/d/<hall>`, `/d/<hall>/<department>`, `/d/<hall>/policy/<policy>`.

export type DossierPage =
  | { readonly shows: "projects" }
  | { readonly shows: "project"; readonly projectId: string }
  | { readonly shows: "departments" }
  | { readonly shows: "department"; readonly departmentId: string }
  | { readonly shows: "policy"; readonly policyId: string };

export interface DossierAddress {
  readonly hallId: string;
  readonly page: DossierPage;
}

const id = String.raw`([\w.-]{1,64})`;
const project = new RegExp(`^/j/${id}(?:/${id})?/?$`);
const policy = new RegExp(`^/d/${id}/policy/${id}/?$`);
const department = new RegExp(`^/d/${id}(?:/${id})?/?$`);

/** An address that is none of these is the list of projects of a hall that nobody has. */
export function readAddress(path: string): DossierAddress {
  const [, policyHall, policyId] = policy.exec(path) ?? [];
  if (policyHall !== undefined && policyId !== undefined)
    return { hallId: policyHall, page: { shows: "policy", policyId } };
  const [, departmentHall, departmentId] = department.exec(path) ?? [];
  if (departmentHall !== undefined)
    return {
      hallId: departmentHall,
      page: departmentId === undefined ? { shows: "departments" } : { shows: "department", departmentId },
    };
  const [, hallId = "none", projectId] = project.exec(path) ?? [];
  return { hallId, page: projectId === undefined ? { shows: "projects" } : { shows: "project", projectId } };
}
