// Event on the hub → drawn in Chromium. Limit: a bare page that sets one text, on the same machine in the same run, in turns.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, type Page } from "@playwright/test";
import { launchBrowser, openContext, type ReadyHub } from "./browser.ts";
import { drawnOn, watchFor } from "./drawn.ts";
import { bundle, bundlePage, type Child, start } from "./processes.ts";
import { connectThin } from "./processes/thin-socket.ts";
import { type Measure, median, quantile, spreadOf } from "./report.ts";

const speeds = [1, 6] as const;
/** Between two calls, so that each finds a page at rest. */
const restMs = 60;

/** A page under measure, and how something happens that it must draw. */
interface Side {
  readonly page: Page;
  /** Makes the next number happen; answers it. */
  readonly next: () => string;
  readonly happen: () => Promise<unknown>;
  /** When the server stamped the event of this number, milliseconds since 1970. */
  readonly stampOf: (number: string) => number;
  readonly between: () => Promise<unknown>;
}

export async function paint(long: boolean): Promise<Measure[]> {
  const calls = long ? 200 : 20;
  const rounds = long ? 5 : 3;
  const folder = await mkdtemp(join(tmpdir(), "openhall-bench-"));
  const children: Child[] = [];
  const browser = await launchBrowser();
  try {
    const hub = await start(await bundle("hub"), [folder, "1"]);
    const bare = await start(await bundle("bare"), ["0", await bundlePage("bare-page")]);
    children.push(hub, bare);
    const needed = calls * rounds * speeds.length + 1;
    const sides = [
      await hubSide(browser, await hub.ask<ReadyHub>({}), needed),
      await bareSide(browser, (await bare.ask<{ port: number }>({})).port),
    ] as const;
    const measures: Measure[] = [];
    for (const speed of speeds) measures.push(...(await compare(sides, speed, calls, rounds)));
    return measures;
  } finally {
    await browser.close();
    await Promise.all(children.map((child) => child.kill()));
    await rm(folder, { recursive: true });
  }
}

async function compare(
  sides: readonly [Side, Side],
  slower: number,
  calls: number,
  rounds: number,
): Promise<Measure[]> {
  for (const { page } of sides) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  }
  const times: [number[][], number[][]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const now: [number[], number[]] = [[], []];
    for (let call = 0; call < calls; call += 1)
      for (const side of [0, 1] as const) now[side].push(await timeOf(sides[side]));
    for (const side of [0, 1] as const) times[side].push(now[side]);
  }
  const measure = (name: string, share: number): Measure => {
    const [ours, bare] = times.map((all) => all.map((one) => quantile(one, share)));
    return {
      bench: "paint",
      measure: `a call on the hub → drawn on the panel of its desk${slower === 1 ? "" : `, CPU ${slower} × slower`}, ${name}`,
      ours: median(ours ?? []),
      peer: median(bare ?? []),
      peerName: "bare page",
      unit: "ms",
      goal: { most: 1.5 },
      spread: spreadOf(ours ?? []),
    };
  };
  return [measure("p50", 0.5), measure("p99", 0.99)];
}

async function timeOf({ page, next, happen, stampOf, between }: Side): Promise<number> {
  const number = next();
  await watchFor(page, number);
  await happen();
  const drawnAt = await drawnOn(page);
  await between();
  await wait(restMs);
  return drawnAt - stampOf(number);
}

/** Hears every call of the board with its stamp. */
function stamps(): { hear: (text: string) => void; stampOf: (number: string) => number } {
  const at = new Map<string, number>();
  return {
    hear(text) {
      if (!text.startsWith('["delta"')) return;
      for (const [, number = "", stamp = ""] of text.matchAll(/"number":"(\w+)"[^}]*?"at":"([^"]+)"/g))
        if (!at.has(number)) at.set(number, Date.parse(stamp));
    },
    stampOf: (number) => at.get(number) ?? Number.NaN,
  };
}

const numberOf = (ordinal: number): string => `A${String(ordinal).padStart(3, "0")}`;

async function hubSide(browser: Browser, ready: ReadyHub, needed: number): Promise<Side> {
  const auth = (token: string, app: string) => ({ protocolVersion: 1, app, token });
  const { hear, stampOf } = stamps();
  const listener = await connectThin(ready.port, auth(ready.displayToken, "display"), hear);
  await listener.ask("join", { streams: [{ stream: "queue.board/V01" }] });
  const kiosk = await connectThin(ready.port, auth(ready.kioskTokens[0] ?? "", "kiosk"), () => undefined);
  const clerk = await connectThin(ready.port, auth(ready.clerkToken, "script"), () => undefined);
  const send = (by: typeof clerk, type: string, payload: object = {}) =>
    by.ask("command", { id: randomUUID(), type: `queue.${type}`, payload }) as Promise<{
      result: { ticketId: string };
    }>;
  for (let taken = 0; taken < needed; taken += 1) {
    const { result } = await send(kiosk, "take-ticket", { serviceId: "SV01" });
    await send(kiosk, "confirm-ticket", { ticketId: result.ticketId });
  }
  await send(clerk, "open-desk", { deskId: "W1" });
  const context = await openContext(browser, { viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${ready.port}/display/#device=${ready.panelToken}`);
  await page.getByText("A", { exact: false }).first().waitFor();
  await page.waitForLoadState("networkidle");
  let ordinal = 0;
  return {
    page,
    next: () => numberOf((ordinal += 1)),
    happen: () => send(clerk, "call-next"),
    between: () => send(clerk, "finish"),
    stampOf,
  };
}

async function bareSide(browser: Browser, port: number): Promise<Side> {
  const { hear, stampOf } = stamps();
  const caller = await connectThin(port, {}, hear);
  await caller.ask("join", {});
  const context = await openContext(browser, { viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/page`);
  await page.waitForFunction(() => document.title === "ready");
  let ordinal = 0;
  return {
    page,
    next: () => numberOf((ordinal += 1)),
    happen: () => caller.ask("call"),
    between: () => Promise.resolve(),
    stampOf,
  };
}
