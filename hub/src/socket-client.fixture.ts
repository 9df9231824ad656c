// A client on a real socket that remembers all that it hears, in order.
import { randomUUID } from "node:crypto";
import {
  type Answer,
  type ClientToHub,
  type CommandEnvelope,
  type Delta,
  type HubToClient,
  type Join,
  type Joined,
  protocolVersion,
  type Welcome,
} from "@openhall/shared/wire";
import { io, type Socket } from "socket.io-client";
import { onTestFinished, vi } from "vitest";

export interface ConnectOptions {
  /** On top of protocol version and app. */
  readonly auth?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly transports?: ("websocket" | "polling")[];
}

interface Heard {
  readonly event: string;
  readonly body: unknown;
}

export interface Client {
  readonly socket: Socket<HubToClient, ClientToHub>;
  readonly welcome: Welcome;
  /** All messages so far but the welcome, in order. */
  readonly heard: readonly Heard[];
  readonly deltas: readonly Delta[];
  /** The reason, once the connection has ended. */
  readonly ended: Promise<string>;
  join(...streams: (string | Join["streams"][number])[]): Promise<Joined>;
  send(type: string, payload?: unknown, more?: Partial<CommandEnvelope>): Promise<Answer>;
  /** Resolves when all that the hub had sent before has come: one connection keeps its order. Waits for no disk. */
  caughtUp(): Promise<void>;
}

/** Opens a connection that does not come back by itself; rejects with the hub's refusal. */
export async function connect(url: string, { auth, headers, transports }: ConnectOptions = {}): Promise<Client> {
  const socket: Client["socket"] = io(url, {
    auth: { protocolVersion, app: "script", ...auth },
    transports: transports ?? ["websocket"],
    reconnection: false,
    forceNew: true,
    ...(headers ? { extraHeaders: headers } : {}),
  });
  onTestFinished(() => void socket.disconnect());
  const heard: Heard[] = [];
  socket.onAny((event, body) => heard.push({ event, body }));
  const ended = new Promise<string>((resolve) => socket.once("disconnect", resolve));
  const welcome = await new Promise<Welcome>((resolve, reject) => {
    socket.once("welcome", resolve);
    socket.once("connect_error", reject);
  });
  const join: Client["join"] = (...streams) =>
    socket.emitWithAck("join", {
      streams: streams.map((stream) => (typeof stream === "string" ? { stream } : stream)),
    });
  return {
    socket,
    welcome,
    get heard() {
      return heard.slice(1);
    },
    get deltas() {
      return heard.filter(({ event }) => event === "delta").map(({ body }) => body as Delta);
    },
    ended,
    join,
    send: (type, payload = {}, more = {}) =>
      socket.emitWithAck("command", { id: randomUUID(), type, payload, ...more }),
    caughtUp: async () => void (await socket.emitWithAck("command", {} as CommandEnvelope)),
  };
}

/** Looks again until the check passes; a machine under load is given its time. */
export const soon = (check: () => unknown): Promise<unknown> => vi.waitFor(check, { timeout: 10_000, interval: 5 });
