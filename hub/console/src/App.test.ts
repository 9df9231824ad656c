import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { choiceRows, deskRows, hallRow } from "./samples/hall-rows.ts";
import { openConsole, settle } from "./samples/stage.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const type = (label: string, text: string) => fireEvent.update(screen.getByLabelText(label), text);

describe("signing in", () => {
  it("[W18] asks for user and password, says why not, and goes on when right", async () => {
    const stage = await openConsole({ isSignedIn: false });
    stage.reply("POST", 401, { ok: false, refusal: { code: "wrong-credentials" } });
    await type("账号", "c1");
    await type("密码", "guess");
    await fireEvent.submit(screen.getByLabelText("密码"));
    await settle();
    expect(screen.getByText("账号或密码不对。")).toBeTruthy();
    expect(stage.links).toHaveLength(0);

    stage.reply("POST", 200, { token: "secret", role: "clerk" });
    stage.reply("GET", 200, { user: "c1", name: "周敏", role: "clerk" });
    await fireEvent.submit(screen.getByLabelText("密码"));
    await settle();
    await stage.showHall(choiceRows);
    expect(screen.getByRole("heading", { name: "选择窗口" })).toBeTruthy();
    expect(stage.links).toHaveLength(1);
  });

  it("[W18] says when the hub cannot be reached, and asks again by itself", async () => {
    const stage = await openConsole({ isSignedIn: false });
    stage.reply("GET", 502, "not the hub");
    await fireEvent.submit(screen.getByLabelText("密码"));
    await type("账号", "c1");
    await type("密码", "good password");
    await fireEvent.submit(screen.getByLabelText("密码"));
    await settle();
    expect(screen.getByText("中枢暂时连不上")).toBeTruthy();
    stage.reply("GET", 200, { user: "c1", name: "周敏", role: "clerk" });
    await stage.pass(3000);
    expect(stage.links).toHaveLength(1);
  });

  it("[W19] makes the first administrator with the code of the hub's terminal", async () => {
    const stage = await openConsole({ isSignedIn: false });
    stage.reply("GET", 401, { ok: false, refusal: { code: "not-signed-in" }, firstRun: true });
    await fireEvent.update(screen.getByLabelText("账号"), "x");
    await fireEvent.update(screen.getByLabelText("密码"), "y");
    await fireEvent.submit(screen.getByLabelText("密码"));
    await settle();
    expect(screen.getByRole("heading", { name: "首次设置" })).toBeTruthy();

    await type("首次启动码", "1234-5678");
    await type("账号", "boss");
    await type("新密码（至少 8 个字符）", "long enough");
    await type("再输入一次新密码", "long enoug");
    await fireEvent.submit(screen.getByLabelText("首次启动码"));
    expect(screen.getByText("两次输入的密码不一样。")).toBeTruthy();

    await type("再输入一次新密码", "long enough");
    stage.reply("GET", 200, { user: "boss", name: "boss", role: "administrator" });
    await fireEvent.submit(screen.getByLabelText("首次启动码"));
    await settle();
    const [path, request] = stage.asked.mock.calls.find(([path]) => path.endsWith("/first-run")) ?? [];
    expect(path).toBe("/api/v1/first-run");
    expect(JSON.parse(String(request?.body))).toEqual({ code: "1234-5678", user: "boss", password: "long enough" });
    expect(stage.links).toHaveLength(1);
  });

  it("[W18] forgets the person on signing out", async () => {
    const stage = await openConsole();
    await stage.showHall(choiceRows);
    await fireEvent.click(screen.getByRole("button", { name: "退出登录" }));
    await settle();
    expect(screen.getByRole("heading", { name: "登录工作台" })).toBeTruthy();
    expect(stage.link().isEnded()).toBe(true);
  });
});

describe("choosing a desk", () => {
  it("[W20] shows which desks are free and who sits where, and opens a free one", async () => {
    const stage = await openConsole();
    await stage.showHall(choiceRows);
    expect(screen.getByText("李静，09:20 起")).toBeTruthy();
    expect(screen.getByText("等候 1 人")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "开 2 号窗口" })).toBeNull();

    await fireEvent.click(screen.getByRole("button", { name: "开 1 号窗口" }));
    expect(stage.link().sent[0]).toMatchObject({ type: "queue.open-desk", payload: { deskId: "W1" } });
    await stage.accept(deskRows(undefined));
    expect(screen.getByRole("heading", { name: /示例1窗/ })).toBeTruthy();
  });

  it("[W7] says who was faster", async () => {
    const stage = await openConsole();
    await stage.showHall(choiceRows);
    await fireEvent.click(screen.getByRole("button", { name: "开 1 号窗口" }));
    await stage.refuse({ code: "desk-taken", clerk: "user:c4" });
    expect(screen.getByText(/c4 已经开了这个窗口/)).toBeTruthy();
  });

  it("[W21] lets a manager, but no clerk, say which services a desk takes", async () => {
    const stage = await openConsole({ role: "manager", at: "/desk" });
    await stage.showHall(choiceRows);
    await fireEvent.click(screen.getByRole("button", { name: "1 号窗口受理的事项" }));
    await fireEvent.click(screen.getByRole("checkbox", { name: /申请受理/ }));
    await fireEvent.click(screen.getByRole("button", { name: "保存" }));
    expect(stage.link().sent[0]).toMatchObject({
      type: "queue.set-desk-profile",
      payload: { deskId: "W1", serviceIds: ["S1", "S2", "S3"] },
    });
    await stage.accept(choiceRows);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[W21] shows a clerk no such control", async () => {
    const stage = await openConsole();
    await stage.showHall(choiceRows);
    expect(screen.queryByRole("button", { name: /受理的事项/ })).toBeNull();
  });
});

describe("the halls of a venue", () => {
  it("[W22] that is empty are explained, with the way to the set-up to whom it is open", async () => {
    const stage = await openConsole({ role: "administrator" });
    await stage.show("venue.halls/all", {});
    expect(screen.getByRole("heading", { name: "场地还没有设置" })).toBeTruthy();
    await fireEvent.click(screen.getByRole("link", { name: "去设置" }));
    await stage.arrive();
    expect(screen.getByRole("heading", { name: "设置" })).toBeTruthy();
  });

  it("[W22] that is empty tell a clerk whom to ask", async () => {
    const stage = await openConsole();
    await stage.show("venue.halls/all", {});
    expect(screen.getByText(/请管理员在“设置”页导入/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: "去设置" })).toBeNull();
  });

  it("[W23] are offered where there are several, and the choice is kept on this computer", async () => {
    const stage = await openConsole();
    await stage.show("venue.halls/all", {
      "hall/H1": hallRow,
      "hall/H2": { ...hallRow, name: { zh: "第二大厅", en: "Second hall" } },
    });
    await fireEvent.click(screen.getByRole("button", { name: "第二大厅" }));
    expect(localStorage.getItem("openhall.console.hall")).toBe("H2");
  });
});
