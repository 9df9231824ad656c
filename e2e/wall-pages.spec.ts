// One wall, set up from the hub while it hangs: each of its pages, with the queue as it moves.
import { expectAccessible } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { asUser, takeNumber, wallB1 } from "./script.ts";

test("[D60] a wall shows at once what a manager sets it up for, and each page what happens at the desks", async ({
  hub,
  board,
}) => {
  const manager = await asUser(hub, "manager");
  const clerk = await asUser(hub, "clerk1");
  await expect(board.getByText("请取号后在此等候叫号")).toBeVisible();
  await board.evaluate(() => (document.documentElement.dataset.sameFor = "the whole test"));

  await test.step("the overview of who waits", async () => {
    // Upright and read from near all queues stand on one page; of two the one that is waited for may be half a minute away.
    await board.setViewportSize({ width: 1080, height: 1920 });
    await manager("venue.put-device", { ...wallB1, page: "waiting-overview", readerMetres: 2 });
    await expect(board.getByRole("heading", { name: "等候情况" })).toBeVisible();
    await takeNumber(hub, "SV01");
    await expect(board.getByRole("listitem", { name: "A 等候 1 人 A, 1 waiting" })).toBeVisible();
    await expectAccessible(board, "overview");
  });

  await test.step("the panel above a desk", async () => {
    await board.setViewportSize({ width: 1920, height: 1080 });
    await manager("venue.put-device", {
      ...wallB1,
      page: "desk-panel",
      deskId: "W1",
      diagonalInches: 21.5,
      readerMetres: 2,
      theme: "dark",
    });
    await expect(board.getByRole("heading", { name: "1 号窗口 desk 1" })).toBeVisible();
    await expect(board.getByText("请到其他窗口")).toBeVisible();
    await clerk("queue.open-desk", { deskId: "W1" });
    await expect(board.getByText("窗口开放")).toBeVisible();
    await clerk("queue.call-next");
    await expect(board.getByText("请到本窗口")).toBeVisible();
    await expect(board.getByRole("img", { name: "A 0 0 1" })).toBeVisible();
    await clerk("queue.start");
    await expect(board.getByText("正在办理")).toBeVisible();
    await expectAccessible(board, "desk panel, dark");
  });

  await test.step("the board again", async () => {
    await manager("venue.put-device", wallB1);
    await expect(board.getByRole("listitem", { name: "A001 请到 1 号窗口" })).toBeVisible();
    await expect(board.locator("html")).toHaveAttribute("data-same-for", "the whole test");
  });
});
