// A manager on the floor of a busy hall: sees, is told what needs somebody, moves people, closes and opens.
import { readFile } from "node:fs/promises";
import { signIn } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { asUser, serveVisitors, takeNumber } from "./script.ts";

test("[T15] a manager sees the hall, follows an alert, moves services, counts, closes the hall and opens it again", async ({
  hub,
  office,
  phone,
}) => {
  const clerk = await asUser(hub, "clerk1");
  await clerk("queue.open-desk", { deskId: "W1" });
  await takeNumber(hub, "SV01");
  await takeNumber(hub, "SV01");
  await serveVisitors(clerk, 1);
  await clerk("queue.call-next");
  await clerk("queue.start");
  const { token } = await takeNumber(hub, "SV18");
  await phone.goto(`${hub.url}/t/${token}`);
  await signIn(office, hub, "manager");
  const desk = office.getByRole("article", { name: "综合咨询（信息检索与指引）" });
  const household = office.getByRole("group", { name: "户籍与身份证办理指南" });
  const alert = office.getByRole("button", { name: /户籍与身份证办理指南：1 人等候，没有窗口受理/ });
  const dialog = office.getByRole("dialog");

  await test.step("who serves whom and who waits for what is on one page", async () => {
    await expect(desk).toContainText("一号工作人员 Clerk 1");
    await expect(desk).toContainText("A002");
    await expect(desk).toContainText(/办理 \d+:\d\d／目标 6 分钟/);
    await expect(office.getByRole("region", { name: "F 队列" })).toContainText("等候 1 人");
  });

  await test.step("that nobody serves what somebody waits for is an alert, which leads there", async () => {
    await expect(alert).toContainText("紧急");
    await alert.click();
    await expect(household).toBeFocused();
  });

  await test.step("with the right services at a desk the alert is over", async () => {
    await office.getByRole("button", { name: "受理事项，1 号窗口" }).click();
    await dialog.getByRole("radio", { name: /全部事项/ }).check();
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(dialog).toBeHidden();
    await expect(alert).toBeHidden();
    await expect(household).toContainText("1 个窗口在叫");
  });

  await test.step("the figures count the visit that is over, and come as a file", async () => {
    await office.getByRole("link", { name: "统计" }).click();
    const figures = office.getByRole("row", { name: /政府信息检索与获取指引/ }).getByRole("cell");
    await expect(figures.nth(0)).toHaveText("2");
    await expect(figures.nth(1)).toHaveText("1");
    const download = office.waitForEvent("download");
    await office.getByRole("link", { name: "下载表格（CSV）" }).click();
    const file = await readFile(await (await download).path(), "utf8");
    expect((await download).suggestedFilename()).toMatch(/^figures-V01-\d{4}-\d\d-\d\d\.csv$/);
    expect(file).toMatch(/SV01,政府信息检索与获取指引,2,1,/);
    await office.getByRole("link", { name: "大厅" }).click();
  });

  await test.step("the hall is closed only after it was said what that means; the visitor's phone says so", async () => {
    await office.getByRole("button", { name: "停止受理", exact: true }).click();
    await expect(dialog).toContainText("1 个号作废");
    await expect(dialog).toContainText("1 人正在办理");
    await expect(phone.getByText("前面没有人了")).toBeVisible();
    await dialog.getByRole("button", { name: "停止受理，作废 1 个号" }).click();
    await expect(office.getByText(/大厅已由 大厅主管 Floor manager 在 \d\d:\d\d 停止受理/)).toBeVisible();
    await expect(desk).toContainText("关闭");
    await expect(phone.getByText("大厅已关闭，此号已失效")).toBeVisible();
  });

  await test.step("opened again, the hall gives out numbers as before", async () => {
    await office.getByRole("button", { name: "重新开放" }).click();
    await dialog.getByRole("button", { name: "重新开放" }).click();
    await expect(office.getByText(/停止受理。现在不发号/)).toBeHidden();
    await takeNumber(hub, "SV18");
    await expect(household).toContainText("已取 2");
  });
});
