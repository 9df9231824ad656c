// What happens at a desk that no rehearsal has shown: each has an answer.
import { numberOn, openDesk, press, signIn, visitorAt } from "./desk.ts";
import { expect, test } from "./fixtures.ts";
import { asUser, passwordOf, takeNumber } from "./script.ts";

const computer = { viewport: { width: 1280, height: 800 } };

test("[T11] two tabs of one desk show the same, and a second press is told that it came second", async ({
  hub,
  desk,
}) => {
  await takeNumber(hub, "SV01");
  await takeNumber(hub, "SV01");
  await signIn(desk, hub, "clerk1");
  await openDesk(desk, 1);
  const other = await desk.context().newPage();
  await other.goto(`${hub.url}/console/`);
  await expect(other.getByText("按空格叫下一位")).toBeVisible();

  await press(desk, "Space");
  await expect(numberOn(visitorAt(other), "A001")).toBeVisible();
  // The press of the other tab means what it shows now: the visit begins, nobody else is called.
  await press(other, "Space");
  await expect(desk.getByText("办理中")).toBeVisible();
  await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
});

test("[T11] a second clerk at an open desk is told whose it is; an offered one is taken over with its visitor", async ({
  hub,
  desk,
  open,
}) => {
  await takeNumber(hub, "SV01");
  await signIn(desk, hub, "clerk1");
  await openDesk(desk, 1);
  await press(desk, "Space");
  await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();

  const second = await open(computer);
  await signIn(second, hub, "clerk2");
  await expect(second.getByText("一号工作人员 Clerk 1")).toBeVisible();
  await expect(second.getByRole("button", { name: "开 1 号窗口" })).toHaveCount(0);

  const first = await asUser(hub, "clerk1");
  await first("queue.hand-over");
  await second
    .getByRole("button", { name: /1 号窗口/ })
    .first()
    .click();
  await expect(numberOn(visitorAt(second), "A001")).toBeVisible();
  await expect(desk.getByRole("heading", { name: "选择窗口" })).toBeVisible();
});

test("[T11] a refresh in the middle of a visit comes back to the visitor and the clock", async ({ hub, desk }) => {
  await takeNumber(hub, "SV01");
  await signIn(desk, hub, "clerk1");
  await openDesk(desk, 1);
  await press(desk, "Space");
  await press(desk, "Space");
  await expect(desk.getByText("办理中")).toBeVisible();
  await desk.reload();
  await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
  await expect(desk.getByText("办理中")).toBeVisible();
});

test("[T11] a double press is one", async ({ hub, desk }) => {
  await takeNumber(hub, "SV01");
  await takeNumber(hub, "SV01");
  await signIn(desk, hub, "clerk1");
  await openDesk(desk, 1);
  await expect(desk.getByText("按空格叫下一位")).toBeVisible();
  await press(desk, "Space");
  await desk.keyboard.press("Space");
  await expect(desk.getByText("已呼叫，等候到窗口")).toBeVisible();
  await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
});

test("[T11] a sign-in that ends under an open page asks for the password and loses nothing", async ({ hub, desk }) => {
  await takeNumber(hub, "SV01");
  await signIn(desk, hub, "clerk1");
  await openDesk(desk, 1);
  await press(desk, "Space");
  await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
  await desk.evaluate(() => fetch("/api/v1/session", { method: "DELETE" }));
  await expect(desk.getByRole("dialog")).toBeVisible();
  await desk.getByLabel("密码").fill(passwordOf(hub, "clerk1"));
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("dialog")).toBeHidden();
  await expect(numberOn(visitorAt(desk), "A001")).toBeVisible();
  await press(desk, "Space");
  await expect(desk.getByText("办理中")).toBeVisible();
});
