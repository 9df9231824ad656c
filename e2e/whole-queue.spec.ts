// A visitor who is missed, comes back, is held and resumed; and the manager who is asked why.
import { look, numberOn, openDesk, press, signIn, visitorAt } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { takeNumber } from "./script.ts";

test("[T12] missed, taken back, missed, here again by phone, held, back, and the manager says why it was first", async ({
  hub,
  desk,
  board,
  phone,
  open,
}) => {
  const { token } = await takeNumber(hub, "SV01");
  for (let visitor = 0; visitor < 3; visitor++) await takeNumber(hub, "SV01");
  await phone.goto(`${hub.url}/t/${token}`);
  await signIn(desk, hub, "clerk1");
  await openDesk(desk, 1);

  await test.step("a missed visitor is taken back within ten seconds, and missed again", async () => {
    await press(desk, "Space");
    await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
    await press(desk, "m");
    await expect(desk.getByText("窗口空闲").first()).toBeVisible();
    await press(desk, "z");
    await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
    await press(desk, "m");
    await expect(phone.getByText("已过号").first()).toBeVisible();
  });

  await test.step("the visitor says “I am here” on the phone and comes before everybody after two calls", async () => {
    await phone.getByRole("button", { name: /我已到/ }).tap();
    await expect(phone.getByText("将优先呼叫您")).toBeVisible();
    for (const number of ["A002", "A003"]) {
      await press(desk, "Space");
      await expect(numberOn(visitorAt(desk), number)).toBeVisible();
      await press(desk, "Space");
      await expect(desk.getByText("办理中")).toBeVisible();
      await press(desk, "Space");
      await expect(desk.getByText("窗口空闲").first()).toBeVisible();
    }
    await press(desk, "Space");
    await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
    await expect(board.getByRole("listitem", { name: /A001/ })).toContainText("返回");
  });

  await test.step("held with the papers, the visitor comes back to the same desk", async () => {
    await press(desk, "Space");
    await expect(desk.getByText("办理中")).toBeVisible();
    await press(desk, "h");
    await desk.getByRole("dialog").getByRole("button", { name: /材料/ }).click();
    await expect(desk.getByText("已挂起 1")).toBeVisible();
    await look(desk);
    await desk.getByRole("button", { name: /接着办/ }).click();
    await press(desk, "Space");
    await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
  });

  await test.step("the manager looks up why that number was first", async () => {
    const floor = await open({ viewport: { width: 1280, height: 800 } });
    await signIn(floor, hub, "manager");
    await floor.getByLabel("查一个号").fill("A001");
    await floor.keyboard.press("Enter");
    const story = floor.getByRole("dialog");
    await expect(story).toContainText("A004");
    await expect(story).toContainText("一号工作人员 Clerk 1");
  });
});
