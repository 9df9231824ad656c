// The demo hall's displays, each in a browser of its own on this machine.
import { type Browser, type Page } from "@playwright/test";
import { type Credentials } from "@openhall/hub/demo";
import { openContext } from "./browser.ts";

export const wallCount = 12;

/** What the demo hub of the benches says of itself once it is ready. */
export type DemoHub = Credentials & { readonly port: number };

export const displaysOf = ({ devices }: DemoHub): DemoHub["devices"] =>
  devices.filter(({ kind }) => kind === "display").slice(0, wallCount);

export async function openWalls(browser: Browser, hub: DemoHub): Promise<Page[]> {
  const walls: Page[] = [];
  for (const { token } of displaysOf(hub)) {
    const context = await openContext(browser, { viewport: { width: 1280, height: 720 } });
    const wall = await context.newPage();
    await wall.goto(`http://localhost:${hub.port}/display/#device=${token}`);
    await wall.locator(".layer").first().waitFor();
    walls.push(wall);
  }
  return walls;
}
