// One scene of a wall in the place of another on a slow processor: frames that are lost meanwhile, beside the same page at rest.
import { type Browser, type Page } from "@playwright/test";
import { launchBrowser, openContext } from "./browser.ts";
import { bundle, type Child, start } from "./processes.ts";
import { type Measure, quantile, spreadOf } from "./report.ts";

const slower = 6;
/** Fades end within 300 ms; what comes later is no part of the switch. */
const watchedMs = 700;
/** So many changes of the soaked hall hold one that puts another scene on the glass. */
const changesPerSwitch = 10;

export async function sceneSwitch(long: boolean): Promise<Measure[]> {
  const hub = await start(await bundle("soak-hub"), ["scenes", "display"]);
  const browser = await launchBrowser();
  try {
    const page = await openWall(browser, hub);
    const rounds = long ? 120 : 24;
    // The first round of each scene loads and compiles what it needs; over a month that is nothing.
    for (let warm = 0; warm < 6; warm += 1) await framesDuring(page, () => hub.ask({ count: changesPerSwitch }));
    const switched: number[] = [];
    const resting: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      switched.push(await framesDuring(page, () => hub.ask({ count: changesPerSwitch })));
      resting.push(await framesDuring(page, () => hub.ask({ count: 0 })));
    }
    const measure = (name: string, share: number): Measure => ({
      bench: "scene-switch",
      measure: `frames that ${watchedMs} ms hold when the scene changes, CPU ${slower} × slower, ${name}`,
      ours: quantile(switched, share),
      peer: quantile(resting, share),
      peerName: "at rest",
      unit: "frames",
      goal: { least: 1 - 1 / 40 },
      spread: spreadOf(switched),
    });
    return [measure("p50", 0.5), measure("worst of twenty", 0.05)];
  } finally {
    await browser.close();
    await hub.kill();
  }
}

async function openWall(browser: Browser, hub: Child): Promise<Page> {
  const { port } = await hub.ask<{ port: number }>({ count: 0 });
  const context = await openContext(browser, { viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/display/#device=soak&hall=V01&id=display`);
  await page.waitForFunction(() => document.querySelectorAll("body *").length > 30);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return page;
}

/** Frames that the page was given while something happened. */
async function framesDuring(page: Page, happen: () => Promise<unknown>): Promise<number> {
  const counting = page.evaluate(
    (ms) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const until = performance.now() + ms;
        const count = (): void => {
          frames += 1;
          if (performance.now() < until) requestAnimationFrame(count);
          else resolve(frames);
        };
        requestAnimationFrame(count);
      }),
    watchedMs,
  );
  await happen();
  return counting;
}
