import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { choiceRows, deskRows, serving, withDesk } from "../samples/hall-rows.ts";
import { openConsole } from "../samples/stage.ts";
import { button, openDesk, press, question } from "./test-desk.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const mine = deskRows(serving());
const offered = withDesk(mine, { offered: true });

describe("handing a desk over", () => {
  it("[W52] says what it means and who stays, offers it, and can be taken back", async () => {
    const stage = await openDesk(mine);
    await press("o");
    const { getByText, getByRole } = question("1 号窗口交班？");
    expect(getByText("A001 留在窗口，由接班人接着办。")).toBeTruthy();
    await fireEvent.click(getByRole("button", { name: "交班" }));
    expect(stage.sent()).toEqual([["queue.hand-over", {}]]);
    await stage.accept(offered);
    expect(screen.getByText("等人接班")).toBeTruthy();

    await fireEvent.click(button(/^收回交班/));
    expect(stage.sent().at(-1)).toEqual(["queue.open-desk", { deskId: "W1" }]);
    await stage.accept(mine);
    expect(screen.queryByText("等人接班")).toBeNull();
  });

  it("[W52] is told by whom it was taken over", async () => {
    const stage = await openDesk(offered);
    await stage.show("queue.hall/H1", withDesk(mine, { clerk: "user:c9" }));
    expect(screen.getByRole("heading", { name: "选择窗口" })).toBeTruthy();
    expect(screen.getByText("1 号窗口已经由 李静 接班。")).toBeTruthy();
  });

  it("[W52] lets the next clerk take it over with the visitor", async () => {
    const stage = await openConsole();
    await stage.showHall(withDesk(deskRows(serving()), { clerk: "user:c9", offered: true }));
    expect(screen.getByText("A001 留在窗口")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "接班 1 号窗口" }));
    expect(stage.link().sent[0]).toMatchObject({ type: "queue.open-desk", payload: { deskId: "W1" } });
    await stage.accept(mine);
    expect(screen.getByText("办理中")).toBeTruthy();
    expect(screen.getByRole("timer").textContent).toBe("03:00");
  });
});

describe("two pages of one desk", () => {
  it("[W55] show the same visit, and a press that came second says why", async () => {
    const stage = await openDesk(deskRows(undefined));
    await stage.show("queue.hall/H1", mine);
    expect(screen.getByText("办理中")).toBeTruthy();
    await press(" ");
    await stage.refuse({ code: "no-visitor" });
    expect(screen.getByText(/窗口现在没有来访者/)).toBeTruthy();
    await stage.show("queue.hall/H1", deskRows(undefined));
    expect(screen.getByRole("main").textContent).toContain("窗口空闲");
  });

  it("[W55] say of a desk that was closed in the other one what has become of it", async () => {
    const stage = await openDesk(mine);
    await stage.show("queue.hall/H1", choiceRows);
    expect(screen.getByText(/1 号窗口已经关闭：在您的另一个页面里，或由主管关闭/)).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "开 1 号窗口" }));
    await stage.accept(deskRows(undefined));
    await fireEvent.click(button("关闭窗口"));
    await fireEvent.click(question(/关闭 1 号窗口/).getByRole("button", { name: "关闭窗口" }));
    await stage.accept(choiceRows);
    expect(screen.queryByText(/已经关闭/)).toBeNull();
  });
});

describe("a second clerk", () => {
  it("[W56] who opens a desk that somebody has is told whose it is", async () => {
    const stage = await openConsole();
    await stage.showHall(choiceRows);
    await fireEvent.click(screen.getByRole("button", { name: "开 1 号窗口" }));
    await stage.refuse({ code: "desk-taken", deskId: "W1", clerk: "user:c9" });
    expect(screen.getByText(/李静 已经开了这个窗口/)).toBeTruthy();
  });
});

describe("signing out with a desk open", () => {
  const leave = () => fireEvent.click(button("退出登录"));
  const asked = () => question("1 号窗口还开着");

  it("[W57] asks first, and closes or hands over before it leaves", async () => {
    const stage = await openDesk(mine);
    await leave();
    expect(screen.queryByRole("heading", { name: "登录工作台" })).toBeNull();
    await fireEvent.click(asked().getByRole("button", { name: "交班并退出" }));
    expect(stage.sent()).toEqual([["queue.hand-over", {}]]);
    await stage.accept(offered);
    expect(screen.getByRole("heading", { name: "登录工作台" })).toBeTruthy();
  });

  it("[W57] stays when the desk could not be closed", async () => {
    const stage = await openDesk(mine);
    await leave();
    await fireEvent.click(asked().getByRole("button", { name: "关闭窗口并退出" }));
    await stage.refuse({ code: "try-again" });
    expect(asked().getByText(/中枢没有做成这一步/)).toBeTruthy();
    await fireEvent.click(asked().getByRole("button", { name: "不关，只退出" }));
    await stage.arrive();
    expect(screen.getByRole("heading", { name: "登录工作台" })).toBeTruthy();
  });

  it("[W57] asks nothing once the desk is offered", async () => {
    const stage = await openDesk(offered);
    await leave();
    await stage.arrive();
    expect(screen.getByRole("heading", { name: "登录工作台" })).toBeTruthy();
  });
});
