// So many writers, each with a connection of its own, each waiting for its answer before it asks again.
import { randomUUID } from "node:crypto";
import { connectThin, type ThinSocket } from "./thin-socket.ts";

export interface Write {
  readonly port: number;
  /** One handshake per writer. */
  readonly auths: readonly object[];
  /** `echo` asks the bare server for nothing but an answer; `hub` takes and confirms tickets. */
  readonly kind: "echo" | "hub";
  readonly forMs: number;
}

export interface Written {
  readonly answers: number;
  readonly seconds: number;
  /** Milliseconds of every answer. */
  readonly latencies: number[];
}

async function write({ port, auths, kind, forMs }: Write): Promise<Written> {
  const sockets = await Promise.all(auths.map((auth) => connectThin(port, auth, () => undefined)));
  const latencies: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + forMs;
  await Promise.all(sockets.map((socket) => writeUntil(socket, kind, until, latencies)));
  const seconds = (performance.now() - startedAt) / 1_000;
  for (const socket of sockets) socket.close();
  return { answers: latencies.length, seconds, latencies };
}

async function writeUntil(socket: ThinSocket, kind: Write["kind"], until: number, latencies: number[]): Promise<void> {
  let ticketId: string | undefined;
  while (performance.now() < until) {
    const askedAt = performance.now();
    const payload = ticketId === undefined ? { serviceId: "SV01" } : { ticketId };
    const type = ticketId === undefined ? "queue.take-ticket" : "queue.confirm-ticket";
    const envelope = { id: randomUUID(), type, payload };
    const answer = (await socket.ask(kind === "hub" ? "command" : "echo", envelope)) as {
      ok?: boolean;
      result?: { ticketId: string };
    };
    latencies.push(performance.now() - askedAt);
    if (kind === "hub" && answer.ok !== true) throw new Error(`Refused: ${JSON.stringify(answer)}`);
    ticketId = ticketId === undefined ? answer.result?.ticketId : undefined;
  }
}

process.on("message", (message: Write) => void write(message).then((written) => process.send?.(written)));
