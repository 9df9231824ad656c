import { type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { asUser, deviceToken, passwordOf, takeNumber } from "./script.ts";

/** Does `look` in Chinese and in English, by the page's own switch; ends in Chinese. */
async function inBothLanguages(page: Page, look: (language: "zh" | "en") => Promise<void>): Promise<void> {
  await look("zh");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await look("en");
  await page.getByRole("button", { name: "中文" }).click();
}

for (const [glass, viewport] of [
  ["upright", { width: 1080, height: 1920 }],
  ["across", { width: 1920, height: 1080 }],
] as const) {
  test(`[T9] the kiosk is accessible ${glass}, in both languages, in normal and in large type`, async ({
    hub,
    kiosk,
  }) => {
    await kiosk.setViewportSize(viewport);
    const heading = kiosk.getByRole("heading", { level: 1 });
    for (const size of ["normal", "large"]) {
      await inBothLanguages(kiosk, async (language) => {
        await expect(heading).toHaveText(/请选择要办理的事项|Choose a service/);
        if (size === "large") await kiosk.getByRole("button", { name: /大字|Large type/, pressed: false }).tap();
        await expectAccessible(kiosk, `home, ${size}, ${language}`);
        await kiosk.getByRole("button", { name: /全部事项|All services/ }).tap();
        await expect(heading).toHaveText(/全部事项|All services/);
        await kiosk.getByRole("button", { name: /优先取号|Priority number/ }).tap();
        await expectAccessible(kiosk, `all services, with priority, ${size}, ${language}`);
        await kiosk.getByRole("button", { name: /政府信息检索与获取指引|Finding published/ }).tap();
        await expect(heading).toHaveText(/您的号码|Your number/);
        await expectAccessible(kiosk, `number, ${size}, ${language}`);
        await kiosk.getByRole("button", { name: /记住了，完成|Done/ }).tap();
      });
    }
    await hub.kill();
    await expect(heading).toHaveText("暂时不能取号");
    await expectAccessible(kiosk, "no hub");
  });
}

test("[T9] the sign-in is accessible in both languages", async ({ desk }) => {
  await inBothLanguages(desk, async (language) => {
    await expectAccessible(desk, `sign-in, ${language}`);
    await desk.getByLabel(/账号|User/).fill("clerk1");
    await desk.getByLabel(/密码|Password/).fill("wrong");
    await desk.keyboard.press("Enter");
    await expect(desk.getByRole("alert")).not.toBeEmpty();
    await expectAccessible(desk, `refused sign-in, ${language}`);
  });
});

test("[T9] the desk is accessible in both languages, with and without a visitor", async ({ hub, desk }) => {
  await desk.getByLabel("账号").fill("clerk1");
  await desk.getByLabel("密码").fill(passwordOf(hub, "clerk1"));
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "选择窗口" })).toBeVisible();
  await inBothLanguages(desk, (language) => expectAccessible(desk, `desk choice, ${language}`));
  await desk.getByRole("button", { name: "开 7 号窗口" }).click();
  await expect(desk.getByText("现在没有人等候您受理的事项").first()).toBeVisible();
  await inBothLanguages(desk, (language) => expectAccessible(desk, `nobody waits, ${language}`));

  for (const serviceId of ["SV01", "SV02", "SV07", "SV10", "SV14", "SV18", "SV03"])
    await takeNumber(hub, serviceId, { language: "en", class: "priority" });
  const next = desk.getByRole("button", { name: "下一位" });
  await expect(next).toHaveAttribute("aria-disabled", "false");
  await next.click();
  await expect(desk.getByText("已呼叫，等候到窗口")).toBeVisible();
  await inBothLanguages(desk, (language) => expectAccessible(desk, `called, ${language}`));
  await desk.getByRole("button", { name: "关闭窗口" }).click();
  await expect(desk.getByRole("dialog")).toBeVisible();
  await expectAccessible(desk, "closing the desk");
  await desk.keyboard.press("Escape");
  await desk.getByRole("button", { name: "撤销 B001" }).click();
  await expect(desk.getByRole("dialog")).toBeVisible();
  await expectAccessible(desk, "cancelling a number");
  await desk.keyboard.press("Escape");
  await desk.getByRole("button", { name: "开始办理" }).click();
  await expect(desk.getByText("办理中")).toBeVisible();
  await inBothLanguages(desk, (language) => expectAccessible(desk, `serving, ${language}`));
  await hub.kill();
  await expect(desk.getByRole("alert").filter({ hasText: "与中枢断开连接" })).toBeVisible();
  await inBothLanguages(desk, (language) => expectAccessible(desk, `no hub, ${language}`));
});

test("[T9] the board is accessible empty, full and without the hub, light and dark", async ({ hub, board }) => {
  await expect(board.getByText("请取号后在此等候叫号")).toBeVisible();
  await expectAccessible(board, "empty");
  const services = ["SV01", "SV02", "SV07", "SV10", "SV14", "SV18", "SV01", "SV20"];
  for (const [index, serviceId] of services.entries()) {
    await takeNumber(hub, serviceId);
    await takeNumber(hub, serviceId, { class: "priority" });
    const clerk = await asUser(hub, `clerk${index + 1}`);
    await clerk("queue.open-desk", { deskId: `W${index + 1}` });
    await clerk("queue.call-next");
  }
  await expect(board.getByRole("listitem", { name: "请到 8 号窗口" })).toBeVisible();
  await expectAccessible(board, "full");
  await board.goto(`${hub.url}/display/#device=${deviceToken(hub, "B1")}&theme=dark`);
  await expect(board.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(board.getByRole("listitem", { name: "请到 8 号窗口" })).toBeVisible();
  await expectAccessible(board, "full, dark");
  await hub.kill();
  await expect(board.getByText("（离线）").first()).toBeVisible();
  await expectAccessible(board, "no hub, dark");
});

test("[T9] the phone's page is accessible in every state of the ticket, in both languages", async ({ hub, phone }) => {
  const { token, ticketId } = await takeNumber(hub, "SV01");
  const clerk = await asUser(hub, "clerk1");
  await clerk("queue.open-desk", { deskId: "W1" });

  async function look(what: string, headline: string): Promise<void> {
    await phone.goto(`${hub.url}/t/${token}`);
    await expect(phone.getByText(headline)).toBeVisible();
    await inBothLanguages(phone, (language) => expectAccessible(phone, `${what}, ${language}`));
  }
  await look("waiting", "前面没有人了");
  await clerk("queue.call-next");
  await look("called", "请到 1 号窗口");
  await clerk("queue.start");
  await look("serving", "正在 1 号窗口办理");
  await clerk("queue.finish");
  await look("served", "已办理完毕");

  const missed = await takeNumber(hub, "SV01");
  await clerk("queue.call-next");
  await clerk("queue.finish", { outcome: "missed" });
  await phone.goto(`${hub.url}/t/${missed.token}`);
  await expect(phone.getByText("已过号")).toBeVisible();
  await expectAccessible(phone, "missed");

  await phone.goto(`${hub.url}/t/${ticketId}`);
  await expect(phone.getByRole("heading", { name: "找不到这张号票" })).toBeVisible();
  await inBothLanguages(phone, (language) => expectAccessible(phone, `unknown ticket, ${language}`));

  const waiting = await takeNumber(hub, "SV01");
  await phone.goto(`${hub.url}/t/${waiting.token}`);
  await expect(phone.getByText("前面没有人了")).toBeVisible();
  await hub.kill();
  await expect(phone.getByText("（离线）")).toBeVisible();
  await expectAccessible(phone, "no hub");
});
