// A thousand thin screens that come back by themselves when their server dies, as soon as a page of ours would.
import { setTimeout as wait } from "node:timers/promises";
import { connectThin } from "./thin-socket.ts";

interface Connect {
  readonly do: "connect";
  readonly port: number;
  readonly screens: number;
  readonly auth: object;
}

/** As the link's: a first try soon, spread out, then not later than every 1.5 s. */
const retryMs = (): number => 100 + Math.floor((performance.now() * 7919) % 400);

let connected = 0;
let whenAll = (): void => undefined;
let wanted = 0;

async function keepConnected({ port, auth }: Connect): Promise<void> {
  for (;;) {
    const lost = new Promise<void>((resolve) => {
      void connectThin(port, auth, () => undefined, resolve)
        .then(async (socket) => {
          await socket.ask("join", { streams: [{ stream: "queue.board/V01" }] });
          connected += 1;
          if (connected === wanted) whenAll();
        })
        .catch(() => undefined);
    });
    await lost;
    await wait(retryMs());
  }
}

process.on("message", (message: Connect | { do: "fresh" }) => {
  const all = new Promise<void>((resolve) => (whenAll = resolve));
  void all.then(() => process.send?.({}));
  connected = 0;
  if (message.do !== "connect") return;
  wanted = message.screens;
  for (let screen = 0; screen < wanted; screen += 1) void wait(screen).then(() => keepConnected(message));
});
