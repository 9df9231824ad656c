// An administrator sets the venue up: by forms, by one file, and who works there.
import { readFile } from "node:fs/promises";
import { type Page } from "@playwright/test";
import { openDesk, signIn } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { type Hub } from "./hub.ts";
import { takeNumber } from "./script.ts";

async function openSetUp(office: Page, hub: Hub, part: string): Promise<void> {
  await signIn(office, hub, "admin");
  await office.getByRole("link", { name: "设置" }).click();
  await goTo(office, part);
}

const goTo = (office: Page, part: string) => office.getByRole("link", { name: part, exact: true }).click();

const save = (office: Page) => office.getByRole("button", { name: "保存", exact: true }).click();

test("[T14] what an administrator changes about a service stands on the kiosk at once", async ({
  hub,
  office,
  kiosk,
}) => {
  await takeNumber(hub, "SV01");
  await openSetUp(office, hub, "事项");
  await office.getByRole("button", { name: /政府信息检索与获取指引/ }).click();

  await test.step("its name", async () => {
    await expect(kiosk.getByRole("button", { name: "政府信息检索与获取指引" })).toBeVisible();
    await office.getByRole("group", { name: "名称" }).getByLabel("中文").fill("信息查询");
    await save(office);
    await expect(office.getByText("已保存。")).toBeVisible();
    await expect(kiosk.getByRole("button", { name: "信息查询" })).toBeVisible();
  });

  await test.step("that no more numbers are given out today", async () => {
    await office.getByLabel("每天号数上限").fill("1");
    await save(office);
    await expect(kiosk.getByRole("button", { name: "信息查询" })).toContainText("今日已约满");
  });
});

test("[T14] a wrong file is refused with every bad row named; an exported one changes nothing", async ({
  hub,
  office,
}) => {
  await openSetUp(office, hub, "场地文件");
  const before = await exported(office);
  const problems = office.getByRole("alert").getByRole("listitem");

  await test.step("a file in which three rows are wrong", async () => {
    const wrong = JSON.parse(before);
    wrong.desks[1].number = wrong.desks[0].number;
    wrong.profiles[0].serviceIds.push("SV99");
    await choose(office, JSON.stringify(wrong));
    await expect(problems).toContainText([
      "受理方案 all：事项 SV99 不存在或已停用",
      "窗口 W1：窗口 W2 已经用了这个号",
      "窗口 W2：窗口 W1 已经用了这个号",
    ]);
    await expect(office.getByRole("button", { name: "导入", exact: true })).toBeHidden();
    expect(await exported(office)).toBe(before);
  });

  await test.step("the file that was exported", async () => {
    await choose(office, before);
    await expect(office.getByText("文件和现在的设置一样，不会改变什么。")).toBeVisible();
    await expect(problems).toHaveCount(0);
  });

  await test.step("a file with one change says which, and makes it", async () => {
    await choose(office, before.replaceAll("公安户政咨询", "户政窗口"));
    await expect(office.getByText("修改 1").first()).toBeVisible();
    await office.getByRole("button", { name: "导入", exact: true }).click();
    await expect(office.getByText("已导入。")).toBeVisible();
    await goTo(office, "窗口");
    await expect(office.getByRole("button", { name: /户政窗口/ })).toBeVisible();
  });
});

test("[T14] a clerk is added, given a password, signs in, and is out the moment they are retired", async ({
  hub,
  office,
  desk,
}) => {
  const password = "long enough";
  await openSetUp(office, hub, "人员");

  await test.step("added, with a password", async () => {
    await office.getByRole("button", { name: "添加人员" }).click();
    await office.getByLabel("账号", { exact: true }).fill("zhoumin");
    await office.getByLabel("姓名").fill("周敏");
    await save(office);
    await office.getByRole("button", { name: "设置密码" }).click();
    const dialog = office.getByRole("dialog", { name: "为周敏设置密码" });
    await dialog.getByLabel("新密码", { exact: true }).fill(password);
    await dialog.getByLabel("再输入一次新密码").fill(password);
    await dialog.getByRole("button", { name: "保存密码" }).click();
    await expect(office.getByText("周敏的密码已保存。")).toBeVisible();
  });

  await test.step("signed in at a desk", async () => {
    await signIn(desk, hub, "zhoumin", password);
    await openDesk(desk, 1);
  });

  await test.step("retired and out, for good", async () => {
    await office.getByRole("button", { name: "停用" }).click();
    await office.getByRole("dialog").getByRole("button", { name: "停用" }).click();
    await expect(office.getByText(/这一项已停用/)).toBeVisible();
    const again = desk.getByRole("dialog", { name: "登录已失效" });
    await expect(again).toBeVisible();
    await again.getByLabel("密码").fill(password);
    await desk.keyboard.press("Enter");
    await expect(again.getByRole("alert")).not.toBeEmpty();
  });
});

async function exported(office: Page): Promise<string> {
  const download = office.waitForEvent("download");
  await office.getByRole("link", { name: "下载场地文件" }).click();
  return readFile(await (await download).path(), "utf8");
}

const choose = (office: Page, text: string) =>
  office
    .getByLabel("场地文件（JSON）")
    .setInputFiles({ name: "venue.json", mimeType: "application/json", buffer: Buffer.from(text) });
