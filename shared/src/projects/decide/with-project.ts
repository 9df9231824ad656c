import { type CivilDate, civilDateAt, lookup, type Refusal, refuse, type Sender } from "../../core/index.ts";
import { type VenueState, zoneOf } from "../../venue/index.ts";
import { type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { type KnownProject, type ProjectsState } from "../state.ts";

export interface Found {
  readonly project: KnownProject;
  readonly projectId: string;
  readonly timeZone: string;
  /** The day at the site. */
  readonly today: CivilDate;
}

/** [J102] A project in use; a project owner reports for their own alone, and a sensor for the one that it stands at. */
export function withProject(
  projectId: string,
  { projects }: ProjectsState,
  { now, sender, reads }: ProjectsContext,
  decide: (found: Found) => ProjectsDecision,
): ProjectsDecision {
  const project = lookup(projects, projectId);
  if (!project || project.retired) return refuse("unknown-project", { projectId });
  if (!reportsFor(project, sender, reads.venue)) return refuse("not-your-project", { projectId });
  const timeZone = zoneOf(reads.venue, project.facts.venueId);
  return decide({ project, projectId, timeZone, today: civilDateAt(now, timeZone) });
}

export function reportsFor({ facts }: KnownProject, { id, role }: Sender, { sensors }: VenueState): boolean {
  const [kind = "", name = ""] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
  if (role === "sensor") return kind === "sensor" && lookup(sensors, name)?.projectId === facts.id;
  return role !== "project-owner" || (kind === "user" && facts.owners.includes(name));
}

type Refused = { readonly refusal: Refusal };

/** [J103] What is reported has been: not before the project began, nor after today at the site. */
export function refuseDay(on: CivilDate, { project, projectId, today }: Found): Refused | undefined {
  if (on > today) return refuse("in-the-future", { projectId, on, today });
  const { start } = project.facts;
  return on < start ? refuse("before-the-start", { projectId, on, start }) : undefined;
}

/** Whether it says anything new. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
