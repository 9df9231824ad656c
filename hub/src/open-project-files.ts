// Files with figures of projects, held against the state, which may be ahead of the disk: a look ahead that decides nothing.
import { type Sender } from "@openhall/shared/core";
import { type ProjectsReads, type ProjectsState } from "@openhall/shared/projects";
import { type Model } from "./engine/model.ts";
import { createProjectFiles, type ProjectFiles } from "./project-files/project-files.ts";
import { type Streams } from "./streams/create-streams.ts";

export function openProjectFiles(
  model: Pick<Model, "stateOf" | "topics" | "readsOf">,
  streams: Pick<Streams, "shown">,
  now: () => string,
): ProjectFiles {
  return createProjectFiles((sender: Sender) => {
    const topic = model.topics.find(({ name }) => name === "projects");
    const [state, reads] = topic ? [model.stateOf(topic.name), model.readsOf(topic)] : [];
    if (!isProjects(state) || !areReads(reads)) throw new Error("This hub has no projects.");
    const rows = streams.shown("projects.staff/all")?.rows ?? {};
    return { state, context: { now: now(), id: "looked-at", sender, reads }, rows };
  });
}

/** The model keeps what the topic of that name has made. */
const isProjects = (state: unknown): state is ProjectsState =>
  typeof state === "object" && state !== null && "projects" in state && "questions" in state;
const areReads = (reads: unknown): reads is ProjectsReads =>
  typeof reads === "object" && reads !== null && "publishing" in reads && "venue" in reads;
