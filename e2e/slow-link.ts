// The line to a remote site: narrow, and cut from time to time. A TCP relay in front of the hub, so that pages, sockets and
// pictures all go through it.
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** 256 kbit/s, in bytes per millisecond. */
const narrow = 32;
/** Of every five seconds a quarter of one: 5 %. */
const cutEveryMs = 5_000;
const cutMs = 250;
/** One packet. */
const mostBytes = 1_460;

export interface SlowLink {
  /** `http://localhost:<port>`. */
  readonly url: string;
  /** From now on as narrow as a site's, with its cuts; before it is a wide one. */
  narrow(): void;
  /** How often it has been cut. */
  readonly cuts: number;
  /** Cut until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** To a hub on this machine. */
export async function openSlowLink(hubUrl: string): Promise<SlowLink> {
  const port = Number(new URL(hubUrl).port);
  const sockets = new Set<Socket>();
  let isCut = false;
  let cuts = 0;
  let bytesPerMs = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setInterval> | undefined;
  const carry = () => createLine(() => bytesPerMs);
  const [up, down] = [carry(), carry()];

  function cut(): void {
    isCut = true;
    cuts += 1;
    for (const socket of sockets) socket.destroy();
  }
  const mend = (): void => void (isCut = false);

  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(port, "localhost");
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.once("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    void pump(near, far, up).catch(() => undefined);
    void pump(far, near, down).catch(() => undefined);
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The link has no port.");

  return {
    url: `http://localhost:${address.port}`,
    get cuts() {
      return cuts;
    },
    narrow() {
      bytesPerMs = narrow;
      timer = setInterval(() => {
        cut();
        setTimeout(mend, cutMs);
      }, cutEveryMs);
    },
    cut,
    mend,
    async close() {
      clearInterval(timer);
      cut();
      server.close();
      await once(server, "close");
    },
  };
}

type Line = (bytes: number) => Promise<void>;

/** All that goes one way shares it: each packet is carried after those before it. */
function createLine(bytesPerMs: () => number): Line {
  let freeAt = 0;
  return async (bytes) => {
    const now = performance.now();
    freeAt = Math.max(now, freeAt) + bytes / bytesPerMs();
    if (freeAt > now) await wait(freeAt - now);
  };
}

async function pump(from: Socket, to: Socket, line: Line): Promise<void> {
  for await (const chunk of from) {
    const bytes: Buffer = chunk;
    for (let at = 0; at < bytes.length; at += mostBytes) {
      const packet = bytes.subarray(at, at + mostBytes);
      await line(packet.length);
      if (!to.write(packet)) await once(to, "drain");
    }
  }
  to.end();
}
