import { type Page } from "@playwright/test";
import { expectAccessible, inBothLanguages } from "./axe.ts";
import { openDesk, press, signIn } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { asUser, importAppointments, passwordOf, serveVisitors, takeNumber } from "./script.ts";

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

/** Opens a question over the page, looks at it, and leaves it unanswered. */
async function lookAtDialog(page: Page, opener: string | RegExp, look = () => expectAccessible(page, String(opener))) {
  await page.getByRole("button", { name: opener, exact: typeof opener === "string" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

test("[T9] the questions of a desk are accessible", async ({ hub, desk }) => {
  for (const serviceId of ["SV01", "SV06", "SV19"]) await takeNumber(hub, serviceId);
  const other = await asUser(hub, "clerk2");
  await other("queue.open-desk", { deskId: "W2" });
  await signIn(desk, hub, "clerk1");
  await openDesk(desk, 1);
  for (const opener of ["叫指定号", "无号办理", "暂停", "快捷键", "交班"]) await lookAtDialog(desk, opener);
  await press(desk, "Space");
  await press(desk, "Space");
  await expect(desk.getByText("办理中")).toBeVisible();
  for (const opener of ["挂起", "转办", "加办", "办结为…"]) await lookAtDialog(desk, opener);
  const clerk = await asUser(hub, "clerk1");
  await clerk("queue.hold", { reason: "papers-kept" });
  await clerk("queue.call-next");
  await clerk("queue.miss");
  await clerk("queue.pause-desk", { reason: "lunch" });
  await expect(desk.getByText("暂停中")).toBeVisible();
  await inBothLanguages(desk, (language) => expectAccessible(desk, `paused, somebody held and missed, ${language}`));
});

test("[T9] the greeter's page is accessible: list, answers, number in hand", async ({ hub, tablet }) => {
  await takeNumber(hub, "SV01");
  const at = new Date().toISOString();
  await importAppointments(hub, `code,service,at\nGOV-2041,SV01,${at}\n`);
  await signIn(tablet, hub, "greeter");
  const search = tablet.getByRole("searchbox");
  await expect(tablet.getByRole("heading", { name: "常办事项" })).toBeVisible();
  await expectAccessible(tablet, "list");
  await search.fill("sfz");
  await tablet.getByRole("button", { name: /户籍与身份证办理指南/ }).tap();
  await inBothLanguages(tablet, (language) => expectAccessible(tablet, `service, ${language}`));
  await tablet.getByRole("button", { name: "取号", exact: true }).tap();
  await expect(tablet.getByRole("heading", { name: "您的号码" })).toBeVisible();
  await inBothLanguages(tablet, (language) => expectAccessible(tablet, `number in hand, ${language}`));
  await lookAtDialog(tablet, "取错了，作废");
  await tablet.getByRole("button", { name: "交给来访者了，下一位" }).tap();
  await search.fill("A001");
  await tablet.getByRole("button", { name: "查号 A001" }).tap();
  await expect(tablet.getByText(/^A001 在等候/)).toBeVisible();
  await expectAccessible(tablet, "number looked up");
  await search.fill("GOV");
  await tablet.getByRole("button", { name: "预约 GOV-2041" }).tap();
  await expect(tablet.getByText(/^预约时间/)).toBeVisible();
  await expectAccessible(tablet, "appointment");
});

test("[T9] the floor is accessible in both languages, with every question over it", async ({ hub, office }) => {
  const clerk = await asUser(hub, "clerk1");
  await clerk("queue.open-desk", { deskId: "W1" });
  for (const serviceId of ["SV01", "SV06", "SV19", "SV18"]) await takeNumber(hub, serviceId);
  await clerk("queue.call-next");
  await clerk("queue.miss");
  await clerk("queue.call-next");
  await clerk("queue.start");
  await signIn(office, hub, "manager");
  await expect(office.getByRole("button", { name: /1 人等候，没有窗口受理/ })).toBeVisible();
  await inBothLanguages(office, (language) => expectAccessible(office, `floor, ${language}`));
  await lookAtDialog(office, "受理事项，1 号窗口", async () => {
    await office.getByRole("radio", { name: "手工选择" }).check();
    await office.getByRole("checkbox", { name: "按下面的次序先后叫号" }).check();
    await expectAccessible(office, "services of a desk by hand, in order");
  });
  for (const opener of ["关窗，1 号窗口", /调整政府信息检索与获取指引的取号/, "停止受理"])
    await lookAtDialog(office, opener);
  await office.getByLabel("查一个号").fill("A002");
  await office.keyboard.press("Enter");
  await expect(office.getByRole("dialog", { name: "A002 的经过" })).toContainText("为什么先叫 A002？");
  await expectAccessible(office, "story");
  await office.keyboard.press("Escape");
  const manager = await asUser(hub, "manager");
  await manager("queue.close-hall", { hall: "V01" });
  await expect(office.getByText(/停止受理。现在不发号/)).toBeVisible();
  await lookAtDialog(office, "重新开放");
});

test("[T9] the figures are accessible in both languages, of a day with visits and of one without", async ({
  hub,
  office,
}) => {
  await signIn(office, hub, "manager");
  await office.getByRole("link", { name: "统计" }).click();
  await expect(office.getByText("今天还没有人取号。")).toBeVisible();
  await expectAccessible(office, "figures of nobody");
  const clerk = await asUser(hub, "clerk1");
  await clerk("queue.open-desk", { deskId: "W1" });
  await takeNumber(hub, "SV01");
  await serveVisitors(clerk, 1);
  await expect(office.getByRole("row", { name: /^1 号/ })).toBeVisible();
  await inBothLanguages(office, (language) => expectAccessible(office, `figures, ${language}`));
});

test("[T9] the switch of the rehearsal is accessible in both languages", async ({ hub, office }) => {
  await takeNumber(hub, "SV01");
  await signIn(office, hub, "admin");
  await office.getByRole("link", { name: "演练" }).click();
  await expect(office.getByText("现在是真实场地。")).toBeVisible();
  await inBothLanguages(office, (language) => expectAccessible(office, `switch, ${language}`));
  await lookAtDialog(office, "开始演练");
});

test("[T9] every part of the set-up is accessible, with its forms and questions", async ({ hub, office }) => {
  await signIn(office, hub, "admin");
  await office.getByRole("link", { name: "设置" }).click();
  const parts = office.getByRole("navigation", { name: "设置的各部分" });
  const rows = office.getByRole("list", { name: "列表" }).getByRole("button");
  for (const part of ["大厅", "事项", "窗口", "受理方案", "优先类别", "屏幕与取号机", "人员"]) {
    await parts.getByRole("link", { name: part, exact: true }).click();
    await expect(office.getByRole("heading", { name: part, level: 2 })).toBeVisible();
    await rows.first().click();
    await expect(office.getByRole("heading", { level: 3 })).toBeFocused();
    if (part === "大厅") await office.getByRole("button", { name: "加一段时间" }).click();
    if (part === "事项")
      await inBothLanguages(office, (language) => expectAccessible(office, `form of a service, ${language}`));
    else await expectAccessible(office, `form: ${part}`);
    if (part === "屏幕与取号机") for (const opener of ["连接设备", "收回"]) await lookAtDialog(office, opener);
  }
  await lookAtDialog(office, "设置密码");
  await lookAtDialog(office, "停用");
  for (const part of ["预约", "我的密码", "场地文件"]) {
    await parts.getByRole("link", { name: part, exact: true }).click();
    await expect(office.getByRole("heading", { name: part, level: 2 })).toBeVisible();
    await expectAccessible(office, part);
  }
  const wrong = { halls: [{ id: "V01", name: { zh: "一" } }] };
  const file = { name: "venue.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(wrong)) };
  await office.getByLabel("场地文件（JSON）").setInputFiles(file);
  await expect(office.getByRole("alert")).toContainText("没有导入");
  await expectAccessible(office, "a wrong file");
});
