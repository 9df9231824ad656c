// A manager on the page of the screens: what stands where and why, a playlist, one message over the hall, what was shown.
import { expectAccessible } from "./axe.ts";
import { signIn } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { deviceToken } from "./script.ts";

const panel = { viewport: { width: 1920, height: 1080 } };

test("[W240] [W243] [W246] [W254] a manager sees what each screen shows and why, changes a playlist, takes over the hall and reads the log", async ({
  hub,
  office,
  open,
}) => {
  const wall = await open(panel);
  await wall.goto(`${hub.url}/display/#device=${deviceToken(hub, "N1")}`);
  // The line at the foot, whichever of its pieces it is at and whatever stands above it.
  await expect(wall.getByRole("complementary")).toBeVisible();
  await signIn(office, hub, "manager");
  await office.getByRole("link", { name: "屏幕" }).click();
  const card = office.getByRole("article").filter({ hasText: "通知" }).first();
  const dialog = office.getByRole("dialog");

  await test.step("the map says what stands on the wall", async () => {
    await expect(card).toContainText("正常");
    await expect(card).toContainText(/主区|通知/);
    await expect(card).toContainText("是最新的");
    await expectAccessible(office, "map of the screens");
  });

  await test.step("and why, now and at another time", async () => {
    await card.getByRole("button", { name: /为什么/ }).click();
    await expect(dialog.getByText(/优先级/).first()).toBeVisible();
    await expect(dialog.getByText(/审批/).first()).toBeVisible();
    await dialog.getByRole("button", { name: "下一次变化" }).click();
    await expect(dialog.getByText(/按现在的播放单/)).toBeVisible();
    await expectAccessible(office, "why");
    await dialog.getByRole("button", { name: "关闭" }).click();
  });

  await test.step("a playlist is put in another order by keyboard and saved", async () => {
    await office.getByRole("link", { name: "播放单" }).click();
    await office.getByRole("region", { name: "播放单" }).getByRole("link").first().click();
    const second = office.getByRole("button", { name: /^编辑第 2 项/ });
    await second.focus();
    await second.press("Alt+ArrowUp");
    await expect(office.getByText("有修改没有保存。")).toBeVisible();
    await expectAccessible(office, "playlist");
    await office.getByRole("button", { name: "保存" }).click();
    await expect(office.getByText("已保存，各屏马上照新的显示。")).toBeVisible();
  });

  await test.step("one message stands over the wall, is counted, and ends with one touch", async () => {
    await office.getByRole("link", { name: "总图" }).click();
    await office.getByRole("button", { name: "插播…" }).click();
    await dialog.getByRole("radio", { name: /离开/ }).first().check();
    await dialog.getByRole("button", { name: "现在插播" }).click();
    await expect(wall.getByText("请马上离开大厅")).toBeVisible();
    await expect(office.getByText(/块屏中 1 块已经显示/)).toBeVisible();
    await expectAccessible(office, "takeover running");
    await office.getByRole("button", { name: /^结束插播/ }).click();
    await expect(wall.getByText("请马上离开大厅")).toHaveCount(0);
    await expect(office.getByRole("region", { name: "插播进度" })).toHaveCount(0);
  });

  await test.step("the log says that it was shown", async () => {
    await office.getByRole("link", { name: "播放日志" }).click();
    await expect(office.getByRole("row", { name: /插播 · / }).first()).toBeVisible();
    await expectAccessible(office, "play log");
  });
});
