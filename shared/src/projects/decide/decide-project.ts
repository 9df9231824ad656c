import { accept, lookup, refuse } from "../../core/index.ts";
import { findPlace, isDepartment } from "../../venue/index.ts";
import { type PayloadOf, type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { type Limit } from "../project.ts";
import { type KnownProject, mostKnownProjects, mostProjects, type ProjectsState } from "../state.ts";
import { isSame, withProject } from "./with-project.ts";

/** [J100] What was reported of a known one stays; one that was retired is in use again. */
export function putProject(
  project: PayloadOf<"put-project">,
  { projects }: ProjectsState,
  { now, sender, reads }: ProjectsContext,
): ProjectsDecision {
  const { id: projectId, departmentId, venueId, code } = project;
  if (!isDepartment(reads.venue, departmentId)) return refuse("unknown-department", { projectId, departmentId });
  if (!findPlace(reads.venue, venueId)) return refuse("unknown-venue", { projectId, venueId });
  const known = lookup(projects, projectId);
  const others = Object.values(projects).filter(({ facts }) => facts.id !== projectId);
  const inUse = others.filter(({ retired }) => !retired);
  const taken = inUse.find(({ facts }) => facts.code === code);
  if (taken) return refuse("code-taken", { projectId, other: taken.facts.id });
  if (inUse.length >= mostProjects) return refuse("too-many-projects", { limit: mostProjects });
  if (!known && others.length >= mostKnownProjects) return refuse("too-many-projects", { limit: mostKnownProjects });
  const changed = !known || known.retired === true || !isSameProject(known, project);
  return accept(changed ? [{ type: "ProjectPut", project, by: sender.id, at: now }] : [], { projectId, changed });
}

const isSameProject = ({ facts }: KnownProject, project: KnownProject["facts"]): boolean =>
  isSame(sorted(facts), sorted(project));

const sorted = (facts: KnownProject["facts"]): unknown =>
  Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1));

export const retireProject = (
  { projectId: id }: PayloadOf<"retire-project">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, ({ projectId }) =>
    accept([{ type: "ProjectRetired", projectId, by: context.sender.id, at: context.now }], { projectId }),
  );

export const setLimits = (
  { projectId: id, limits }: PayloadOf<"set-limits">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, ({ project, projectId }) => {
    const keys = limits.map(keyOf);
    const twice = limits.findIndex((limit, index) => keys.indexOf(keyOf(limit)) < index);
    if (twice >= 0) return refuse("limit-twice", { projectId, index: twice });
    const changed = !isSame(project.limits, limits);
    const { sender, now } = context;
    return accept(changed ? [{ type: "LimitsSet", projectId, limits, by: sender.id, at: now }] : [], {
      projectId,
      changed,
    });
  });

const keyOf = ({ indicator, minutes, part }: Limit): string =>
  `${indicator} ${minutes} ${part ? `${part.from}-${part.until}` : ""}`;
