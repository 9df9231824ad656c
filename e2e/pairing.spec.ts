// A new wall comes into the hall by the code on its glass, and goes when its right is taken away.
import { type Page } from "@playwright/test";
import { signIn } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { type Hub } from "./hub.ts";

const panel = { viewport: { width: 1920, height: 1080 } };

/** The six characters as the glass shows them. */
async function codeOn(wall: Page): Promise<string> {
  const code = wall.getByRole("img", { name: /配对码/ });
  await expect(code).toBeVisible();
  return ((await code.textContent()) ?? "").replaceAll(/\s/g, "");
}

async function openDevices(office: Page, hub: Hub): Promise<void> {
  await signIn(office, hub, "manager");
  await office.getByRole("link", { name: "设置" }).click();
  await office.getByRole("link", { name: "屏幕与取号机" }).click();
}

test("[I64] a new wall shows a code, shows the board once a manager has typed it, and is gone when revoked", async ({
  hub,
  office,
  open,
}) => {
  const wall = await open(panel);
  const dialog = office.getByRole("dialog");
  await wall.goto(`${hub.url}/display/`);
  const code = await codeOn(wall);
  await openDevices(office, hub);

  await test.step("let in as a new screen", async () => {
    await office.getByRole("button", { name: "连接设备" }).click();
    await expect(dialog.getByText("屏幕 1920×1080，刚到")).toBeVisible();
    await dialog.getByLabel("屏幕上显示的配对码").fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
    await dialog.getByLabel("它是哪一台").selectOption({ label: "＋ 新的屏幕" });
    await dialog.getByLabel("名称").fill("东墙");
    await dialog.getByRole("button", { name: "批准" }).click();
    await expect(dialog.getByText("“东墙”已上线。")).toBeVisible();
    await expect(wall.getByRole("img", { name: /配对码/ })).toBeHidden();
    await expect(wall.getByText("市政务服务中心").first()).toBeVisible();
    await dialog.getByRole("button", { name: "完成" }).click();
    await expect(office.getByText("已连接，现在在线。")).toBeVisible();
  });

  await test.step("on the floor", async () => {
    await office.getByRole("link", { name: "大厅", exact: true }).first().click();
    await office.getByRole("region", { name: "屏幕与取号机" }).getByText("东墙").click();
    await expect(office.getByText("现在连着")).toBeVisible();
    await office.goBack();
  });

  await test.step("revoked, and gone", async () => {
    await office.getByRole("button", { name: "收回" }).click();
    await dialog.getByRole("button", { name: "收回" }).click();
    await expect(office.getByText("还没有连接设备。")).toBeVisible();
    await expect(wall.getByText("本屏暂停使用")).toBeVisible();
  });
});
