// The tables of projects as files: of all of a hall, and five of each.
import { type Language, lookup } from "@openhall/shared/core";
import { type HallProjects, type ProjectReadings } from "../hall-projects.ts";
import { writeColumns } from "./columns.ts";
import { disclosureOf, disclosureTable } from "./disclosure-table.ts";
import { fundsOf, fundsTable } from "./funds-table.ts";
import { milestonesOf, milestonesTable } from "./milestones-table.ts";
import { daysOf, progressTable } from "./progress-table.ts";
import { type OfProject } from "./project-columns.ts";
import { projectsTable } from "./projects-table.ts";
import { readingsOf, readingsTable } from "./readings-table.ts";

export const projectTables = ["progress", "funds", "milestones", "readings", "disclosure"] as const;
export type ProjectTable = (typeof projectTables)[number];

export function writeProjects(found: HallProjects, language: Language): string {
  const rows = Object.entries(found.projects).map(([id, project]) => ({ found, id, project }));
  return writeColumns(projectsTable, rows, language);
}

/** Undefined where the hall does not show the project. */
export function projectOf(found: HallProjects, id: string): OfProject | undefined {
  const project = lookup(found.projects, id);
  return project && { found, id, project };
}

export function writeProjectTable(
  table: ProjectTable,
  of: OfProject,
  readings: ProjectReadings,
  language: Language,
): string {
  switch (table) {
    case "progress":
      return writeColumns(progressTable, daysOf(of), language);
    case "funds":
      return writeColumns(fundsTable, fundsOf(of), language);
    case "milestones":
      return writeColumns(milestonesTable, milestonesOf(of), language);
    case "readings":
      return writeColumns(readingsTable, readingsOf(of, readings), language);
    case "disclosure":
      return writeColumns(disclosureTable, disclosureOf(of), language);
  }
}
