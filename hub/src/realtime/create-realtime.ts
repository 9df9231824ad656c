// Socket.IO in and out. WebSocket only, no compression, no recovery of its own: streams resynchronise by their versions.
import { type Server as HttpServer } from "node:http";
import { type Rehearsal } from "@openhall/shared/wire";
import { Server } from "socket.io";
import { type Engine } from "../engine/engine.ts";
import { type Clock } from "../engine/ports.ts";
import { every } from "../every.ts";
import { writingLimit } from "../http/body.ts";
import { type Streams } from "../streams/create-streams.ts";
import { verdictOn } from "./admit.ts";
import { trackConnections } from "./connections.ts";
import { type Gate } from "./gate.ts";
import { type HubServer } from "./hub-socket.ts";
import { limitMessages } from "./message-limit.ts";
import { type Screens } from "./screens.ts";
import { serveSocket } from "./serve-socket.ts";
import { sweepSlowReaders } from "./slow-readers.ts";
import { createSubscriptions } from "./subscriptions.ts";

export interface RealtimeParts {
  readonly server: HttpServer;
  readonly engine: Engine;
  readonly streams: Streams;
  readonly gate: Gate;
  readonly screens: Screens;
  readonly clock: Clock;
  readonly epoch: () => number;
  /** Told to everybody who comes in. */
  readonly rehearsal: Rehearsal | undefined;
  /** Address under which phones reach this hub; asked anew at each connect, since the port is known only when it is open. */
  readonly publicUrl: () => string | undefined;
  readonly now: () => string;
  readonly settled: () => Promise<void>;
}

export interface Realtime {
  readonly connections: number;
  close(): Promise<void>;
}

/** In the hub's time: a rehearsal's rows must not look old because its clock is fast. */
const beatMs = 10_000;
const fastestBeatMs = 100;
const sweepMs = 1_000;
/** For answers that are under way when the hub ends. */
const graceMs = 500;

/** Figures: ping and payload from reliability.md, “Traps already found”. */
const options = {
  transports: ["websocket" as const],
  perMessageDeflate: false,
  httpCompression: false,
  serveClient: false,
  pingInterval: 10_000,
  pingTimeout: 8_000,
  connectTimeout: 10_000,
  maxHttpBufferSize: writingLimit,
};

export function createRealtime(parts: RealtimeParts): Realtime {
  const { gate, streams, clock } = parts;
  const connections = trackConnections(parts.server);
  const io: HubServer = new Server(parts.server, {
    ...options,
    allowRequest: (request, decide) => decide(null, gate.allows(request.headers)),
  });
  const subscriptions = createSubscriptions({ ...parts, io });

  io.use((socket, next) => {
    void verdictOn(socket, gate, streams, parts.rehearsal !== undefined).then((verdict) => {
      if (typeof verdict === "string") return next(new Error(verdict));
      socket.data = { ...verdict, streams: new Set(), full: 0, behind: false };
      next();
    });
  });

  io.on("connection", (socket) => {
    limitMessages(socket);
    serveSocket(socket, { ...parts, subscriptions });
  });

  gate.onEnded((credential, code) => {
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.credential !== credential) continue;
      // A page whose connection breaks comes back by itself; one that is disconnected does not.
      if (code === "moved") {
        socket.conn.close();
        continue;
      }
      socket.emit("dismissed", { code });
      socket.disconnect(true);
    }
  });

  const timers = [
    every(Math.max(beatMs / (parts.rehearsal?.speed ?? 1), fastestBeatMs), clock, () => subscriptions.beat()),
    every(sweepMs, clock, () => {
      sweepSlowReaders(io, subscriptions);
      streams.tick();
    }),
  ];

  return {
    get connections() {
      return io.engine.clientsCount;
    },
    async close() {
      for (const stop of timers) stop();
      const cutOff = setTimeout(() => connections.cutOff(), graceMs);
      await io.close();
      clearTimeout(cutOff);
    },
  };
}
