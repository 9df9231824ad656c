// Changes without end through a page: what it holds after them beside what it held when it was warm.
import { type Browser, type CDPSession, type Page } from "@playwright/test";
import { launchBrowser, openContext } from "./browser.ts";
import { settle } from "./drawn.ts";
import { bundle, type Child, start } from "./processes.ts";
import { type SoakApp } from "./processes/soak-rows.ts";
import { type Measure } from "./report.ts";

interface Soaked {
  readonly app: SoakApp;
  readonly role: string;
  readonly what: string;
  readonly address: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

/** As many as come between two frames of a page that is hard pressed. */
const atOnce = 50;
/** Caches fill and code is compiled until then: what a page holds still rises by a tenth between 3,000 and 21,000 changes. */
const warmUp = 21_000;
const growthAllowed = 1.02;
/** So often a page is looked at, once nothing moves on it. All counts are multiples of the 60 changes in which a playlist comes back to where it was. */
const looks = 5;
const betweenLooks = 300;

const pages: readonly Soaked[] = [
  {
    app: "display",
    role: "display",
    what: "hall board",
    address: "/display/#device=soak&hall=V01",
    viewport: { width: 1920, height: 1080 },
  },
  {
    app: "scenes",
    role: "display",
    what: "wall with a playlist",
    address: "/display/#device=soak&hall=V01&id=display",
    viewport: { width: 1920, height: 1080 },
  },
  {
    app: "kiosk",
    role: "kiosk",
    what: "kiosk",
    address: "/kiosk/#device=soak",
    viewport: { width: 1080, height: 1920 },
  },
  { app: "console", role: "clerk", what: "desk", address: "/console/", viewport: { width: 1280, height: 800 } },
];

export async function pageSoak(long: boolean): Promise<Measure[]> {
  const program = await bundle("soak-hub");
  const browser = await launchBrowser();
  try {
    const measures: Measure[] = [];
    for (const page of pages) measures.push(...(await soak(browser, program, page, long ? 120_000 : 12_000)));
    return measures;
  } finally {
    await browser.close();
  }
}

async function soak(browser: Browser, program: string, soaked: Soaked, changes: number): Promise<Measure[]> {
  const hub = await start(program, [soaked.app, soaked.role]);
  const context = await openContext(browser, { viewport: soaked.viewport });
  try {
    const page = await context.newPage();
    const { port } = await hub.ask<{ port: number }>({});
    await page.goto(`http://localhost:${port}${soaked.address}`);
    await page.waitForFunction(() => document.querySelectorAll("body *").length > 30);
    const devtools = await context.newCDPSession(page);
    await pour(hub, page, warmUp);
    const look = async (): Promise<Held> => {
      await pour(hub, page, betweenLooks);
      await settle(page);
      return heldBy(devtools);
    };
    const before = await leastOf(look);
    await pour(hub, page, changes);
    const after = await leastOf(look);
    const measure = (name: string, unit: string, read: (held: Held) => number): Measure => ({
      bench: "page-soak",
      measure: `${name} of the ${soaked.what} after ${changes} changes`,
      ours: read(after),
      peer: read(before),
      peerName: "when warm",
      unit,
      goal: { most: growthAllowed },
    });
    return [
      measure("heap after collection", "kB", ({ heapBytes }) => heapBytes / 1000),
      measure("DOM nodes", "nodes", ({ nodes }) => nodes),
      measure("listeners", "listeners", ({ listeners }) => listeners),
    ];
  } finally {
    await context.close();
    await hub.kill();
  }
}

/** The page draws between the changes, as it would over a day. */
async function pour(hub: Child, page: Page, changes: number): Promise<void> {
  for (let sent = 0; sent < changes; sent += atOnce) {
    await hub.ask({ count: atOnce });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  }
}

interface Held {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function leastOf(look: () => Promise<Held>): Promise<Held> {
  const seen: Held[] = [];
  while (seen.length < looks) seen.push(await look());
  const least = (read: (held: Held) => number): number => Math.min(...seen.map(read));
  return {
    heapBytes: least(({ heapBytes }) => heapBytes),
    nodes: least(({ nodes }) => nodes),
    listeners: least(({ listeners }) => listeners),
  };
}

async function heldBy(devtools: CDPSession): Promise<Held> {
  for (let round = 0; round < 3; round += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners };
}
