// A clerk's page, as the clerk reads and presses it.
import { type Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { type Hub } from "./hub.ts";
import { passwordOf } from "./script.ts";

/** Signs in on the console's page; one of the demo's people with the password that they have there. */
export async function signIn(page: Page, hub: Hub, user: string, password = passwordOf(hub, user)): Promise<void> {
  await page.goto(`${hub.url}/console/`);
  await page.getByLabel("账号").fill(user);
  await page.getByLabel("密码").fill(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "退出登录" })).toBeVisible();
}

export async function openDesk(page: Page, number: number): Promise<void> {
  await page.getByRole("button", { name: `开 ${number} 号窗口` }).click();
  await expect(page.getByRole("button", { name: "关闭窗口" })).toBeVisible();
}

export const visitorAt = (desk: Page) => desk.getByRole("region", { name: "当前来访者" });

/** Numbers are named character by character, as they are spoken. */
export const numberOn = (where: Pick<Page, "getByRole">, number: string) =>
  where.getByRole("img", { name: [...number].join(" "), exact: true });

/** The desk takes two presses within half a second for one, so a clerk looks before pressing again. */
export async function press(desk: Page, key: string): Promise<void> {
  await look(desk);
  await desk.keyboard.press(key);
}

/** For as long as it takes until another press is one of its own. */
export async function look(desk: Page): Promise<void> {
  const looksFrom = await desk.evaluate(() => performance.now());
  await desk.waitForFunction((from) => performance.now() > from + 550, looksFrom);
}
