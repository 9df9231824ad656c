import { type Sender } from "@openhall/shared/core";
import { type ClientToHub, type HubToClient } from "@openhall/shared/wire";
import { type Server, type Socket } from "socket.io";

/** What the hub remembers of one connection. */
export interface SocketData {
  readonly sender: Sender;
  readonly credential: string;
  /** Streams it has joined, by name. */
  readonly streams: Set<string>;
  /** Sweeps in a row in which its buffer was full. */
  full: number;
  /** Set while it is left out because it does not read; gets snapshots when it does again. */
  behind: boolean;
}

export type HubServer = Server<ClientToHub, HubToClient, Record<string, never>, SocketData>;
export type HubSocket = Socket<ClientToHub, HubToClient, Record<string, never>, SocketData>;
