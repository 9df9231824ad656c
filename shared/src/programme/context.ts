import { type Context, type Decision } from "../core/index.ts";
import { type ProgrammeCommand } from "./commands.ts";
import { type ProgrammeEvent } from "./events.ts";
import { type ProgrammeReads } from "./state.ts";

export type ProgrammeContext = Pick<Context<ProgrammeReads>, "now" | "sender" | "reads">;
export type ProgrammeDecision = Decision<ProgrammeEvent>;
export type PayloadOf<Type extends ProgrammeCommand["type"]> = Extract<ProgrammeCommand, { type: Type }>["payload"];
