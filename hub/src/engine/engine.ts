// What the hub's doors (http, realtime) may ask of the engine. No express, no socket.io.
import { type Sender } from "@openhall/shared/core";
import { type Answer } from "@openhall/shared/wire";

/** A command as a door hands it in: parsed as far as its envelope, its sender authenticated. */
export interface IncomingCommand {
  /** The sender's own id for it (`Idempotency-Key`). */
  readonly id: string;
  /** `<topic>.<command>`. */
  readonly type: string;
  readonly payload: unknown;
  /** Hub time after which it must not be done. */
  readonly validUntil?: string;
  readonly sender: Sender;
}

/** `read-only` (disk full or damage): streams are served, commands refused. `stopped`: the journal has failed or is closed. */
export type EngineMode = "starting" | "ready" | "read-only" | "stopped";

export interface Engine {
  /** Decides the command; the answer comes after the fsync of the batch it belongs to, refusals too. */
  submit(command: IncomingCommand): Promise<Answer>;
  readonly mode: EngineMode;
}
