// Where among projects, departments and policies a visitor is. One value, so that leaving it forgets all of it.

export const projectParts = [
  "progress",
  "funds",
  "environment",
  "safety",
  "disclosure",
  "site",
  "parties",
  "questions",
] as const;
export type ProjectPart = (typeof projectParts)[number];

export const departmentParts = [
  "duties",
  "offices",
  "process",
  "commitments",
  "updates",
  "tour",
  "guide",
  "policies",
  "contact",
  "board",
] as const;
export type DepartmentPart = (typeof departmentParts)[number];

export type OpenPlace =
  | { readonly at: "projects" }
  | { readonly at: "departments" }
  | { readonly at: "policies" }
  /** Without a part: what there is of it. */
  | { readonly at: "project"; readonly projectId: string; readonly part?: ProjectPart | "ask" }
  | { readonly at: "category"; readonly projectId: string; readonly section: string }
  | { readonly at: "department"; readonly departmentId: string; readonly part?: DepartmentPart }
  /** `departmentId`: on whose page it was found; absent: in the list of all. */
  | { readonly at: "policy"; readonly policyId: string; readonly departmentId?: string };

/** Undefined: out of them. */
export function wayBack(place: OpenPlace): OpenPlace | undefined {
  switch (place.at) {
    case "projects":
    case "departments":
      return undefined;
    case "policies":
      return { at: "departments" };
    case "project": {
      const { projectId, part } = place;
      if (part === "ask") return { at: "project", projectId, part: "questions" };
      return part === undefined ? { at: "projects" } : { at: "project", projectId };
    }
    case "category":
      return { at: "project", projectId: place.projectId, part: "disclosure" };
    case "department":
      return place.part === undefined ? { at: "departments" } : { at: "department", departmentId: place.departmentId };
    case "policy":
      return place.departmentId === undefined
        ? { at: "policies" }
        : { at: "department", departmentId: place.departmentId, part: "policies" };
  }
}
