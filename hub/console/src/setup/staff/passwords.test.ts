import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { settle } from "../../samples/stage.ts";
import { openSetup } from "../test-setup.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const bodyOf = (request: RequestInit | undefined): unknown => JSON.parse(String(request?.body));

async function openStaff() {
  const setup = await openSetup({ at: "section=halls" });
  setup.reply("GET", 200, {
    accounts: [
      { user: "c1", hasPassword: true, lastSignInAt: "2026-09-16T01:05:00.000Z" },
      { user: "clerk2", hasPassword: false },
    ],
  });
  await setup.goTo("人员");
  await settle();
  return setup;
}

describe("staff", () => {
  it("[I22] says who cannot sign in for want of a password, and when somebody last did", async () => {
    const setup = await openStaff();
    expect(screen.getByRole("button", { name: /李强.*还没有密码/ })).toBeTruthy();
    await setup.press(/周敏.*您自己/);
    expect(screen.getByText("最近登录：9月16日 周三 09:05")).toBeTruthy();
  });

  it("[I22] gets a password from an administrator, typed twice, and long enough", async () => {
    const setup = await openStaff();
    await setup.press(/李强/);
    await setup.press("设置密码");
    const dialog = within(screen.getByRole("dialog"));
    await fireEvent.update(dialog.getByLabelText("新密码"), "short");
    await fireEvent.update(dialog.getByLabelText("再输入一次新密码"), "longer");
    await fireEvent.submit(dialog.getByLabelText("新密码"));
    expect(dialog.getByText("至少要 8 个字符。")).toBeTruthy();
    expect(dialog.getByText("两次输入的不一样。")).toBeTruthy();

    await fireEvent.update(dialog.getByLabelText("新密码"), "long enough");
    await fireEvent.update(dialog.getByLabelText("再输入一次新密码"), "long enough");
    setup.reply("PUT", 404, { ok: false, refusal: { code: "unknown-staff", user: "clerk2" } });
    await fireEvent.submit(dialog.getByLabelText("新密码"));
    await settle();
    expect(dialog.getByText(/没有这个人员/)).toBeTruthy();
    setup.reply("PUT", 200, { ok: true });
    await fireEvent.submit(dialog.getByLabelText("新密码"));
    await settle();
    const puts = setup.requests().filter(([, request]) => request?.method === "PUT");
    expect(puts.map(([path]) => path)).toEqual(Array(2).fill("/api/v1/accounts/clerk2/password"));
    expect(bodyOf(puts[1]?.[1])).toEqual({ password: "long enough" });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByText("李强的密码已保存。")).toBeTruthy();
  });

  it("[I2] is set up by user, badge name and role", async () => {
    const setup = await openStaff();
    await setup.press("添加人员");
    await setup.type("账号", "wang fang");
    await setup.type("姓名", "王芳");
    await fireEvent.update(screen.getByLabelText("角色"), "greeter");
    await setup.press("保存");
    expect(screen.getByText(/不能有空格/)).toBeTruthy();
    await setup.type("账号", "王芳");
    await setup.press("保存");
    expect(setup.sent()).toMatchObject([
      { type: "venue.put-staff", payload: { id: "王芳", name: "王芳", role: "greeter" } },
    ]);
  });
});

describe("one's own password", () => {
  it("[I23] is changed with the present one, by a manager too", async () => {
    const setup = await openSetup({ role: "manager", at: "section=password" });
    await setup.type("现在的密码", "old password");
    await setup.type("新密码", "new password");
    await setup.type("再输入一次新密码", "new password");
    setup.reply("PUT", 403, { ok: false, refusal: { code: "wrong-password" } });
    await setup.press("保存密码");
    await settle();
    expect(screen.getByText(/现在的密码不对/)).toBeTruthy();
    setup.reply("PUT", 200, { ok: true });
    await setup.press("保存密码");
    await settle();
    const [path, request] = setup.requests().at(-1) ?? [];
    expect(path).toBe("/api/v1/session/password");
    expect(bodyOf(request)).toEqual({ old: "old password", password: "new password" });
    expect(screen.getByText("密码已保存。")).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("现在的密码").value).toBe("");
  });
});
