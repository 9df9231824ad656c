// A row of a file with every name in it looked up: what may become a part of the import.
import { instantOfCivil, type Instant } from "@openhall/shared/core";
import { type Reading } from "@openhall/shared/projects";
import { type ColumnName } from "../reading/figure-columns.ts";
import { type FileRow, type Problem, type ProblemCode, type Told } from "../reading/figure-row.ts";
import { type Names } from "./known-projects.ts";

type Placed<Part extends Told["part"]> = Extract<Told, { readonly part: Part }> & { readonly projectId: string };

export type PlacedFigures =
  | Placed<"progress">
  | Placed<"funds">
  | (Placed<"milestones"> & { readonly milestoneId: string })
  | (Pick<Placed<"readings">, "part" | "projectId"> & { readonly reading: Reading });

export interface PlacedRow {
  readonly row: FileRow;
  readonly projectId?: string;
  readonly figures?: PlacedFigures;
  readonly problems: readonly Problem[];
}

export function placeRow(row: FileRow, names: Names): PlacedRow {
  const problems = [...row.problems];
  const projectId = names.project(row.project);
  if (row.project !== "" && projectId === undefined)
    problems.push(problemAt(row, "project-unknown", ["project", "projectName"], row.project));
  const figures =
    projectId !== undefined && row.told ? placeTold(row, row.told, projectId, names, problems) : undefined;
  return { row, ...(projectId === undefined ? {} : { projectId }), ...(figures ? { figures } : {}), problems };
}

function placeTold(
  row: FileRow,
  told: Told,
  projectId: string,
  names: Names,
  problems: Problem[],
): PlacedFigures | undefined {
  if (told.part === "milestones") {
    const milestoneId = names.milestone(projectId, told.milestone);
    if (milestoneId !== undefined) return { ...told, projectId, milestoneId };
    problems.push(problemAt(row, "milestone-unknown", ["milestone", "milestoneName"], told.milestone));
    return undefined;
  }
  if (told.part !== "readings") return { ...told, projectId };
  const { indicator, minutes, value, revision } = told;
  const at = instantOf(told.moment, names.timeZone(projectId));
  return { part: "readings", projectId, reading: { indicator, at, minutes, value, revision } };
}

const instantOf = (moment: Extract<Told, { part: "readings" }>["moment"], timeZone: string): Instant =>
  "at" in moment ? moment.at : instantOfCivil(moment.date, moment.time, timeZone);

/** In the first of the columns that the file has. */
export function problemAt(
  { places }: Pick<FileRow, "places">,
  code: ProblemCode,
  columns: readonly ColumnName[],
  value: string,
): Problem {
  const place = columns.map((name) => places[name]).find(Boolean);
  return { code, ...place, value: value.slice(0, 100) };
}
