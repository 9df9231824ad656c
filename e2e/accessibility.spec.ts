import { expectAccessible, inBothLanguages } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { asUser, takeNumber, wallB1 } from "./script.ts";

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
        if (size === "large") await kiosk.getByRole("button", { name: /大字|Larger/, pressed: false }).tap();
        await expectAccessible(kiosk, `home, ${size}, ${language}`);
        // In each size once: the keyboard is the same in both languages.
        if ((size === "large") === (language === "zh")) {
          await kiosk.getByRole("button", { name: /预约签到|Appointment check-in/ }).tap();
          await expect(heading).toHaveText(/预约签到|Appointment check-in/);
          await expectAccessible(kiosk, `check-in, ${size}, ${language}`);
          await kiosk.getByRole("button", { name: /没有预约|No appointment/ }).tap();
        }
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
  const manager = await asUser(hub, "manager");
  await manager("venue.put-device", { ...wallB1, theme: "dark" });
  await expect(board.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(board.getByRole("listitem", { name: "请到 8 号窗口" })).toBeVisible();
  await expectAccessible(board, "full, dark");
  await hub.kill();
  await expect(board.getByText("（离线）").first()).toBeVisible();
  await expectAccessible(board, "no hub, dark");
});

test("[T9] the phone's page is accessible in every state of the ticket, in both languages", async ({ hub, phone }) => {
  const { token, ticketId } = await takeNumber(hub, "SV01");
  await takeNumber(hub, "SV01");
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
  await clerk("queue.hold", { reason: "visitor-returns" });
  await look("held", "号码已为您保留");
  await clerk("queue.call-number", { number: "A001" });
  await clerk("queue.miss");
  await look("missed", "您已过号");
  await clerk("queue.requeue", { ticketId });
  await look("returning", "将优先呼叫您");
  await clerk("queue.call-number", { number: "A001" });
  await clerk("queue.start");
  await clerk("queue.finish");
  await look("served", "已办理完毕");

  await phone.goto(`${hub.url}/t/${ticketId}`);
  await expect(phone.getByRole("heading", { name: "找不到这张号票" })).toBeVisible();
  await inBothLanguages(phone, (language) => expectAccessible(phone, `unknown ticket, ${language}`));

  const waiting = await takeNumber(hub, "SV01");
  await phone.goto(`${hub.url}/t/${waiting.token}`);
  await expect(phone.getByText("前面 1 人")).toBeVisible();
  await hub.kill();
  await expect(phone.getByText("（离线）")).toBeVisible();
  await expectAccessible(phone, "no hub");
});
