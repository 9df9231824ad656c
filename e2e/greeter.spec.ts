// A greeter with a tablet: from what a visitor says to the number in their hand.
import { type Page } from "@playwright/test";
import { numberOn, signIn } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { tokenTakenAt } from "./overheard.ts";
import { asUser, importAppointments, serveVisitors, takeNumber } from "./script.ts";

// Only where phones can reach the hub is their page offered, and nobody reaches `localhost`.
test.use({ settings: { OPENHALL_PUBLIC_URL: "http://hall.example" } });

const householdService = "SV18";

test("[T13] a greeter finds a service by plain words, says how long, gives a number, looks one up, checks in", async ({
  hub,
  tablet,
  phone,
}) => {
  const token = tokenTakenAt(tablet);
  const clerk = await asUser(hub, "clerk6");
  await clerk("queue.open-desk", { deskId: "W6" });
  // Of so many visitors the hub has learned how fast the line moves.
  for (let visitor = 0; visitor < 14; visitor += 1) await takeNumber(hub, householdService);
  await serveVisitors(clerk, 12);
  await importAppointments(hub, `code,service,at\nGOV-2041,SV01,${new Date().toISOString()}\n`);
  await signIn(tablet, hub, "greeter");

  await test.step("plain words and the initials of their sound find the service", async () => {
    for (const words of ["户口", "hjysfz"]) {
      await said(tablet, words);
      await expect(results(tablet).getByRole("button").first()).toHaveAccessibleName(/户籍与身份证办理指南/);
    }
    await results(tablet).getByRole("button").first().tap();
  });

  await test.step("the answer can be read aloud: how many wait, how long it takes, at which desk", async () => {
    await expect(tablet.getByRole("heading", { name: "户籍与身份证办理指南" })).toBeFocused();
    await expect(tablet.getByText("前面有 2 人在等。不到 5 分钟后会叫到。")).toBeVisible();
    await expect(tablet.getByText(/^6 号窗口在办理。/)).toBeVisible();
  });

  await test.step("an older visitor who speaks English is given a number, with its page behind the QR code", async () => {
    await tablet.getByRole("radio", { name: /老年人/ }).check();
    await tablet.getByRole("radio", { name: "English" }).check();
    await tablet.getByRole("button", { name: "取号", exact: true }).tap();
    await expect(numberOn(tablet, "F015")).toBeVisible();
    await expect(tablet.getByRole("heading", { name: "Your number" })).toBeVisible();
    await expect(tablet.getByText("Nobody is ahead of you")).toBeVisible();
    await expect(tablet.getByRole("img", { name: "QR code: the web page of your ticket" })).toBeVisible();
    await phone.goto(`${hub.url}/t/${await token}`);
    await expect(numberOn(phone, "F015")).toBeVisible();
    await expect(phone.getByText("前面没有人了")).toBeVisible();
    await expect(phone.getByText("预计等候不到 5 分钟")).toBeVisible();
    await tablet.getByRole("button", { name: "交给来访者了，下一位" }).tap();
  });

  await test.step("a number is looked up as people write it", async () => {
    await said(tablet, "f15");
    await tablet.getByRole("button", { name: "查号 F015" }).tap();
    await expect(tablet.getByText(/^F015 在等候/)).toBeVisible();
    await expect(tablet.getByText("前面没有人，下一个就可能叫到。")).toBeVisible();
  });

  await test.step("an appointment of the manager's list is found by the beginning of its code and checked in", async () => {
    await said(tablet, "gov-20");
    await tablet.getByRole("button", { name: "预约 GOV-2041" }).tap();
    await tablet.getByRole("button", { name: "签到取号" }).tap();
    await expect(numberOn(tablet, "A001")).toBeVisible();
    await expect(tablet.getByText(/^\d\d:\d\d 的预约$/)).toBeVisible();
  });
});

const said = (tablet: Page, words: string) => tablet.getByRole("searchbox").fill(words);

const results = (tablet: Page) =>
  tablet.locator("section").filter({ has: tablet.getByRole("heading", { name: "查找结果" }) });
