// What an import is held against: the state now, and what projects and milestones are called.
import { civilDateAt, type Context, instantOfCivil, millisecondsOf, type Row } from "@openhall/shared/core";
import {
  dayAfter,
  type ProjectsReads,
  type ProjectsState,
  readingsKeptDays,
  staffProjectRowSchema,
} from "@openhall/shared/projects";
import { nameKey } from "../../tables/name-key.ts";

export interface KnownProjects {
  readonly state: ProjectsState;
  readonly context: Pick<Context<ProjectsReads>, "now" | "id" | "sender" | "reads">;
  /** Rows of `projects.staff/all`. */
  readonly rows: Readonly<Record<string, Row>>;
}

export interface Names {
  /** By id, code or title. */
  project(text: string): string | undefined;
  /** By id or title, of the plan that holds. */
  milestone(projectId: string, text: string): string | undefined;
  timeZone(projectId: string): string;
  /** In milliseconds: the hub keeps readings of today and the days before it. */
  keptSince(projectId: string): number;
}

export function namesOf({ rows, context }: Pick<KnownProjects, "rows" | "context">): Names {
  const projects = new Map<string, string>();
  const milestones = new Map<string, string>();
  const zones = new Map<string, string>();
  for (const [key, value] of Object.entries(rows)) {
    if (!key.startsWith("project/")) continue;
    const row = staffProjectRowSchema.parse(value);
    const id = key.slice("project/".length);
    zones.set(id, row.timeZone);
    for (const name of [id, row.code, row.words?.title.zh, row.words?.title.en]) add(projects, name, id);
    const titles = row.words?.sections.find((section) => section.id === "milestones")?.lines ?? [];
    for (const line of [...row.milestones.map((one) => ({ id: one.id, text: undefined })), ...titles])
      for (const name of [line.id, line.text?.zh, line.text?.en]) add(milestones, name && `${id} ${name}`, line.id);
  }
  const timeZone = (projectId: string): string => zones.get(projectId) ?? "UTC";
  return {
    project: (text) => projects.get(nameKey(text)),
    milestone: (projectId, text) => milestones.get(nameKey(`${projectId} ${text}`)),
    timeZone,
    keptSince: oncePerZone(timeZone, context.now),
  };
}

/** A file has twenty thousand readings, and a day begins slowly. */
function oncePerZone(timeZone: (projectId: string) => string, now: string): (projectId: string) => number {
  const known = new Map<string, number>();
  return (projectId) => {
    const zone = timeZone(projectId);
    const since = known.get(zone) ?? keptSince(now, zone);
    known.set(zone, since);
    return since;
  };
}

const keptSince = (now: string, zone: string): number =>
  millisecondsOf(instantOfCivil(dayAfter(civilDateAt(now, zone), -readingsKeptDays), "00:00", zone));

/** The first of a name counts: ids come before titles. */
function add(names: Map<string, string>, name: string | undefined, id: string): void {
  if (name === undefined || name === "" || names.has(nameKey(name))) return;
  names.set(nameKey(name), id);
}
