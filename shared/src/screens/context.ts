import { type Context, type Decision } from "../core/index.ts";
import { type ScreensEvent } from "./events.ts";
import { type ScreensReads } from "./state.ts";

export type ScreensContext = Context<ScreensReads>;
export type ScreensDecision = Decision<ScreensEvent>;
