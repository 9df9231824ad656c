// A notice on its way from the person who writes it to the wall, each step by another person in the console; and off it again.
import { type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { signIn } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { type Hub } from "./hub.ts";
import { asUser, deviceToken } from "./script.ts";

const computer = { viewport: { width: 1280, height: 800 } };
const title = "周六延时服务";

const openItem = (page: Page) =>
  page
    .getByRole("link", { name: new RegExp(title) })
    .first()
    .click();

/** The notice wall with nothing in its playlist but what has been written in this test. */
async function putOnWall(hub: Hub, itemId: string): Promise<void> {
  const manager = await asUser(hub, "manager");
  const entries = [{ id: "a", scene: { kind: "notice", itemId } }];
  await manager("screens.put-playlist", { id: "one", hallId: "V01", name: "一条", entries });
  await manager("screens.assign-playlist", { deviceId: "N1", playlistId: "one" });
}

test("[W200] [G10] what three people have written, reviewed and approved in the console stands on the wall, until it is withdrawn", async ({
  hub,
  open,
}) => {
  const wall = await open({ viewport: { width: 1920, height: 1080 } });
  await wall.goto(`${hub.url}/display/#device=${deviceToken(hub, "N1")}`);
  const people = { editor: await open(computer), reviewer: await open(computer), approver: await open(computer) };
  for (const [user, page] of Object.entries(people)) await signIn(page, hub, user);
  const { editor, reviewer, approver } = people;

  await test.step("the editor writes; what must not be public cannot be kept", async () => {
    await editor.getByRole("link", { name: "新写一条" }).click();
    await editor.getByLabel("中文").nth(0).fill(title);
    await editor.getByLabel("英文").nth(0).fill("Open late on Saturday");
    await editor.getByLabel("中文").nth(1).fill("联系人身份证号110101190001010014。");
    await editor.getByLabel("英文").nth(1).fill("Desks 1 to 3 are open on Saturdays from nine to twelve.");
    await expect(editor.getByText("身份证").first()).toBeVisible();
    await expect(editor.getByRole("button", { name: "保存草稿" })).toBeDisabled();
    await editor.getByLabel("中文").nth(1).fill("每周六上午九点到十二点开放综合窗口。");
    await expectAccessible(editor, "editor");
    await editor.getByRole("button", { name: "保存草稿" }).click();
    await expect(editor.getByText("已保存。")).toBeVisible();
    await editor.getByRole("button", { name: "送审", exact: true }).click();
    await expect(editor.getByText("已送审").first()).toBeVisible();
  });

  const itemId = new URL(editor.url()).searchParams.get("item") ?? "";
  await putOnWall(hub, itemId);
  await expect(wall.getByText("请取号后在此等候叫号")).toBeVisible();

  await test.step("the reviewer looks at it as the wall will show it, and says on what it rests", async () => {
    await openItem(reviewer);
    await reviewer.getByLabel("依据").fill("便民措施，已公布");
    await expectAccessible(reviewer, "review");
    await reviewer.getByRole("button", { name: "审查通过" }).click();
    await expect(reviewer.getByText("审查已通过，转给审批人。")).toBeVisible();
    await expect(wall.getByText(title)).toHaveCount(0);
  });

  await test.step("the approver lets it through, and it stands on the wall", async () => {
    await openItem(approver);
    await approver.getByRole("button", { name: "审批通过" }).click();
    await expect(wall.getByRole("heading", { name: title })).toBeVisible();
  });

  await test.step("withdrawn, it is gone, and the approver sees that every screen has heard", async () => {
    await approver.getByRole("button", { name: "撤回" }).click();
    await approver.getByRole("textbox", { name: "理由" }).fill("下周另行通知");
    await approver.getByRole("button", { name: "马上撤回" }).click();
    await expect(wall.getByText(title)).toHaveCount(0);
    await expect(wall.getByText("请取号后在此等候叫号")).toBeVisible();
  });
});
