// A client that does not read must cost the hub nothing but its own connection: Socket.IO's write buffer has no cap.
import { type HubServer, type HubSocket } from "./hub-socket.ts";
import { type Subscriptions } from "./subscriptions.ts";

/** Packets or bytes waiting for a client. Source: reliability.md, “Traps already found”. */
const marks = { behind: { packets: 16, bytes: 256 * 1024 }, full: { packets: 64, bytes: 1024 * 1024 } };

/** Sweeps in a row after which a client that is full, or one that stays behind, is closed. */
const sweepsWhenFull = 2;
const sweepsWhenBehind = 30;

/** [R6] To be called once a second. */
export function sweepSlowReaders(io: HubServer, subscriptions: Subscriptions): void {
  for (const socket of io.sockets.sockets.values()) sweep(socket, subscriptions);
}

function sweep(socket: HubSocket, subscriptions: Subscriptions): void {
  const { data } = socket;
  if (!isAbove(socket, marks.behind)) {
    data.full = 0;
    if (data.behind) subscriptions.catchUp(socket);
    data.behind = false;
    return;
  }
  if (!data.behind) subscriptions.suspend(socket);
  data.behind = true;
  data.full += isAbove(socket, marks.full) ? sweepsWhenBehind / sweepsWhenFull : 1;
  // Both Socket.IO and the WebSocket would first wait until everything has been read.
  if (data.full >= sweepsWhenBehind) socket.request.socket.destroy();
}

const isAbove = (socket: HubSocket, mark: { packets: number; bytes: number }): boolean =>
  waitingPackets(socket.conn) > mark.packets || bufferedBytes(socket.conn.transport) > mark.bytes;

/** Packets that Socket.IO has not yet handed to the WebSocket. */
function waitingPackets(connection: object): number {
  const buffer: unknown = "writeBuffer" in connection ? connection.writeBuffer : undefined;
  return Array.isArray(buffer) ? buffer.length : 0;
}

/** Bytes that the WebSocket has taken but the kernel has not. */
function bufferedBytes(transport: object): number {
  const socket: unknown = "socket" in transport ? transport.socket : undefined;
  if (typeof socket !== "object" || socket === null || !("bufferedAmount" in socket)) return 0;
  return typeof socket.bufferedAmount === "number" ? socket.bufferedAmount : 0;
}
