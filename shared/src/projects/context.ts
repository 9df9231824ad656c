import { type Context, type Decision } from "../core/index.ts";
import { type ProjectsCommand } from "./commands.ts";
import { type ProjectsEvent } from "./events.ts";
import { type ProjectsReads } from "./state.ts";

export type ProjectsContext = Pick<Context<ProjectsReads>, "now" | "id" | "sender" | "reads">;
export type ProjectsDecision = Decision<ProjectsEvent>;
export type PayloadOf<Type extends ProjectsCommand["type"]> = Extract<ProjectsCommand, { type: Type }>["payload"];
