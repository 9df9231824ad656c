// One real hub per test, and pages named for their role. A page that complains fails the test.
import { type Browser, type BrowserContextOptions, type Page, test as base } from "@playwright/test";
import { type Hub, type HubSettings, startHub } from "./hub.ts";
import { deviceToken } from "./script.ts";
import { watchForTrouble } from "./trouble.ts";

export { expect } from "@playwright/test";

interface Hall {
  /** What the hub is told beside the usual; `test.use` says it for a file. */
  readonly settings: HubSettings;
  readonly hub: Hub;
  /** Opens a page in a browser of its own, watched like the others. */
  readonly open: (options: BrowserContextOptions) => Promise<Page>;
  /** Kiosk K1, upright, paired, showing its services. */
  readonly kiosk: Page;
  /** A clerk's computer at the sign-in. */
  readonly desk: Page;
  /** A second computer, where somebody else works, still with an empty page. */
  readonly office: Page;
  /** A greeter's tablet, still with an empty page. */
  readonly tablet: Page;
  /** Display B1, paired. */
  readonly board: Page;
  /** A visitor's phone, still with an empty page. */
  readonly phone: Page;
}

const upright = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
const computer = { viewport: { width: 1280, height: 800 } };
const handy = { viewport: { width: 1024, height: 768 }, hasTouch: true };
const panel = { viewport: { width: 1920, height: 1080 } };
const handheld = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 };

export const test = base.extend<Hall>({
  settings: [{}, { option: true }],
  hub: async ({ settings }, use) => {
    const hub = await startHub(settings);
    await use(hub);
    await hub.remove();
  },
  open: async ({ browser, hub }, use) => {
    const opened = createOpener(browser, hub);
    await use(opened.open);
    await opened.close();
  },
  kiosk: async ({ open, hub }, use) => {
    const page = await open(upright);
    await page.goto(`${hub.url}/kiosk/#device=${deviceToken(hub, "K1")}`);
    await use(page);
  },
  desk: async ({ open, hub }, use) => {
    const page = await open(computer);
    await page.goto(`${hub.url}/console/`);
    await use(page);
  },
  office: async ({ open }, use) => use(await open(computer)),
  tablet: async ({ open }, use) => use(await open(handy)),
  board: async ({ open, hub }, use) => {
    const page = await open(panel);
    await page.goto(`${hub.url}/display/#device=${deviceToken(hub, "B1")}`);
    await use(page);
  },
  phone: async ({ open }, use) => use(await open(handheld)),
});

function createOpener(browser: Browser, hub: Hub) {
  const pages: Page[] = [];
  const troubles: string[] = [];
  return {
    async open(options: BrowserContextOptions): Promise<Page> {
      const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
      const page = await context.newPage();
      await watchForTrouble(
        page,
        () => hub.mayBeAway,
        (trouble) => troubles.push(trouble),
      );
      pages.push(page);
      return page;
    },
    async close(): Promise<void> {
      await Promise.all(pages.map((page) => page.context().close()));
      if (troubles.length > 0) throw new Error(`Pages complained:\n${troubles.join("\n")}`);
    },
  };
}
