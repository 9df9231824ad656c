import { type Answer, type CommandEnvelope } from "./command.ts";
import { type Welcome } from "./handshake.ts";
import { type Duty, type Report, type Showing } from "./screen.ts";
import { type Beat, type Delta, type Join, type Joined, type Rendered, type Snapshot } from "./stream.ts";

/** Socket.IO events from a client to the hub; a callback is the acknowledgement. */
export interface ClientToHub {
  join(request: Join, answer: (joined: Joined) => void): void;
  leave(request: { streams: string[] }): void;
  command(envelope: CommandEnvelope, answer: (answer: Answer) => void): void;
  rendered(acknowledgement: Rendered): void;
  report(report: Report): void;
  showing(showing: Showing): void;
}

/** Socket.IO events from the hub to a client. */
export interface HubToClient {
  welcome(welcome: Welcome): void;
  snapshot(snapshot: Snapshot): void;
  delta(delta: Delta): void;
  beat(beat: Beat): void;
  duty(duty: Duty): void;
  /** The hub ends this connection on purpose, with the reason; the sign-in or the device is no longer valid. */
  dismissed(reason: { code: "signed-out" | "revoked" }): void;
}
