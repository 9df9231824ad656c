import { type Sender } from "@openhall/shared/core";
import { type Join, type Joined } from "@openhall/shared/wire";
import { createCoalescer } from "../streams/coalesce.ts";
import { type Clock } from "../engine/ports.ts";
import { type StreamDelta, type Streams } from "../streams/create-streams.ts";
import { type HubServer, type HubSocket } from "./hub-socket.ts";

export interface Subscriptions {
  join(socket: HubSocket, request: Join): Promise<Joined>;
  leave(socket: HubSocket, stream: string): void;
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
  /** Of the streams that somebody has joined: visitors' pages come and go by the thousand. */
  const aliases = new Map<string, number>();
  let lastAlias = 0;

  function aliasOf(stream: string): number {
    const alias = aliases.get(stream) ?? (lastAlias += 1);
    aliases.set(stream, alias);
    return alias;
  }

  function send({ stream, base, version, put, del }: StreamDelta): void {
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
    if (io.sockets.adapter.rooms.has(delta.stream)) coalescer.add(delta);
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

  function enter(socket: HubSocket, stream: string): void {
    if (!socket.data.streams.has(stream)) streams.watch(stream);
    socket.data.streams.add(stream);
  }

  return {
    async join(socket, request) {
      const refused = request.streams.flatMap(({ stream }) => {
        const code = refusalOf(socket, stream);
        return code === undefined ? [] : [{ stream, code }];
      });
      const wanted = request.streams.filter(({ stream }) => !refused.some((other) => other.stream === stream));
      for (const { stream } of wanted) enter(socket, stream);
      await settled();
      const joined = wanted.flatMap((known) => joinedRow(known.stream, known) ?? []);
      if (socket.connected) for (const { stream } of joined) void socket.join(stream);
      return { joined, refused };
    },
    leave(socket, stream) {
      if (!socket.data.streams.delete(stream)) return;
      void socket.leave(stream);
      streams.unwatch(stream);
      if (!io.sockets.adapter.rooms.has(stream)) aliases.delete(stream);
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
        if (!io.sockets.adapter.rooms.has(stream)) continue;
        coalescer.flush(stream);
        const shown = streams.shown(stream);
        if (shown) io.to(stream).emit("beat", { stream: alias, epoch: shown.epoch, version: shown.version, at: now() });
      }
    },
  };
}

const isOwnTicket = (sender: Sender, stream: string): boolean =>
  stream === `queue.ticket/${sender.id.slice("ticket:".length)}`;
