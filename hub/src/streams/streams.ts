// What the hub's doors may ask of the streams. Clients see synced rows only.
import { type Row, type Sender } from "@openhall/shared/core";

/** A stream whole, as it is on disk. */
export interface StreamState {
  readonly stream: string;
  readonly epoch: number;
  readonly version: number;
  readonly rows: Readonly<Record<string, Row>>;
}

export type StreamRead =
  | { readonly ok: true; readonly state: StreamState }
  /** `unknown-stream` also where the name would be right but the scope does not exist: guesses learn nothing. */
  | { readonly ok: false; readonly code: "unknown-stream" | "forbidden" };

export interface StreamReader {
  /** Reads after the batch that is open now, so that a GET after an answer shows its effect. No sender: nobody signed in. */
  read(stream: string, sender: Sender | undefined): Promise<StreamRead>;
}
