// @ts-check
// `pnpm gallery shots [filter]`: every page in every state, language and mode as a picture, and all of an app on one sheet.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { ensureChromium } from "../prepare/chromium.mjs";
import { root } from "../prepare/places.mjs";
import { galleryApps } from "./vite-gallery.mjs";
import { Trouble } from "../prepare/trouble.mjs";
import { serveGallery } from "./serve-gallery.mjs";

/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ modes: string[], states: { name: string, size: Size }[] }} GalleryList as shared/src/ui/gallery.ts says it */
/** @typedef {{ app: string, name: string, size: Size, language: string, mode: string }} Shot */

const folder = join(root, "gallery-shots");
const pagesAtOnce = 2;
/** A phone's picture is drawn with two dots for each pixel, as a phone does. */
const dots = (/** @type {string} */ app) => (app === "phone" ? 2 : 1);

/** @param {string} filter part of `<app>/<page>--<state>--<language>--<mode>` @returns {Promise<number>} */
export async function takeShots(filter) {
  const served = await serveGallery();
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const shots = (await allShots(browser, served.url)).filter((shot) => fileOf(shot).includes(filter));
    if (filter === "") await rm(folder, { recursive: true, force: true });
    const queue = [...shots];
    const work = async () => {
      for (let shot = queue.shift(); shot; shot = queue.shift()) await take(browser, served.url, shot);
    };
    await Promise.all(Array.from({ length: pagesAtOnce }, work));
    for (const app of new Set(shots.map((shot) => shot.app))) await drawSheet(browser, app, shots);
    console.log(`${shots.length} pictures in ${folder}`);
    return shots.length > 0 ? 0 : 1;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** @param {Shot} shot */
const fileOf = ({ app, name, language, mode }) => `${app}/${name}--${language}--${mode}.png`;

/** @param {import("@playwright/test").Browser} browser @param {string} url @returns {Promise<Shot[]>} */
async function allShots(browser, url) {
  const page = await browser.newPage();
  /** @type {Shot[]} */
  const shots = [];
  for (const [app, address] of Object.entries(galleryApps)) {
    await page.goto(new URL(address, url).href);
    // By its mark: the pages' policy lets nothing be waited for by a function.
    const list = await page.waitForSelector("html[data-gallery-list]", { state: "attached" });
    /** @type {GalleryList} */
    const { modes, states } = JSON.parse(String(await list.getAttribute("data-gallery-list")));
    for (const { name, size } of states)
      for (const mode of ["normal", ...modes])
        for (const language of ["zh", "en"]) shots.push({ app, name, size, language, mode });
  }
  await page.close();
  return shots;
}

/** @param {import("@playwright/test").Browser} browser @param {string} url @param {Shot} shot */
async function take(browser, url, shot) {
  const context = await browser.newContext({
    viewport: shot.size,
    deviceScaleFactor: dots(shot.app),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(addressOf(url, shot));
  try {
    await page.waitForSelector("html[data-gallery=ready]", { state: "attached", timeout: 20_000 });
  } catch {
    throw new Trouble(
      `${fileOf(shot)} does not come to stand; ${new URL(page.url()).pathname} in \`pnpm gallery\` says why.`,
    );
  }
  await page.evaluate("document.fonts.ready");
  const path = join(folder, fileOf(shot));
  await mkdir(dirname(path), { recursive: true });
  // What a hand scrolls is shown whole; what hangs or stands on its own is shown as the glass does.
  await page.screenshot({ path, fullPage: shot.app === "phone" || shot.app === "console" });
  await context.close();
}

/** @param {string} url @param {Shot} shot */
function addressOf(url, { app, name, language, mode }) {
  const page = new URL(Object.entries(galleryApps).find(([known]) => known === app)?.[1] ?? "", url);
  page.search = String(new URLSearchParams({ state: name, language, ...(mode === "normal" ? {} : { [mode]: "" }) }));
  return page.href;
}

/** @param {import("@playwright/test").Browser} browser @param {string} app @param {Shot[]} shots */
async function drawSheet(browser, app, shots) {
  const pictures = shots
    .filter((shot) => shot.app === app)
    .map(
      (shot) =>
        `<figure><a href="${fileOf(shot)}"><img src="${fileOf(shot)}"></a><figcaption>${fileOf(shot)}</figcaption></figure>`,
    );
  const style =
    "body{display:flex;flex-wrap:wrap;gap:12px;margin:12px;font:11px sans-serif;background:#ddd}figure{margin:0;width:230px}img{width:100%}";
  const sheet = join(folder, `${app}.html`);
  await writeFile(
    sheet,
    `<!doctype html><meta charset="utf-8"><title>${app}</title><style>${style}</style>${pictures.join("\n")}`,
  );
  const page = await browser.newPage({ viewport: { width: 1940, height: 1000 } });
  await page.goto(pathToFileURL(sheet).href);
  await page.screenshot({ path: join(folder, `${app}.png`), fullPage: true });
  await page.close();
}
