// What a page fetches before it is of use, as plain http carries it: measured by what Chromium really asks of the built hub.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type Page, type Request } from "@playwright/test";
import { connectThin } from "./processes/thin-socket.ts";
import { randomUUID } from "node:crypto";
import { launchBrowser, openContext, type ReadyHub } from "./browser.ts";
import { bundle, start } from "./processes.ts";
import { type Measure } from "./report.ts";

interface Visit {
  readonly name: string;
  /** Kilobytes that it may fetch: the goal, or for the desk what it was when this was last looked at. */
  readonly limit: number;
  /** `script`: the goal is for scripts alone, since font rules are not counted. */
  readonly counts: "script" | "all";
  readonly viewport: { readonly width: number; readonly height: number };
  go(page: Page, context: BrowserContext): Promise<void>;
}

const glass = { width: 1080, height: 1920 };
const wall = { width: 1920, height: 1080 };
const computer = { width: 1280, height: 800 };
const hand = { width: 360, height: 640 };

export async function load(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "openhall-bench-"));
  const hub = await start(await bundle("hub"), [folder, "1"]);
  const browser = await launchBrowser();
  try {
    const ready = await hub.ask<ReadyHub>({});
    const measures: Measure[] = [];
    for (const visit of await visits(ready)) measures.push(await measure(browser, visit));
    return measures;
  } finally {
    await browser.close();
    await hub.kill();
    await rm(folder, { recursive: true });
  }
}

async function visits({ port, kioskTokens, displayToken }: ReadyHub): Promise<Visit[]> {
  const url = `http://localhost:${port}`;
  const token = await takeTicket(port, kioskTokens[0] ?? "");
  return [
    {
      name: "kiosk, scripts",
      limit: 120,
      counts: "script",
      viewport: glass,
      go: (page) => open(page, `${url}/kiosk/#device=${kioskTokens[0]}`, page.getByRole("heading", { level: 1 })),
    },
    {
      name: "display, scripts",
      limit: 100,
      counts: "script",
      viewport: wall,
      go: (page) => open(page, `${url}/display/#device=${displayToken}`, page.getByRole("list").first()),
    },
    {
      name: "desk, scripts",
      limit: 160,
      counts: "script",
      viewport: computer,
      async go(page, context) {
        await context.request.post(`${url}/api/v1/session`, { data: { user: "clerk1", password: "bench-password" } });
        await open(page, `${url}/console/`, page.getByRole("heading").first());
      },
    },
    {
      name: "ticket's page on a phone, all of it",
      limit: 60,
      counts: "all",
      viewport: hand,
      go: (page) => open(page, `${url}/t/${token}`, page.getByRole("heading", { level: 1 })),
    },
  ];
}

async function open(page: Page, url: string, there: ReturnType<Page["getByRole"]>): Promise<void> {
  await page.goto(url);
  await there.waitFor();
  await page.waitForLoadState("networkidle");
}

async function measure(browser: Browser, { name, limit, counts, viewport, go }: Visit): Promise<Measure> {
  const context = await openContext(browser, { viewport, extraHTTPHeaders: { "accept-encoding": "gzip" } });
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  await go(page, context);
  const counted = requests.filter((request) => counts === "all" || request.resourceType() === "script");
  const sizes = await Promise.all(
    counted
      .filter((request) => request.resourceType() !== "font")
      .map(async (request) => (await request.sizes()).responseBodySize),
  );
  await context.close();
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return {
    bench: "load",
    measure: `first load of the ${name}, gzip`,
    ours: kilobytes,
    peer: limit,
    peerName: "limit",
    unit: "kB",
    goal: { most: 1 },
  };
}

async function takeTicket(port: number, token: string): Promise<string> {
  const kiosk = await connectThin(port, { protocolVersion: 1, app: "kiosk", token }, () => undefined);
  const send = (type: string, payload: object) =>
    kiosk.ask("command", { id: randomUUID(), type: `queue.${type}`, payload }) as Promise<{
      result: { ticketId: string; token: string };
    }>;
  const { result } = await send("take-ticket", { serviceId: "SV01" });
  await send("confirm-ticket", { ticketId: result.ticketId });
  kiosk.close();
  return result.token;
}
