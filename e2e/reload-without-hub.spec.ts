import { expect, test } from "./fixtures.ts";
import { asUser, takeNumber } from "./script.ts";

test("[T8] a display that starts again without the hub shows its last rows with their age, and follows when the hub is back", async ({
  hub,
  board,
}) => {
  const call = (number: string) => board.getByRole("listitem", { name: `${number} 请到 1 号窗口` });
  await takeNumber(hub, "SV01");
  const clerk = await asUser(hub, "clerk1");
  await clerk("queue.open-desk", { deskId: "W1" });
  await clerk("queue.call-next");
  await expect(call("A001")).toBeVisible();
  await board.evaluate(() => navigator.serviceWorker.ready);

  await hub.kill();
  await board.reload();
  await expect(call("A001")).toBeVisible();
  await expect(board.getByText(/^截至 \d\d:\d\d（离线）$/).first()).toBeVisible();
  await expect(board.getByText(/^as of \d\d:\d\d \(offline\)$/).first()).toBeVisible();

  await hub.restart();
  await expect(board.getByText("（离线）")).toHaveCount(0);
  await takeNumber(hub, "SV01");
  await clerk("queue.finish");
  await clerk("queue.call-next");
  await expect(call("A002")).toBeVisible();
});
