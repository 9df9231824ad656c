// A kiosk stands alone in a hall: no way out of its page, no trace of the last visitor, no need of a finger.
import { type Page } from "@playwright/test";
import { numberOn } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { deviceToken } from "./script.ts";

const home = (kiosk: Page) => kiosk.getByRole("heading", { name: "请选择要办理的事项" });
const ticket = { name: "政府信息检索与获取指引" };

async function takeNumber(kiosk: Page): Promise<void> {
  await kiosk.getByRole("button", ticket).tap();
  await expect(numberOn(kiosk, "A001")).toBeVisible();
}

/** Everything that a browser keeps of a page, as text. */
const kept = (kiosk: Page): Promise<string> =>
  kiosk.evaluate(async () =>
    JSON.stringify({
      page: document.documentElement.outerHTML.replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, ""),
      fields: [...document.querySelectorAll("input")].map(({ value }) => value),
      title: document.title,
      address: location.href,
      state: history.state,
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      databases: await indexedDB.databases(),
      caches: "caches" in window ? await caches.keys() : [],
    }),
  );

test("[K13] nothing of a visit stays, after “done” and after the countdown, and going back brings nothing back", async ({
  kiosk,
  hub,
}) => {
  await kiosk.clock.install();
  await kiosk.goto(`${hub.url}/kiosk/#device=${deviceToken(hub, "K1")}`);
  await expect(home(kiosk)).toBeVisible();
  const entries = await kiosk.evaluate(() => history.length);

  await test.step("after “done”", async () => {
    await kiosk.getByRole("button", { name: "高对比" }).tap();
    await kiosk.getByRole("button", { name: "搜索事项" }).tap();
    await kiosk.keyboard.type("zfxxjs");
    await kiosk.getByRole("button", { name: "返回" }).tap();
    await takeNumber(kiosk);
    await kiosk.getByRole("button", { name: "记住了，完成" }).tap();
    await expect(home(kiosk)).toBeVisible();
    await expect.poll(() => kept(kiosk)).not.toMatch(/A001|zfxxjs|data-contrast|ticketId/i);
  });

  await test.step("after the countdown", async () => {
    await kiosk.getByRole("button", { name: "English" }).tap();
    await kiosk.getByRole("button", { name: /Finding published/ }).tap();
    await expect(numberOn(kiosk, "A002")).toBeVisible();
    await kiosk.clock.runFor(81_000);
    await expect(home(kiosk)).toBeVisible();
    await expect.poll(() => kept(kiosk)).not.toMatch(/A001|A002|ticketId|lang="en" data/i);
    expect(await kiosk.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  });

  await test.step("the last visitor's pages are no history", async () => {
    expect(await kiosk.evaluate(() => history.length)).toBe(entries);
    await kiosk.evaluate(() => history.back());
    await expect(home(kiosk)).toBeVisible();
    await expect.poll(() => kept(kiosk)).not.toMatch(/A001|A002/);
  });
});

test("[K69] going back, also during a visit, stays on the page", async ({ kiosk }) => {
  await takeNumber(kiosk);
  await kiosk.evaluate(() => history.back());
  await expect.poll(() => kiosk.evaluate(() => history.state)).toBe("openhall.kiosk.stays");
  await expect(numberOn(kiosk, "A001")).toBeVisible();
  await kiosk.getByRole("button", { name: "记住了，完成" }).tap();
  await kiosk.evaluate(() => history.back());
  await expect(home(kiosk)).toBeVisible();
  await expect(numberOn(kiosk, "A001")).toHaveCount(0);
});

test("[K68] there is no way out of the page", async ({ kiosk }) => {
  await expect(home(kiosk)).toBeVisible();
  const address = kiosk.url();
  const pages = kiosk.context().pages().length;
  const prevented = await kiosk.evaluate(() =>
    ["contextmenu", "dragstart", "drop", "selectstart", "auxclick", "paste", "copy"].map((type) => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      document.querySelector("h1")?.dispatchEvent(event);
      return event.defaultPrevented;
    }),
  );
  expect(prevented).not.toContain(false);
  const chords = [
    "Control+p",
    "Control+s",
    "Control+o",
    "Control+n",
    "Control+t",
    "Control+l",
    "Control+j",
    "Control+f",
  ];
  for (const chord of [
    ...chords,
    "Control+u",
    "Alt+ArrowLeft",
    "Alt+Home",
    "F1",
    "F3",
    "F5",
    "F12",
    "Escape",
    "Backspace",
  ])
    await kiosk.keyboard.press(chord);
  await kiosk.mouse.click(300, 600, { button: "right" });
  await kiosk.mouse.click(300, 600, { button: "middle" });
  await kiosk.mouse.dblclick(200, 200);
  expect(await kiosk.evaluate(() => window.open("about:blank"))).toBeNull();
  expect(await kiosk.evaluate(() => String(getSelection()))).toBe("");
  await expect(kiosk.locator("a[href]")).toHaveCount(0);
  expect(kiosk.url()).toBe(address);
  expect(kiosk.context().pages()).toHaveLength(pages);
  await expect(home(kiosk)).toBeVisible();
});

/** Tabs on until the focus stands on a control of that name. */
async function tabTo(kiosk: Page, name: RegExp): Promise<void> {
  const focused = () => kiosk.evaluate(() => document.activeElement?.closest("button")?.textContent.trim() ?? "");
  for (let step = 0; step < 60 && !name.test(await focused()); step += 1) await kiosk.keyboard.press("Tab");
  expect(await focused()).toMatch(name);
  const ring = await kiosk.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  expect(ring).toBe("solid");
}

for (const { language, choose, all, number, done } of [
  { language: /中文/, choose: /请选择要办理的事项/, all: /^全部事项/, number: /您的号码/, done: /记住了，完成/ },
  { language: /English/, choose: /Choose a service/, all: /^All services/, number: /Your number/, done: /^Done/ },
])
  test(`[K70] by keys alone to a number: ${language.source}`, async ({ kiosk }) => {
    await expect(home(kiosk)).toBeFocused();
    await tabTo(kiosk, language);
    await kiosk.keyboard.press("Enter");
    await expect(kiosk.getByRole("heading", { name: choose })).toBeVisible();
    await tabTo(kiosk, all);
    await kiosk.keyboard.press("Space");
    await expect(kiosk.getByRole("heading", { level: 1 })).toBeFocused();
    await tabTo(kiosk, /Finding published/);
    await kiosk.keyboard.press("Enter");
    await expect(kiosk.getByRole("heading", { name: number })).toBeFocused();
    await expect(numberOn(kiosk, "A001")).toBeVisible();
    await tabTo(kiosk, done);
    await kiosk.keyboard.press("Enter");
    await expect(home(kiosk)).toBeFocused();
  });

test("[K62] targets are as wide as a finger and apart on every panel", async ({ open, hub }) => {
  const panels = [
    { width: 1080, height: 1920 },
    { width: 1920, height: 1080 },
    { width: 2160, height: 3840 },
    { width: 3840, height: 2160 },
  ];
  for (const viewport of panels) {
    const kiosk = await open({ viewport, hasTouch: true });
    await kiosk.goto(`${hub.url}/kiosk/#device=${deviceToken(hub, "K1")}`);
    await expect(home(kiosk)).toBeVisible();
    for (const least of [15, 20]) {
      if (least === 20) await kiosk.getByRole("button", { name: "大字" }).tap();
      const measured = await measureTargets(kiosk);
      expect(measured.smallest, `${viewport.width} × ${viewport.height}`).toBeGreaterThanOrEqual(least - 0.1);
      expect(measured.closest).toBeGreaterThanOrEqual(2.9);
    }
  }
});

/** In millimetres of a 21.5-inch panel that the page fills. */
const measureTargets = (kiosk: Page): Promise<{ smallest: number; closest: number }> =>
  kiosk.evaluate(() => {
    const mm = (pixels: number): number => (pixels * 21.5 * 25.4) / Math.hypot(innerWidth, innerHeight);
    const boxes = [...document.querySelectorAll("button")].map((button) => button.getBoundingClientRect());
    const apart = (one: DOMRect, other: DOMRect): number =>
      Math.max(
        Math.max(one.left, other.left) - Math.min(one.right, other.right),
        Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom),
      );
    const gaps = boxes.flatMap((one, index) => boxes.slice(index + 1).map((other) => apart(one, other)));
    return {
      smallest: mm(Math.min(...boxes.flatMap(({ width, height }) => [width, height]))),
      closest: mm(Math.min(...gaps)),
    };
  });
