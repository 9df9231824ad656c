// A thousand thin screens and the one who calls, in one process, so that press and last receipt are read on one clock.
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { connectThin, type ThinSocket } from "./thin-socket.ts";

export interface Setup {
  readonly do: "connect" | "prepare";
  readonly port: number;
  /** How many more to connect. */
  readonly screens: number;
  readonly auth: object;
  /** Set for the hub; without it the peer is the bare server. */
  readonly hub?: { readonly clerk: object; readonly kiosk: object; readonly calls: number };
}

const renderedPauseMs = 2_000;

const screens: { socket: ThinSocket; renderedAt: number }[] = [];
let press: () => Promise<unknown> = async () => undefined;
let between: () => Promise<unknown> = async () => undefined;
let heard = 0;
let bytes = 0;
let allHeard = (): void => undefined;

function hear(index: number, isHub: boolean): (text: string) => void {
  return (text) => {
    if (!text.startsWith('["delta"') || !text.includes('"call/')) return;
    heard += 1;
    bytes += text.length + 2;
    const screen = screens[index];
    const now = performance.now();
    if (screen && now - screen.renderedAt > renderedPauseMs) {
      screen.renderedAt = now;
      const version = isHub ? Number(/"version":(\d+)/.exec(text)?.[1]) : heard;
      screen.socket.emit("rendered", { stream: "queue.board/V01", epoch: 1, version, at: new Date().toISOString() });
    }
    if (heard === screens.length) allHeard();
  };
}

async function connect({ port, screens: count, auth, hub }: Setup): Promise<object> {
  const connectScreen = async (index: number): Promise<void> => {
    const socket = await connectThin(port, auth, hear(index, hub !== undefined));
    screens[index] = { socket, renderedAt: 0 };
    await socket.ask("join", { streams: [{ stream: "queue.board/V01" }] });
  };
  const until = screens.length + count;
  for (let first = screens.length; first < until; first += 50)
    await Promise.all(Array.from({ length: Math.min(50, until - first) }, (_, index) => connectScreen(first + index)));
  return { connected: screens.length };
}

async function prepare({ port, hub }: Setup): Promise<object> {
  if (hub) await prepareHub(port, hub);
  else {
    const caller = await connectThin(port, {}, () => undefined);
    press = () => caller.ask("call");
  }
  return {};
}

async function prepareHub(port: number, hub: NonNullable<Setup["hub"]>): Promise<void> {
  const command = (socket: ThinSocket, type: string, payload: object) =>
    socket.ask("command", { id: randomUUID(), type, payload }) as Promise<{
      ok: boolean;
      result: { ticketId: string };
    }>;
  const kiosk = await connectThin(port, hub.kiosk, () => undefined);
  for (let taken = 0; taken < hub.calls; taken += 1) {
    const { result } = await command(kiosk, "queue.take-ticket", { serviceId: "SV01" });
    await command(kiosk, "queue.confirm-ticket", { ticketId: result.ticketId });
  }
  const clerk = await connectThin(port, hub.clerk, () => undefined);
  await command(clerk, "queue.open-desk", { deskId: "W1" });
  press = () => command(clerk, "queue.call-next", {});
  between = () => command(clerk, "queue.finish", {});
  await wait(200);
}

async function call(): Promise<number> {
  heard = 0;
  const last = new Promise<void>((resolve) => (allHeard = resolve));
  const pressedAt = performance.now();
  const answered = press();
  await last;
  const lastAfter = performance.now() - pressedAt;
  await answered;
  return lastAfter;
}

process.on(
  "message",
  (message: Setup | { readonly do: "call" | "between" } | { readonly do: "bytes"; readonly calls: number }) => {
    const answer = (value: object): void => void process.send?.(value);
    if (message.do === "connect") void connect(message).then(answer);
    else if (message.do === "prepare") void prepare(message).then(answer);
    else if (message.do === "call") void call().then((lastAfter) => answer({ lastAfter }));
    else if (message.do === "between") void between().then(() => answer({}));
    else if (message.do === "bytes") answer({ bytesPerScreen: bytes / screens.length / message.calls });
  },
);
