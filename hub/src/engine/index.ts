export { createEngine, type RunningEngine } from "./create-engine.ts";
export { createModel } from "./model.ts";
export { type Clock, systemClock } from "./ports.ts";
export { engineSnapshot } from "./restore.ts";
export { randomStamps } from "./stamps.ts";
