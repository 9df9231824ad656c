import { type Sender } from "@openhall/shared/core";
import { type Join, type Joined, type Rendered } from "@openhall/shared/wire";
import { createCoalescer } from "../streams/coalesce.ts";
import { type Clock } from "../engine/ports.ts";
import { type StreamDelta, type Streams } from "../streams/create-streams.ts";
import { type HubServer, type HubSocket } from "./hub-socket.ts";

export interface Subscriptions {
  join(socket: HubSocket, request: Join): Promise<Joined>;
  leave(socket: HubSocket, stream: string): void;
  /** Whether this connection can have drawn what it says: a stream of its own, at a version that there has been. */
  hasShown(socket: HubSocket, drawn: Rendered): boolean;
  /** Leaves the rooms but keeps what was joined. */
  suspend(socket: HubSocket): void;
  /** Sends everything joined whole and rejoins the rooms. */
  catchUp(socket: HubSocket): void;
  /** Sends every stream's version to whoever has joined it. */
  beat(): void;
}

interface Parts {
  readonly io: HubServer;
  readonly streams: Streams;
  readonly clock: Clock;
  readonly epoch: () => number;
  readonly now: () => string;
  readonly settled: () => Promise<void>;
}

/** Streams one connection may have joined at a time. */
const streamsPerSocket = 256;

export function createSubscriptions({ io, streams, clock, epoch, now, settled }: Parts): Subscriptions {
  const { rooms } = io.sockets.adapter;
  /** Of the streams that somebody has joined: visitors' pages come and go by the thousand. */
  const aliases = new Map<string, number>();
  let lastAlias = 0;

  function aliasOf(stream: string): number {
    const alias = aliases.get(stream) ?? (lastAlias += 1);
    aliases.set(stream, alias);
    return alias;
  }

  function send({ stream, base, version, put, del }: StreamDelta): void {
    if (!rooms.has(stream)) return;
    io.to(stream).emit("delta", {
      stream: aliasOf(stream),
      epoch: epoch(),
      base,
      version,
      at: now(),
      ...(Object.keys(put).length > 0 ? { put } : {}),
      ...(del.length > 0 ? { del: [...del] } : {}),
    });
  }

  const coalescer = createCoalescer(clock, send);
  streams.onDelta((delta) => {
    if (rooms.has(delta.stream)) coalescer.add(delta);
  });

  /** Whole, unless the client says that it has just this. */
  function joinedRow(stream: string, known?: Join["streams"][number]): Joined["joined"][number] | undefined {
    coalescer.flush(stream);
    const shown = streams.shown(stream);
    if (!shown) return undefined;
    const { version, rows } = shown;
    const isKnown = known?.epoch === shown.epoch && known.version === version;
    return { stream, alias: aliasOf(stream), epoch: shown.epoch, version, at: now(), ...(isKnown ? {} : { rows }) };
  }

  function refusalOf(socket: HubSocket, stream: string): string | undefined {
    const { sender, streams: joined } = socket.data;
    if (sender.role === "visitor" && !isOwnTicket(sender, stream)) return "unknown-stream";
    if (!joined.has(stream) && joined.size >= streamsPerSocket) return "too-many-streams";
    const admitted = streams.admits(stream, sender);
    return admitted === "yes" ? undefined : admitted;
  }

  /** Counts the stream among those of the connection, or says why not. */
  function enter(socket: HubSocket, stream: string): string | undefined {
    const code = refusalOf(socket, stream);
    if (code !== undefined || socket.data.streams.has(stream)) return code;
    streams.watch(stream);
    socket.data.streams.add(stream);
    return undefined;
  }

  return {
    async join(socket, request) {
      const wanted = new Map(request.streams.map((known) => [known.stream, known]));
      const refused = [...wanted.keys()].flatMap((stream) => {
        const code = enter(socket, stream);
        return code === undefined ? [] : [{ stream, code }];
      });
      await settled();
      // What was left meanwhile, also by disconnecting, is not joined any more.
      const entered = [...wanted.values()].filter(({ stream }) => socket.data.streams.has(stream));
      const joined = entered.flatMap((known) => joinedRow(known.stream, known) ?? []);
      if (!socket.data.behind) for (const { stream } of joined) void socket.join(stream);
      return { joined, refused };
    },
    leave(socket, stream) {
      if (!socket.data.streams.delete(stream)) return;
      void socket.leave(stream);
      streams.unwatch(stream);
      if (!rooms.has(stream)) aliases.delete(stream);
    },
    hasShown(socket, { stream, version, ...drawn }) {
      const shown = socket.data.streams.has(stream) ? streams.shown(stream) : undefined;
      return shown !== undefined && shown.epoch === drawn.epoch && shown.version >= version;
    },
    suspend(socket) {
      for (const stream of socket.data.streams) void socket.leave(stream);
    },
    catchUp(socket) {
      for (const stream of socket.data.streams) {
        coalescer.flush(stream);
        const shown = streams.shown(stream);
        if (!shown) continue;
        socket.emit("snapshot", { ...shown, alias: aliasOf(stream), at: now() });
        void socket.join(stream);
      }
    },
    beat() {
      for (const [stream, alias] of aliases) {
        if (!rooms.has(stream)) continue;
        coalescer.flush(stream);
        const shown = streams.shown(stream);
        if (shown) io.to(stream).emit("beat", { stream: alias, epoch: shown.epoch, version: shown.version, at: now() });
      }
    },
  };
}

const isOwnTicket = (sender: Sender, stream: string): boolean =>
  stream === `queue.ticket/${sender.id.slice("ticket:".length)}`;
