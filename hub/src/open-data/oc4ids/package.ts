// Projects in the Open Contracting for Infrastructure Data Standard 0.9, as far as its fields map; the rest is in the tables.
// Source: https://standard.open-contracting.org/infrastructure/0.9/en/
import { type Language } from "@openhall/shared/core";
import { type HallProjects } from "../hall-projects.ts";
import { describeProject } from "./project.ts";

interface PackageOptions {
  readonly language: Language;
  /** Where it is read again. */
  readonly uri: string;
  /** Civil date of the hall. */
  readonly today: string;
}

/** There is at least one project: a package of none is none. */
export function writePackage(found: HallProjects, { language, uri, today }: PackageOptions): string {
  const projects = Object.entries(found.projects);
  return JSON.stringify({
    version: "0.9",
    uri,
    publishedDate: projects
      .map(([, { progress, funds, approvedAt }]) => latest(approvedAt, progress?.at, funds?.at))
      .toSorted()
      .at(-1),
    publisher: { name: found.hall.name[language] },
    projects: projects.map(([id, project]) => describeProject({ found, id, project }, language, today)),
  });
}

const latest = (...instants: readonly (string | undefined)[]): string =>
  instants
    .map((one) => one ?? "")
    .toSorted()
    .at(-1) ?? "";
