import { type ProjectRow } from "@openhall/shared/projects";
import { type HallProjects } from "../hall-projects.ts";
import { type Column } from "./columns.ts";

/** A project of a hall, with its id. */
export interface OfProject {
  readonly found: HallProjects;
  readonly id: string;
  readonly project: ProjectRow;
}

/** Every table begins with them. */
export const projectColumns: readonly Column<OfProject>[] = [
  { zh: "项目编号", en: "project", cell: ({ id }) => id },
  { zh: "项目代码", en: "code", cell: ({ project }) => project.code },
  { zh: "项目名称", en: "project_name", cell: ({ project }, language) => project.title[language] },
];
