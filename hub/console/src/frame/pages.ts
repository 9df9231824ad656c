// The pages of the console and who sees which. The hub decides again about everything that a page sends.
import { type StaffRole } from "@openhall/shared/venue";

export type PageName =
  | "floor"
  | "desk"
  | "greeter"
  | "programme"
  | "projects"
  | "departments"
  | "content"
  | "screens"
  | "figures"
  | "setup"
  | "rehearsal";

/** In the order of the navigation. */
const pagesByRole: Readonly<Record<StaffRole, readonly [first: PageName, ...others: PageName[]]>> = {
  greeter: ["greeter", "programme", "projects", "departments"],
  clerk: ["desk", "greeter", "projects", "departments"],
  manager: [
    "floor",
    "desk",
    "greeter",
    "programme",
    "projects",
    "departments",
    "screens",
    "content",
    "figures",
    "setup",
  ],
  administrator: [
    "floor",
    "programme",
    "projects",
    "departments",
    "screens",
    "content",
    "figures",
    "setup",
    "rehearsal",
  ],
  editor: ["content", "programme", "projects", "departments"],
  reviewer: ["content", "programme", "projects", "departments", "screens"],
  approver: ["content", "programme", "projects", "departments", "screens"],
  "project-owner": ["projects", "content", "programme", "departments"],
};

export const pagesOf = (role: StaffRole): readonly PageName[] => pagesByRole[role];

/** Where a role begins, and where it is led from a page that is not its own. */
export const firstPageOf = (role: StaffRole): PageName => pagesByRole[role][0];

/** The page of that name if the role may see it. */
export const pageFor = (role: StaffRole, name: unknown): PageName | undefined =>
  pagesByRole[role].find((page) => page === name);
