import { type Json, type Sender } from "@openhall/shared/core";

/** Something that the demo's people have done: a command and who sent it. */
export interface DemoStep {
  readonly type: string;
  readonly payload: Json;
  readonly by: Sender;
}
