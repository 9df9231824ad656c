// The Chromium of the benches in a browser: the system's own, as the browser tests use it.
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "@playwright/test";

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] || "/usr/bin/chromium",
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-background-networking", "--disable-component-update", "--no-first-run", "--js-flags=--expose-gc"],
  });

/** A browser of its own in the hall. */
export async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
  // tsx names functions with a helper that a page does not have.
  await context.addInitScript({ content: "globalThis.__name = (named) => named;" });
  return context;
}

/** What the programs of the benches say of themselves once they are ready. */
export interface ReadyHub {
  readonly port: number;
  readonly kioskTokens: readonly string[];
  readonly displayToken: string;
  readonly panelToken: string;
  readonly clerkToken: string;
}
