import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { called, deskRows, minutesAgo, serving, ticket, venueRows } from "../samples/hall-rows.ts";
import { openConsole, settle } from "../samples/stage.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const workArea = (): HTMLElement => screen.getByRole("main");
const press = (key: string, init: KeyboardEventInit = {}) => fireEvent.keyDown(workArea(), { key, ...init });
const verb = (name: RegExp): HTMLElement => screen.getByRole("button", { name });

/** A clerk's desk with one waiting visitor, or with `visitor` there. */
async function openDesk(visitor?: ReturnType<typeof called>) {
  const stage = await openConsole();
  await stage.showHall(deskRows(visitor, ticket("A002")));
  return stage;
}

describe("the desk by keyboard", () => {
  it("[W1] calls, starts and finishes on Space", async () => {
    const stage = await openDesk();
    expect(document.activeElement).toBe(workArea());

    await press(" ");
    expect(stage.link().sent.map(({ type }) => type)).toEqual(["queue.call-next"]);
    await stage.accept(deskRows(called()));
    expect(screen.getByRole("img", { name: "A 0 0 1" })).toBeTruthy();

    await press(" ");
    await stage.accept(deskRows(serving()));
    expect(screen.getByText("办理中")).toBeTruthy();

    await press(" ");
    expect(stage.link().sent.at(-1)).toMatchObject({ type: "queue.finish", payload: { outcome: "served" } });
    await stage.accept(deskRows(undefined));
    expect(workArea().textContent).toContain("窗口空闲");
  });

  it("[W1] recalls on R and marks missed on M, while called only", async () => {
    const stage = await openDesk(called());
    await press("r");
    await stage.accept(deskRows(called({ calls: 2 })));
    expect(screen.getByText("已呼叫 2 次")).toBeTruthy();

    await press("m");
    expect(stage.link().sent.map(({ type, payload }) => [type, payload])).toEqual([
      ["queue.recall", {}],
      ["queue.miss", {}],
    ]);
    await stage.accept(deskRows(serving()));
    await press("m");
    await press("r");
    expect(stage.link().sent).toHaveLength(2);
  });

  it("[W2] counts a held key once", async () => {
    const stage = await openDesk();
    await press(" ", { repeat: true });
    expect(stage.link().sent).toHaveLength(0);
  });

  it("[W2] prints each key on its button", async () => {
    await openDesk(called());
    for (const [name, key] of [
      [/开始办理/, "Space"],
      [/重呼/, "R"],
      [/过号/, "M"],
    ] as const)
      expect(verb(name).getAttribute("aria-keyshortcuts")).toBe(key);
  });
});

describe("a press", () => {
  it("[W3] while a command is under way does nothing, and the button shows it", async () => {
    const stage = await openDesk();
    await press(" ");
    await stage.pass(3000);
    await press(" ");
    await fireEvent.click(verb(/正在执行/));
    expect(stage.link().sent).toHaveLength(1);
    expect(verb(/正在执行/).getAttribute("aria-busy")).toBe("true");
  });

  it("[W3] that follows within half a second does nothing, although the button means the next thing by then", async () => {
    const stage = await openDesk();
    await press(" ");
    stage.link().show("queue.hall/H1", deskRows(called()));
    stage.link().sent.at(-1)?.answer({ ok: true, version: 1, result: {} });
    await settle();
    await press(" ");
    expect(stage.link().sent).toHaveLength(1);

    await stage.pass(500);
    await press(" ");
    expect(stage.link().sent.map(({ type }) => type)).toEqual(["queue.call-next", "queue.start"]);
  });

  it("[W3] changes nothing on the page before the hub has answered", async () => {
    await openDesk();
    await press(" ");
    await settle();
    expect(screen.queryByText("已呼叫，等候到窗口")).toBeNull();
    expect(screen.getByText("等候中").textContent).toContain("1 人");
  });

  it("[W14] is good for five seconds of the hub's time", async () => {
    const stage = await openDesk();
    await press(" ");
    expect(stage.link().sent[0]?.validForMs).toBe(5000);
  });

  it("[W7] that is refused says why in plain words until the next", async () => {
    const stage = await openDesk(called());
    await press(" ");
    await stage.refuse({ code: "visitor-at-desk", number: "A001" });
    expect(screen.getByText(/A001 还在窗口，请先办结/)).toBeTruthy();
    await press("r");
    expect(screen.queryByText(/A001 还在窗口/)).toBeNull();
  });
});

describe("a lost link", () => {
  it("[W4] says so and since when, keeps the visitor, and sends nothing then or later", async () => {
    const stage = await openDesk(called());
    stage.link().lose();
    await settle();
    const banner = screen
      .getAllByRole("alert")
      .map(({ textContent }) => textContent)
      .join();
    expect(banner).toContain("与中枢断开连接");
    expect(banner).toContain("自 10:20 起");
    expect(screen.getByRole("img", { name: "A 0 0 1" })).toBeTruthy();
    expect(verb(/开始办理/).getAttribute("aria-disabled")).toBe("true");
    expect(verb(/开始办理/).title).toBe("与中枢断开，恢复后才能操作");

    await press(" ");
    await fireEvent.click(verb(/开始办理/));
    stage.link().restore();
    await settle();
    expect(stage.link().sent).toHaveLength(0);
    expect(screen.queryByText("与中枢断开连接")).toBeNull();
    expect(verb(/开始办理/).getAttribute("aria-disabled")).toBe("false");
  });
});

describe("a sign-in that ends in the middle", () => {
  it("[W5] asks for the password over the visit, which stays and goes on", async () => {
    const stage = await openDesk(serving());
    stage.link().turnAway("signed-out");
    await settle();
    expect(screen.getByRole("dialog", { name: "登录已失效" })).toBeTruthy();
    expect(screen.getByText("办理中")).toBeTruthy();

    await fireEvent.update(screen.getByLabelText("密码"), "my password");
    await fireEvent.submit(screen.getByLabelText("密码"));
    await settle();
    expect(stage.links).toHaveLength(2);
    expect(stage.links[0]?.isEnded()).toBe(true);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByText("办理中")).toBeTruthy();

    await stage.showHall(deskRows(serving()));
    await press(" ");
    expect(stage.link().sent.map(({ type }) => type)).toEqual(["queue.finish"]);
  });

  it("[W5] is noticed by the answer of a command too", async () => {
    const stage = await openDesk(serving());
    await press(" ");
    await stage.refuse({ code: "not-signed-in" });
    expect(screen.getByRole("dialog", { name: "登录已失效" })).toBeTruthy();
  });

  it("[W5] says why a password was not taken", async () => {
    const stage = await openDesk(serving());
    stage.link().turnAway("signed-out");
    await settle();
    stage.reply("POST", 401, { ok: false, refusal: { code: "wrong-credentials" } });
    await fireEvent.update(screen.getByLabelText("密码"), "not mine");
    await fireEvent.submit(screen.getByLabelText("密码"));
    await settle();
    expect(screen.getByText("账号或密码不对。")).toBeTruthy();
    expect(stage.links).toHaveLength(1);
  });
});

describe("what the desk shows", () => {
  it("[W6] is the visit again after a refresh in the middle of it", async () => {
    await openDesk(serving());
    expect(screen.getByText("办理中")).toBeTruthy();
    expect(screen.getByRole("timer").textContent).toBe("03:00");
  });

  it("[W11] is the reason for the call, whole, with class, language and both names of the service", async () => {
    await openDesk(called({ reason: "guard", class: "priority", language: "en" }));
    for (const text of [/等候已超过大厅的上限/, "优先号", "说英语", /信息查询/, "Search"])
      expect(within(workArea()).getAllByText(text).length).toBeGreaterThan(0);
  });

  it("[W11] is the class by its whole name, and how the visitor has come back", async () => {
    const stage = await openDesk(
      called({
        class: "older",
        reason: "returning",
        returning: { from: "missed", afterCalls: 3 },
        appointmentAt: minutesAgo(-10),
      }),
    );
    await stage.show("venue.hall/H1", {
      ...venueRows,
      "class/older": { name: { zh: "老年人、残疾人", en: "Older or disabled" }, creditMinutes: 15 },
    });
    for (const text of ["老年人、残疾人", "过号后回来", "预约 10:30"])
      expect(within(workArea()).getByText(text)).toBeTruthy();
  });

  it("[W12] asks after three calls whether to mark the visitor missed, with the keys for it", async () => {
    await openDesk(called({ calls: 3 }));
    expect(screen.getByText("来访者没来？按 M 记过号，或按 R 再叫一次。")).toBeTruthy();
  });

  it("[W10] runs by the hub's clock and says when the target is passed", async () => {
    const stage = await openDesk(serving());
    expect(screen.getByText("目标 8 分钟")).toBeTruthy();
    stage.link().clock.value = minutesAgo(-7);
    await stage.pass(1000);
    expect(screen.getByRole("timer").textContent).toBe("10:00");
    expect(screen.getByText("超出目标 2 分钟")).toBeTruthy();
  });

  it("[W9] marks priority, English and numbers of an earlier day in the line", async () => {
    const stage = await openConsole();
    await stage.showHall(
      deskRows(undefined, ticket("A003", { class: "priority", language: "en", day: "2026-09-15", serviceId: "S2" })),
    );
    const row = screen.getByRole("row", { name: /A003/ });
    for (const text of ["信息更正", "优先", "英语", "前一天", "20 分钟"]) expect(row.textContent).toContain(text);
  });

  it("[W13] tells a screen reader who is here now", async () => {
    const stage = await openDesk();
    await stage.show("queue.hall/H1", deskRows(called()));
    const spoken = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(spoken).toContain("已呼叫 A001，信息查询");
  });

  it("[W15] is in English when English is chosen", async () => {
    await openDesk(called());
    await fireEvent.click(screen.getByRole("button", { name: "English" }));
    expect(verb(/Start/)).toBeTruthy();
    expect(screen.getByText("Called, on the way")).toBeTruthy();
    expect(document.documentElement.lang).toBe("en");
  });
});

describe("closing the desk", () => {
  it.each([
    [undefined, /窗口现在没有来访者/],
    [called(), /A001 已呼叫、还没有开始办理，会回到原来的位置/],
    [serving(), /A001 正在办理，这次办理会就此结束/],
  ])("[W16] says what becomes of the visitor (%#)", async (visitor, consequence) => {
    const stage = await openDesk(visitor);
    await fireEvent.click(screen.getByRole("button", { name: "关闭窗口" }));
    const dialog = within(screen.getByRole("dialog", { name: "关闭 1 号窗口？" }));
    expect(dialog.getByText(consequence)).toBeTruthy();
    expect(stage.link().sent).toHaveLength(0);

    await fireEvent.click(dialog.getByRole("button", { name: "关闭窗口" }));
    expect(stage.link().sent.map(({ type }) => type)).toEqual(["queue.close-desk"]);
  });

  it("[W17] asks before a waiting visitor's number is void", async () => {
    const stage = await openDesk();
    await fireEvent.click(screen.getByRole("button", { name: "撤销 A002" }));
    const dialog = within(screen.getByRole("dialog", { name: "撤销 A002？" }));
    await fireEvent.click(dialog.getByRole("button", { name: "返回" }));
    expect(stage.link().sent).toHaveLength(0);

    await fireEvent.click(screen.getByRole("button", { name: "撤销 A002" }));
    await fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "撤销 A002" }));
    expect(stage.link().sent[0]).toMatchObject({ type: "queue.cancel", payload: { ticketId: "A002" } });
  });
});
