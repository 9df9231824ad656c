// One entry of the programme on its day: a greeter runs it on a tablet, and wall, kiosk, phone and calendar say the same.
import { civilTimeAt, later } from "@openhall/shared/core";
import { type PublicProgramme } from "@openhall/shared/programme";
import { expectAccessible } from "./axe.ts";
import { signIn } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { type Hub } from "./hub.ts";
import { asUser, deviceToken, takeNumber } from "./script.ts";

const title = "重点项目集中咨询";
const entryId = "E31";
const timeOf = (at: string): string => civilTimeAt(at, "Asia/Shanghai");

async function entryAt(hub: Hub) {
  const programme: PublicProgramme = await (await fetch(`${hub.url}/api/v1/programme/V01`)).json();
  const entry = programme.entries[entryId];
  if (!entry) throw new Error("The demo's programme has no consultation in the hall.");
  return entry;
}

test("[T17] an entry is put ten minutes later and begun on the run sheet, and every screen says so; without the hub nothing says “now”", async ({
  hub,
  open,
  kiosk,
  tablet,
  phone,
}) => {
  // A wall that shows one entry after the other is waited for.
  test.setTimeout(180_000);
  const manager = await asUser(hub, "manager");
  const entries = [{ id: "now", scene: { kind: "programme", view: "now-next" } }];
  await manager("screens.put-playlist", { id: "only-now", hallId: "V01", name: "日程", entries });
  await manager("screens.assign-playlist", { deviceId: "M1", playlistId: "only-now" });
  const wall = await open({ viewport: { width: 1920, height: 1080 } });
  await wall.goto(`${hub.url}/display/#device=${deviceToken(hub, "M1")}`);
  const before = await entryAt(hub);
  const [was, becomes] = [timeOf(before.startsAt), timeOf(later(before.startsAt, 600_000))];

  await test.step("what is on stands on the wall, the kiosk and the phone", async () => {
    await expect(wall.getByText(title)).toBeVisible({ timeout: 60_000 });
    await expectAccessible(wall, "programme");
    await kiosk.getByRole("button", { name: /今日活动/ }).tap();
    await kiosk.getByRole("button", { name: new RegExp(title) }).tap();
    await expect(kiosk.getByRole("heading", { name: title })).toBeVisible();
    await expect(kiosk.getByText(was).first()).toBeVisible();
    await phone.goto(`${hub.url}/p/V01/${entryId}`);
    await expect(phone.getByRole("heading", { name: title })).toBeVisible();
  });

  await test.step("ten minutes later is one touch and a look at what moves", async () => {
    await signIn(tablet, hub, "greeter");
    await tablet.getByRole("link", { name: "日程" }).tap();
    await tablet.getByLabel("场地").selectOption({ label: "市政务服务中心" });
    await tablet.getByRole("button", { name: "推迟 10 分钟" }).tap();
    await tablet.getByRole("dialog").getByRole("button", { name: "推迟 10 分钟" }).tap();
    await expect(wall.getByText(becomes).first()).toBeVisible({ timeout: 60_000 });
    await expect(wall.getByText(`原 ${was}`).first()).toBeVisible();
    await expect(kiosk.getByText(becomes).first()).toBeVisible();
    await phone.reload();
    await expect(phone.getByText(becomes).first()).toBeVisible();
    const file = await (await fetch(`${hub.url}/programme/V01/entries/${entryId}.ics`)).text();
    expect(file).toContain(`DTSTART:${(await entryAt(hub)).startsAt.replaceAll(/[-:]|\.\d+/g, "")}`);
  });

  await test.step("begun, it is on, and its service opens", async () => {
    await expect(takeNumber(hub, "SV13")).rejects.toThrow("service-closed");
    await tablet.getByRole("button", { name: "开始", exact: true }).tap();
    await tablet.getByRole("dialog").getByRole("button", { name: "开始" }).tap();
    await expect(kiosk.getByText("正在进行").first()).toBeVisible();
    expect((await takeNumber(hub, "SV13")).number).toMatch(/^D/);
  });

  await test.step("without the hub the programme stays, and nothing says that it is on", async () => {
    await hub.kill();
    await expect(kiosk.getByText("正在进行")).toHaveCount(0);
    await expect(kiosk.getByRole("heading", { name: title })).toBeVisible();
    await expect(wall.getByText("正在进行")).toHaveCount(0);
    await expect(wall.getByText(/截至 .*（离线）/)).toBeVisible();
    await expect(wall.getByText("重点项目公开日：环湖北路改造工程")).toBeVisible({ timeout: 60_000 });
  });
});
