import { type Context, type Decision } from "../core/index.ts";
import { type QueueReads } from "./order/desks.ts";
import { type QueueEvent } from "./events.ts";

export type QueueContext = Context<QueueReads>;
export type QueueDecision = Decision<QueueEvent>;
