// A wall with a playlist: what has been let through stands on it, what has not never does, and what is withdrawn is gone.
import { expectAccessible } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { publishNotice, submitNotice } from "./gate.ts";
import { asUser, deviceToken } from "./script.ts";

const panel = { viewport: { width: 1920, height: 1080 } };
const moved = { itemId: "moved", zh: "三号窗口搬到二楼", en: "Desk 3 has moved upstairs" };

test("[N36] [N40] a wall shows what three people have let through, a message over everything, and nothing that is withdrawn", async ({
  hub,
  open,
}) => {
  const manager = await asUser(hub, "manager");
  const [wall, board] = [await open(panel), await open(panel)];
  await wall.goto(`${hub.url}/display/#device=${deviceToken(hub, "N1")}`);
  await board.goto(`${hub.url}/display/#device=${deviceToken(hub, "B1")}`);
  // The line at the foot, whichever of its pieces it is at.
  await expect(wall.getByRole("complementary")).toBeVisible();

  await test.step("what is not approved is on no screen", async () => {
    await submitNotice(hub, { ...moved, itemId: "waits" });
    await manager("screens.put-playlist", {
      id: "one",
      hallId: "V01",
      name: "一条",
      entries: [{ id: "a", scene: { kind: "notice", itemId: "waits" } }],
    });
    await manager("screens.assign-playlist", { deviceId: "N1", playlistId: "one" });
    await expect(wall.getByText("请取号后在此等候叫号")).toBeVisible();
    await expect(wall.getByText(moved.zh)).toHaveCount(0);
  });

  await test.step("what is approved is, in both languages", async () => {
    await publishNotice(hub, moved);
    await manager("screens.put-playlist", {
      id: "one",
      hallId: "V01",
      name: "一条",
      entries: [{ id: "a", scene: { kind: "notice", itemId: moved.itemId } }],
    });
    await expect(wall.getByRole("heading", { name: moved.zh })).toBeVisible();
    await expect(wall.getByText(moved.en, { exact: true })).toBeVisible();
    await expectAccessible(wall, "notice");
  });

  await test.step("a message stands over every screen of the hall, and ends with one word", async () => {
    const { takeoverId } = await manager<{ takeoverId: string }>("screens.take-over", {
      hallId: "V01",
      itemId: "leave-the-building",
      minutes: 5,
    });
    for (const page of [wall, board]) await expect(page.getByText("请马上离开大厅")).toBeVisible();
    await expectAccessible(board, "takeover");
    await manager("screens.end-takeover", { takeoverId });
    for (const page of [wall, board]) await expect(page.getByText("请马上离开大厅")).toHaveCount(0);
  });

  await test.step("what is withdrawn is gone", async () => {
    const approver = await asUser(hub, "approver");
    await approver("publishing.withdraw-item", { itemId: moved.itemId, reason: "地点又改了" });
    await expect(wall.getByText(moved.zh)).toHaveCount(0);
    await expect(wall.getByText("请取号后在此等候叫号")).toBeVisible();
  });
});
