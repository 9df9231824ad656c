import { readFile } from "node:fs/promises";
import { type Page, type Request } from "@playwright/test";
import { violationsOf } from "./axe.ts";
import { openDesk, press, signIn, visitorAt } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { asUser, takeNumber } from "./script.ts";

/** As plain http carries it: browsers offer brotli on https and on their own machine only. */
const gzipOnly = { "accept-encoding": "gzip" };
const mostBytes = 60_000;

/** Opens the page as a phone does over plain http, and tells what was fetched for it. */
async function load(phone: Page, address: string, until: () => Promise<void>) {
  const askedBy = new Set<string>();
  const devtools = await phone.context().newCDPSession(phone);
  await devtools.send("Network.enable");
  await devtools.send("Network.setExtraHTTPHeaders", { headers: gzipOnly });
  devtools.on("Network.requestWillBeSent", ({ request, initiator }) => {
    if (request.url.includes("/assets/")) askedBy.add(initiator.type);
  });
  const requests: Request[] = [];
  phone.on("requestfinished", (request) => requests.push(request));
  await phone.goto(address);
  await until();
  const sizes = await Promise.all(
    requests.filter((request) => !request.url().includes("/api/")).map((request) => request.sizes()),
  );
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  return { files: sizes.length, bytes, askedBy: [...askedBy] };
}

test("[P65] the ticket's page comes in one round of files, in at most 60 kB", async ({ hub, phone }) => {
  const { token } = await takeNumber(hub, "SV01");
  const loaded = await load(phone, `${hub.url}/t/${token}`, () =>
    expect(phone.getByText("前面没有人了")).toBeVisible(),
  );
  expect(loaded.files).toBeGreaterThan(1);
  expect(loaded.bytes).toBeLessThanOrEqual(mostBytes);
  // Everything is asked for by the page itself, nothing by what it had asked for.
  expect(loaded.askedBy).toEqual(["parser"]);
});

test("[P108] the programme's page does so too, and has no fault that axe finds", async ({ hub, phone }) => {
  const loaded = await load(phone, `${hub.url}/p/V01`, () =>
    expect(phone.getByRole("heading", { level: 1, name: "活动日程" })).toBeVisible(),
  );
  expect(loaded.files).toBeGreaterThan(1);
  expect(loaded.bytes).toBeLessThanOrEqual(mostBytes);
  expect(loaded.askedBy).toEqual(["parser"]);
  expect(await violationsOf(phone)).toEqual([]);
});

test("[P61] a called visitor says that they are coming, and the clerk sees it", async ({ hub, desk, phone }) => {
  const { token } = await takeNumber(hub, "SV01");
  await signIn(desk, hub, "clerk1");
  await openDesk(desk, 1);
  await press(desk, "Space");
  await expect(visitorAt(desk)).toContainText("已呼叫");
  await phone.goto(`${hub.url}/t/${token}`);
  await phone.getByRole("button", { name: "我正在过去" }).tap();

  await expect(phone.getByText("窗口已知道您正在过来")).toBeVisible();
  await expect(visitorAt(desk).getByText("来访者说正在过来")).toBeVisible();
});

test("[P60] a visitor gives the number up with a second touch, and the line is told", async ({ hub, desk, phone }) => {
  const { token } = await takeNumber(hub, "SV01");
  await signIn(desk, hub, "clerk1");
  await openDesk(desk, 1);
  await expect(desk.getByText("A001").first()).toBeVisible();
  await phone.goto(`${hub.url}/t/${token}`);
  await phone.getByText("不办了？取消此号").tap();
  await phone.getByRole("button", { name: "取消 A001" }).tap();

  await expect(phone.getByText("此号已取消")).toBeVisible();
  await expect(desk.getByText("A001")).toHaveCount(0);
});

test("[P62] a touch unlocks the bell, and the page rings when the number is called", async ({ hub, phone }) => {
  const { token } = await takeNumber(hub, "SV01");
  const clerk = await asUser(hub, "clerk1");
  await clerk("queue.open-desk", { deskId: "W1" });
  await phone.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      document.documentElement.dataset.struck = String(Number(document.documentElement.dataset.struck ?? 0) + 1);
      document.documentElement.dataset.sound = this.context.state;
      start.call(this, when);
    };
  });
  await phone.goto(`${hub.url}/t/${token}`);
  await phone.getByRole("button", { name: /^叫到我时响铃/ }).tap();
  await expect(phone.locator("html")).toHaveAttribute("data-struck", "2");
  await clerk("queue.call-next");

  await expect(phone.locator("html")).toHaveAttribute("data-struck", "8");
  await expect(phone.locator("html")).toHaveAttribute("data-sound", "running");
});

test("[P63] what was kept is shown without the hall as soon as the page itself can be loaded, with its age", async ({
  hub,
  phone,
}) => {
  const { token } = await takeNumber(hub, "SV01");
  await phone.goto(`${hub.url}/t/${token}`);
  await expect(phone.getByText("前面没有人了")).toBeVisible();
  // A browser that still has the page's files, in the hall's place.
  const dist = new URL("../kiosk/dist/", import.meta.url);
  await phone.route(`${hub.url}/t/*`, async (route) =>
    route.fulfill({ contentType: "text/html", body: await readFile(new URL("phone.html", dist), "utf8") }),
  );
  await phone.route(`${hub.url}/kiosk/assets/*`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace("/kiosk/", "");
    const contentType = path.endsWith(".css") ? "text/css" : "text/javascript";
    await route.fulfill({ contentType, body: await readFile(new URL(path, dist), "utf8") });
  });
  await hub.kill();
  await phone.reload();

  await expect(phone.getByRole("img", { name: "A 0 0 1" })).toBeVisible();
  await expect(phone.getByText(/^截至 \d\d:\d\d（离线）$/)).toBeVisible();
  await expect(phone.getByText(/不要刷新或关闭本页/)).toBeVisible();
});
