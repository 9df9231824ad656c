// A manager's press in the console → a message drawn on twelve walls, all on this machine, beside the second that it may take.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type Page } from "@playwright/test";
import { launchBrowser, openContext } from "./browser.ts";
import { drawnOn, watchFor } from "./drawn.ts";
import { bundle, start } from "./processes.ts";
import { type Measure, median, spreadOf } from "./report.ts";
import { type DemoHub, openWalls, wallCount } from "./walls.ts";

const limitMs = 1_000;
const message = "请马上离开大厅";

export async function takeover(long: boolean): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "openhall-bench-"));
  const hub = await start(await bundle("demo-hub"), [folder]);
  const browser = await launchBrowser();
  try {
    const demo = await hub.ask<DemoHub>({});
    const walls = await openWalls(browser, demo);
    const manager = await openConsole(browser, demo);
    const rounds = long ? 20 : 5;
    const first: number[] = [];
    const last: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(walls.map((wall) => watchFor(wall, message)));
      const pressedAt = await press(manager);
      const drawn = await Promise.all(walls.map(drawnOn));
      first.push(Math.min(...drawn) - pressedAt);
      last.push(Math.max(...drawn) - pressedAt);
      await endTakeover(manager, walls);
    }
    const measure = (name: string, times: readonly number[]): Measure => ({
      bench: "takeover",
      measure: `the press in the console → drawn on the ${name} of ${wallCount} walls`,
      ours: median(times),
      peer: limitMs,
      peerName: "may take",
      unit: "ms",
      goal: { most: 1 },
      spread: spreadOf(times),
    });
    return [measure("first", first), measure("last", last)];
  } finally {
    await browser.close();
    await hub.kill();
    await rm(folder, { recursive: true });
  }
}

async function openConsole(browser: Browser, { port, users }: DemoHub): Promise<Page> {
  const { user, password } = users.find(({ role }) => role === "manager") ?? { user: "", password: "" };
  const page = await (await openContext(browser, { viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(`http://localhost:${port}/console/`);
  await page.getByLabel("账号").fill(user);
  await page.getByLabel("密码").fill(password);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "屏幕" }).click();
  await page.evaluate(() =>
    addEventListener(
      "click",
      () => Object.assign(window, { pressedAt: performance.timeOrigin + performance.now() }),
      true,
    ),
  );
  return page;
}

/** Milliseconds since 1970 at which the last button was pressed. */
async function press(manager: Page): Promise<number> {
  await manager.getByRole("button", { name: "插播…" }).click();
  const dialog = manager.getByRole("dialog");
  await dialog.getByText(message).first().click();
  await dialog.getByRole("button", { name: "现在插播" }).click();
  return manager.evaluate(() => (window as unknown as { pressedAt: number }).pressedAt);
}

async function endTakeover(manager: Page, walls: readonly Page[]): Promise<void> {
  await manager.keyboard.press("Escape");
  await manager
    .getByRole("button", { name: new RegExp(`结束插播`) })
    .first()
    .click();
  for (const wall of walls) await wall.getByText(message).waitFor({ state: "detached" });
}
