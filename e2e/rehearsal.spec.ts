// A running hall is switched into a rehearsal of itself, in which a newcomer learns the desk, and back.
import { type Page } from "@playwright/test";
import { look, numberOn, openDesk, press, signIn, visitorAt } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { takeNumber } from "./script.ts";

const visitors = 20;

test("[T16] a hall is switched into a rehearsal, where the space bar alone serves twenty, and comes back as it was", async ({
  hub,
  office,
  desk,
  kiosk,
  board,
  phone,
}) => {
  test.slow();
  const pages = [office, desk, kiosk, board];
  const { token } = await takeNumber(hub, "SV01");
  await phone.goto(`${hub.url}/t/${token}`);
  await expect(phone.getByText("前面没有人了")).toBeVisible();
  await signIn(office, hub, "admin");
  await office.getByRole("link", { name: "演练" }).click();
  await signIn(desk, hub, "clerk9");
  await expect(desk.getByRole("button", { name: "开 7 号窗口" })).toBeVisible();
  await expect(kiosk.getByRole("heading", { name: "请选择要办理的事项" })).toBeVisible();
  for (const page of pages) await expect(watermark(page)).toBeHidden();
  hub.goesAway();

  await test.step("the administrator is told of the visitor in the hall, and goes on", async () => {
    await office.getByRole("radio", { name: /60 倍/ }).check();
    await office.getByLabel(/种子/).fill("monday");
    await office.getByRole("button", { name: "开始演练" }).click();
    await expect(office.getByRole("dialog")).toContainText("1 位来访者正在等候或办理");
    await office.getByRole("button", { name: "仍然开始" }).click();
  });

  await test.step("every screen comes back by itself and is marked", async () => {
    for (const page of pages) await expect(watermark(page)).toBeVisible();
    await expect(office.getByText("正在演练：60 倍速度，种子 monday。")).toBeVisible();
    await expect(calls(board).first()).toBeVisible();
    // The visitor outside is no part of it.
    await expect(phone.getByText("（离线）")).toBeVisible();
    await expect(watermark(phone)).toBeHidden();
  });

  await test.step("a clerk takes a desk over and serves visitors with the space bar alone", async () => {
    await desk.getByRole("button", { name: "接班 7 号窗口" }).click();
    await expect(desk.getByRole("button", { name: "关闭窗口" })).toBeVisible();
    await serveBySpace(desk, visitors);
  });

  await test.step("switched back, the real day is as it was, and nothing is marked", async () => {
    await office.getByRole("button", { name: "结束演练，回到真实场地" }).click();
    for (const page of pages) await expect(watermark(page)).toBeHidden();
    await expect(office.getByText("现在是真实场地。")).toBeVisible();
    await kiosk.getByRole("button", { name: "政府信息检索与获取指引" }).tap();
    await expect(numberOn(kiosk, "A002")).toBeVisible();
    await openDesk(desk, 1);
    await press(desk, "Space");
    await expect(phone.getByRole("alert")).toContainText("请到 1 号窗口");
    // The only one: nothing rehearsed has stayed on the wall.
    await expect(calls(board)).toHaveAccessibleName(/^A001 请到 1 号窗口/);
  });
});

/** The text for those who hear it; the drawing says the same. */
const watermark = (page: Page) => page.getByRole("paragraph").filter({ hasText: /^演练 Rehearsal$/ });

const calls = (board: Page) => board.getByRole("listitem", { name: /请到 \d 号窗口/ });

/** The space bar and nothing else, until so many visitors have been served. */
async function serveBySpace(desk: Page, count: number): Promise<void> {
  const serving = visitorAt(desk).filter({ hasText: "办理中" }).getByRole("img");
  const served = new Set<string>();
  while (served.size < count) {
    await look(desk);
    // Read at once: what is not so yet is seen at the next press.
    const here = await serving.evaluateAll((numbers) => numbers.map(({ textContent }) => textContent));
    for (const number of here) served.add(number);
    await desk.keyboard.press("Space");
  }
}
