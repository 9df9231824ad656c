import { type Topic } from "../core/index.ts";
import { type ProjectsCommand, projectsCommands } from "./commands.ts";
import { decideProjects } from "./decide/decide.ts";
import { dueOfProjects, nextDueOfProjects } from "./due.ts";
import { type ProjectsEvent } from "./events.ts";
import { evolveProjects } from "./evolve/evolve.ts";
import { initialProjects, type ProjectsReads, type ProjectsState } from "./state.ts";
import { projectsStreams } from "./streams/streams.ts";
import { touchesOfProjects, touchesOfReads } from "./streams/touches.ts";

/** Sites and their figures: plan, progress, funds, readings, quality and safety. Its words are items of `publishing`. */
export const projectsTopic: Topic<ProjectsState, ProjectsEvent, ProjectsReads, ProjectsCommand> = {
  name: "projects",
  reads: ["venue", "publishing"],
  commands: projectsCommands,
  initial: initialProjects,
  decide: decideProjects,
  evolve: evolveProjects,
  nextDue: nextDueOfProjects,
  due: dueOfProjects,
  streams: projectsStreams,
  touches: touchesOfProjects,
  touchesOfRead: touchesOfReads,
};
