import { type Page } from "@playwright/test";
import { numberOn, openDesk, press, signIn, visitorAt } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { tokenTakenAt } from "./overheard.ts";

test("[T7] a visitor takes a number, a clerk calls it, the wall and the phone show it, and a kill loses nothing", async ({
  hub,
  kiosk,
  desk,
  board,
  phone,
}) => {
  const token = tokenTakenAt(kiosk);
  await kiosk.reload();

  await test.step("the visitor takes a number, which comes with a QR code", async () => {
    await expect(board.getByText("请取号后在此等候叫号")).toBeVisible();
    await kiosk.getByRole("button", { name: "政府信息检索与获取指引" }).tap();
    await expect(kiosk.getByRole("heading", { name: "您的号码" })).toBeVisible();
    await expect(numberOn(kiosk, "A001")).toBeVisible();
    await expect(kiosk.getByRole("img", { name: "二维码：您的号票网页" })).toBeVisible();
    await expect(kiosk.getByText("前面没有人")).toBeVisible();
  });

  await test.step("the page behind the QR code shows the number waiting", async () => {
    await phone.goto(`${hub.phoneUrl}/t/${await token}`);
    await expect(numberOn(phone, "A001")).toBeVisible();
    await expect(phone.getByText("前面没有人了")).toBeVisible();
    await kiosk.getByRole("button", { name: "记住了，完成" }).tap();
    await expect(kiosk.getByRole("heading", { name: "请选择要办理的事项" })).toBeVisible();
  });

  await test.step("the clerk signs in, opens a desk, and calls with the space bar", async () => {
    await signIn(desk, hub, "clerk1");
    await openDesk(desk, 1);
    await expect(desk.getByText("按空格叫下一位")).toBeVisible();
    await press(desk, "Space");
    await expect(desk.getByText("已呼叫，等候到窗口")).toBeVisible();
    await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
  });

  await test.step("the board shows the number with the desk, the phone shows the desk", async () => {
    await expect(callOn(board, "A001", 1)).toBeVisible();
    await expect(phone.getByRole("alert")).toContainText("请到 1 号窗口");
  });

  await test.step("the hub is killed: every page keeps what it knew and says how old it is", async () => {
    await hub.kill();
    await expect(board.getByText(/^截至 \d\d:\d\d（离线）$/).first()).toBeVisible();
    await expect(board.getByText(/^as of \d\d:\d\d \(offline\)$/).first()).toBeVisible();
    await expect(callOn(board, "A001", 1)).toBeVisible();
    await expect(phone.getByText(/截至 \d\d:\d\d（离线）/)).toBeVisible();
    await expect(phone.getByRole("alert")).toContainText("请到 1 号窗口");
    await expect(desk.getByRole("alert").filter({ hasText: "与中枢断开连接" })).toBeVisible();
    await expect(kiosk.getByRole("heading", { name: "暂时不能取号" })).toBeVisible();
    // A verb of now must not be done later.
    await press(desk, "Space");
    await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
  });

  await test.step("the hub is back: all pages come back by themselves, the visitor is still at the desk", async () => {
    await hub.restart();
    await expect(desk.getByText("与中枢断开连接")).toBeHidden();
    await expect(desk.getByText("已呼叫，等候到窗口")).toBeVisible();
    await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
    await expect(board.getByText("（离线）")).toHaveCount(0);
    await expect(callOn(board, "A001", 1)).toBeVisible();
    await expect(phone.getByText("（离线）")).toHaveCount(0);
    await expect(phone.getByRole("alert")).toContainText("请到 1 号窗口");
    await kiosk.getByRole("button", { name: "政府信息检索与获取指引" }).tap();
    await expect(numberOn(kiosk, "A002")).toBeVisible();
  });

  await test.step("the clerk recalls, starts and finishes by keyboard; phone and board follow", async () => {
    await press(desk, "r");
    await expect(desk.getByText("已呼叫 2 次")).toBeVisible();
    await expect(phone.getByText("第 2 次呼叫")).toBeVisible();
    await press(desk, "Space");
    await expect(desk.getByText("办理中")).toBeVisible();
    await expect(phone.getByText("正在 1 号窗口办理")).toBeVisible();
    await press(desk, "Space");
    await expect(desk.getByText("窗口空闲").first()).toBeVisible();
    await expect(phone.getByText("已办理完毕")).toBeVisible();
    await press(desk, "Space");
    await expect(numberOn(visitorAt(desk), "A002")).toBeVisible();
    await expect(board.getByRole("listitem").first()).toHaveAccessibleName(/^A002 请到 1 号窗口/);
  });
});

const callOn = (board: Page, number: string, deskNumber: number) =>
  board.getByRole("listitem", { name: `${number} 请到 ${deskNumber} 号窗口` });
