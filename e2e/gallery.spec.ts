// Every page of every app in every sample state, built and served under the hub's policy: breadth without a hub.
import { expect, type Page, test } from "@playwright/test";
import { type GalleryList } from "@openhall/shared/ui/gallery";
import { serveGallery } from "../scripts/gallery/serve-gallery.mjs";
import { galleryApps } from "../scripts/gallery/vite-gallery.mjs";
import { violationsOf } from "./axe.ts";
import { watchForTrouble } from "./trouble.ts";

/** `npm run test:long`. */
const isLong = process.env["OPENHALL_LONG"] === "1";
/** In the short form: the first states of each page and of the others every third, and the very first also with axe. */
const statesInShort = 3;
const looksInShort = 2;
/** Looked at with axe, also on a machine under load. */
const perStateMs = isLong ? 10_000 : 5_000;

// Built by every worker, which takes seconds: the apps are looked at side by side.
let gallery: Awaited<ReturnType<typeof serveGallery>>;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

/** Where a page with these options is; without a state it lists what there is. */
const addressOf = (app: keyof typeof galleryApps, query: Record<string, string> = {}): string =>
  `${gallery.url}${galleryApps[app]}?${new URLSearchParams(query)}`;

async function listOf(page: Page, app: keyof typeof galleryApps): Promise<GalleryList> {
  await page.goto(addressOf(app));
  const said = await page.waitForFunction(() => document.documentElement.dataset.galleryList);
  return JSON.parse(String(await said.jsonValue()));
}

for (const app of ["kiosk", "phone", "display", "console"] as const) {
  test(`[O1] every state of the ${app} stands without a complaint, can be read, and has no fault that axe finds`, async ({
    page,
  }) => {
    const troubles: string[] = [];
    await watchForTrouble(
      page,
      () => false,
      (trouble) => troubles.push(trouble),
    );
    const { states, modes } = await listOf(page, app);
    test.setTimeout(60_000 + states.length * perStateMs);
    expect(states.length).toBeGreaterThan(0);
    expect(new Set(states.map(({ name }) => name)).size).toBe(states.length);
    const seen = new Map<string, number>();
    for (const [index, { name, size }] of states.entries()) {
      const [pageName = ""] = name.split("--");
      const place = seen.get(pageName) ?? 0;
      seen.set(pageName, place + 1);
      if (!isLong && place >= statesInShort && place % 3 !== 0) continue;
      await page.setViewportSize(size);
      const mode = modes[index % Math.max(1, modes.length)];
      const both = [{ language: "zh" }, { language: "en", ...(mode ? { [mode]: "" } : {}) }];
      // Plain in Chinese, the next in English in one of the modes; in the long form each state in both.
      for (const query of isLong ? both : both.slice(index % 2, (index % 2) + 1)) {
        await page.goto(addressOf(app, { state: name, ...query }));
        await page.waitForSelector("html[data-gallery=ready]", { state: "attached" });
        const what = `${app}/${name} ${JSON.stringify(query)}`;
        expect.soft(name, what).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*--[a-z0-9]+(-[a-z0-9]+)*$/);
        expect.soft((await page.locator("body").innerText()).trim().length, what).toBeGreaterThan(1);
        // Axe takes most of the time: in the short form it looks at the first states of every page, in both languages, and at
        // the console's pages where their hub is (accessibility-staff.spec.ts).
        if (isLong || (app !== "console" && place < looksInShort))
          expect.soft(await violationsOf(page), what).toEqual([]);
      }
    }
    expect(troubles).toEqual([]);
  });
}

// What fits the narrowest fits the others.
for (const width of isLong ? [360, 320] : [320])
  test(`[P64] a phone ${width} pixels wide shows every state without scrolling sideways, in large type too`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    const { states } = await listOf(page, "phone");
    const both = [
      { language: "zh", large: "" },
      { language: "en", large: "" },
    ];
    for (const [index, { name }] of states.entries())
      for (const query of isLong ? both : both.slice(index % 2, (index % 2) + 1)) {
        await page.goto(addressOf("phone", { state: name, ...query }));
        await page.waitForSelector("html[data-gallery=ready]", { state: "attached" });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${name}, ${query.language}`).toBeLessThanOrEqual(0);
      }
  });
