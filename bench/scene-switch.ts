// One scene of a wall in the place of another on a slow processor: the frames that its fade is drawn with, and how long the scene
// before it stands still while the new one is put together.
import { type Browser, type Page } from "@playwright/test";
import { launchBrowser, openContext } from "./browser.ts";
import { settle } from "./drawn.ts";
import { bundle, type Child, start } from "./processes.ts";
import { type Measure, quantile, spreadOf } from "./report.ts";

const slower = 6;
const frameMs = 1_000 / 60;
/** The wall's second hand moves once in so long: a standstill below it is no late second. */
const secondMs = 1_000;
/** Of ten changes of the soaked hall this many are between two that put another scene on the glass; the first of those is its ninth. */
const changesBetween = 9;

/** What happened on the page, milliseconds. */
interface Switch {
  /** Between the frames of the fade. */
  readonly fade: readonly number[];
  /** The longest time between two frames before it. */
  readonly still: number;
}

export async function sceneSwitch(long: boolean): Promise<Measure[]> {
  const hub = await start(await bundle("soak-hub"), ["scenes", "display"]);
  const browser = await launchBrowser();
  try {
    const wall = await openWall(browser, hub);
    const bare = await openBare(browser);
    const next = (): Promise<unknown> => hub.ask({ count: 1 });
    const rest = async (): Promise<void> => {
      await hub.ask({ count: changesBetween });
      await settle(wall);
    };
    await hub.ask({ count: changesBetween - 1 });
    await settle(wall);
    const nextBare = (): Promise<unknown> =>
      bare.evaluate(() => document.body.append(document.querySelector(".fades")!));
    // The first round of each scene loads and compiles what it needs; over a month that is nothing.
    for (let warm = 0; warm < 6; warm += 1) {
      await switchScene(wall, next);
      await rest();
    }
    const rounds = long ? 120 : 24;
    const ours: Switch[] = [];
    const peer: Switch[] = [];
    while (ours.length < rounds) {
      const switched = await switchScene(wall, next);
      await rest();
      const beside = await switchScene(bare, nextBare);
      if (switched) ours.push(switched);
      if (beside) peer.push(beside);
    }
    const shares = ours.map(shareDrawn);
    const of = (name: string, share: number): Measure => ({
      bench: "scene-switch",
      measure: `frames that a fade is drawn with, of those due, CPU ${slower} × slower, ${name}`,
      ours: quantile(shares, share),
      peer: quantile(peer.map(shareDrawn), share),
      peerName: "bare page",
      unit: "%",
      goal: { least: 0.95 },
      spread: spreadOf(shares),
    });
    const still = ours.map((one) => one.still);
    return [
      of("p50", 0.5),
      of("worst of twenty", 0.05),
      {
        bench: "scene-switch",
        measure: `longest standstill before a fade, CPU ${slower} × slower`,
        ours: Math.max(...still),
        peer: secondMs,
        peerName: "the clock's second",
        unit: "ms",
        goal: { most: 0.5 },
        spread: spreadOf(still),
      },
    ];
  } finally {
    await browser.close();
    await hub.kill();
  }
}

/** Per cent of the frames that a screen shows in that time. */
const shareDrawn = ({ fade }: Switch): number =>
  (100 * fade.length) / fade.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / frameMs)), 0);

async function openWall(browser: Browser, hub: Child): Promise<Page> {
  const { port } = await hub.ask<{ port: number }>({ count: 0 });
  const page = await openSlow(browser);
  await page.goto(`http://localhost:${port}/display/#device=soak&hall=V01&id=display`);
  await page.waitForFunction(() => document.querySelectorAll("body *").length > 30);
  return page;
}

/** As large a glass with two boards of plain text, the second of which fades in as ours does. */
async function openBare(browser: Browser): Promise<Page> {
  const page = await openSlow(browser);
  const text = "公告 Notice ".repeat(60);
  await page.setContent(`<style>
    div { position: absolute; inset: 0; font-size: 60px; background: #fff }
    .fades { animation: appear 240ms ease }
    @keyframes appear { from { opacity: 0 } }
  </style><body><div>${text}</div><div class="fades">${text}</div>`);
  return page;
}

async function openSlow(browser: Browser): Promise<Page> {
  const context = await openContext(browser, { viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return page;
}

/** Undefined for a pair of scenes that change in one frame, without a fade. */
async function switchScene(page: Page, next: () => Promise<unknown>): Promise<Switch | undefined> {
  await page.evaluate(startWatch);
  await next();
  return page.evaluate(() => (window as unknown as { switched: Promise<Switch | undefined> }).switched);
}

/**
 * Runs in the page: keeps every frame until the last fade has ended, or none has begun for long. A fade moves from the frame on in
 * which the page is told of its start; what goes before is the making of the scene, behind the one that stands.
 */
function startWatch(): void {
  const patienceMs = 2_000;
  const began = performance.now();
  const frames: number[] = [];
  let first: number | undefined;
  const isFade = (target: EventTarget | null | undefined): boolean =>
    target instanceof Element && target.classList.contains("fades");
  const isFading = (): boolean =>
    document.getAnimations().some(({ effect }) => effect instanceof KeyframeEffect && isFade(effect.target));
  const starts = ({ target }: Event): void => {
    if (isFade(target)) first ??= frames.length;
  };
  addEventListener("animationstart", starts);
  const switched = new Promise<unknown>((resolve) => {
    const count = (at: number): void => {
      if (first === undefined ? at - began < patienceMs : isFading()) {
        frames.push(at);
        return void requestAnimationFrame(count);
      }
      removeEventListener("animationstart", starts);
      if (first === undefined) return resolve(undefined);
      const gaps = frames.map((frame, index) => frame - (frames[index - 1] ?? began));
      resolve({ fade: gaps.slice(first + 1), still: Math.max(...gaps.slice(0, first + 1)) });
    };
    requestAnimationFrame(count);
  });
  Object.assign(window, { switched });
}
