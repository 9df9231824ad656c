// A small real Socket.IO server that speaks the wire, for tests of the link: no engine, no journal, rows by hand.
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { Server, type Socket } from "socket.io";
import { type Row } from "../core/index.ts";
import {
  type Answer,
  type CommandEnvelope,
  type Join,
  type Joined,
  type Rehearsal,
  type Rendered,
} from "../wire/index.ts";

interface TestStream {
  epoch: number;
  version: number;
  rows: Record<string, Row>;
}

export interface TestHub {
  readonly port: number;
  readonly joins: Join["streams"][];
  readonly commands: CommandEnvelope[];
  readonly rendered: Rendered[];
  readonly streams: Record<string, TestStream>;
  /** What the next connection is greeted with. */
  rehearsal: Rehearsal | undefined;
  /** What the next connection is refused with. */
  refuseWith: string | undefined;
  /** Answers commands; `undefined` leaves one unanswered. */
  answer: (command: CommandEnvelope) => Answer | undefined;
  /** Changes a row and, unless it is to be lost on the way, tells everybody. */
  put(stream: string, key: string, row: Row, lost?: "lost"): void;
  del(stream: string, key: string): void;
  beat(): void;
  /** Any event to all, whatever its shape. */
  emit(event: string, message: unknown): void;
  /** Puts everybody out, with or without a word. */
  kick(): void;
  readonly connections: number;
  stop(): Promise<void>;
}

export const at = (): string => new Date().toISOString();

export async function startTestHub(streams: TestHub["streams"], port = 0): Promise<TestHub> {
  const http = createServer();
  const io = new Server(http, { transports: ["websocket"], serveClient: false });
  const sockets = new Set<Socket>();
  const names = (): string[] => Object.keys(hub.streams);
  const tell = (event: string, message: unknown): void => sockets.forEach((socket) => socket.emit(event, message));
  let connections = 0;

  function change(stream: string, apply: (state: TestStream) => object, lost?: "lost"): void {
    const state = hub.streams[stream];
    if (!state) throw new Error(`no stream ${stream}`);
    const base = state.version;
    state.version += 1;
    const alias = names().indexOf(stream);
    const delta = { stream: alias, epoch: state.epoch, base, version: state.version, at: at(), ...apply(state) };
    if (!lost) tell("delta", delta);
  }

  const hub: TestHub = {
    port: 0,
    joins: [],
    commands: [],
    rendered: [],
    streams,
    rehearsal: undefined,
    refuseWith: undefined,
    answer: () => ({ ok: true, version: 1, result: null }),
    put: (stream, key, row, lost) =>
      change(
        stream,
        (state) => {
          state.rows[key] = row;
          return { put: { [key]: row } };
        },
        lost,
      ),
    del: (stream, key) =>
      change(stream, (state) => {
        delete state.rows[key];
        return { del: [key] };
      }),
    beat() {
      for (const [alias, name] of names().entries()) {
        const { epoch, version } = hub.streams[name]!;
        tell("beat", { stream: alias, epoch, version, at: at() });
      }
    },
    emit: tell,
    kick: () => sockets.forEach((socket) => socket.disconnect(true)),
    get connections() {
      return connections;
    },
    stop: () => io.close(),
  };

  io.use((_socket, next) => next(hub.refuseWith === undefined ? undefined : new Error(hub.refuseWith)));
  io.on("connection", (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("disconnect", () => sockets.delete(socket));
    const { rehearsal } = hub;
    const sender = { id: "device:test", role: "display" };
    socket.emit("welcome", { epoch: 1, at: at(), sender, ...(rehearsal && { rehearsal }) });
    socket.on("join", (request: Join, answer) => {
      hub.joins.push(request.streams);
      answer(joinedOf(request));
    });
    socket.on("command", (command: CommandEnvelope, answer) => {
      hub.commands.push(command);
      const said = hub.answer(command);
      if (said) answer(said);
    });
    socket.on("rendered", (rendered: Rendered) => hub.rendered.push(rendered));
  });

  function joinedOf(request: Join): Joined {
    const joined: Joined = { joined: [], refused: [] };
    for (const { stream, epoch, version } of request.streams) {
      const state = hub.streams[stream];
      if (!state) {
        joined.refused.push({ stream, code: "unknown-stream" });
        continue;
      }
      const head = { stream, alias: names().indexOf(stream), epoch: state.epoch, version: state.version, at: at() };
      const same = epoch === state.epoch && version === state.version;
      joined.joined.push(same ? head : { ...head, rows: { ...state.rows } });
    }
    return joined;
  }

  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
  return Object.assign(hub, { port: (http.address() as AddressInfo).port });
}
