import { type Context, type Decision } from "../core/index.ts";
import { type DepartmentsCommand } from "./commands.ts";
import { type DepartmentsEvent } from "./events.ts";
import { type DepartmentsReads } from "./state.ts";

export type DepartmentsContext = Pick<Context<DepartmentsReads>, "now" | "sender" | "reads">;
export type DepartmentsDecision = Decision<DepartmentsEvent>;
export type PayloadOf<Type extends DepartmentsCommand["type"]> = Extract<DepartmentsCommand, { type: Type }>["payload"];
