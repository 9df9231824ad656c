import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { called, deskRows, minutesAgo, serving, ticket, withColleague, withDesk } from "../samples/hall-rows.ts";
import { settle } from "../samples/stage.ts";
import { button, openDesk, press, question } from "./test-desk.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const free = deskRows(undefined, ticket("A002"));

describe("a verb that cannot be used now", () => {
  it("[W40] stays in its place, and a press says why and does nothing", async () => {
    const stage = await openDesk(free);
    expect(button(/^挂起/).getAttribute("aria-disabled")).toBe("true");
    await press("h");
    expect(screen.getByText("现在不能“挂起”：窗口现在没有来访者。")).toBeTruthy();
    await fireEvent.click(button(/^重呼/));
    expect(screen.getByText("现在不能“重呼”：窗口现在没有来访者。")).toBeTruthy();
    expect(stage.sent()).toEqual([]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[W40] says so until the next press", async () => {
    await openDesk(free);
    await press("h");
    await press("n");
    expect(screen.queryByText(/现在不能/)).toBeNull();
  });
});

describe("hold and pause", () => {
  it("[W45] ask for the reason, which one digit gives", async () => {
    const stage = await openDesk(deskRows(serving()));
    await press("h");
    const { dialog } = question("挂起 A001：为什么？");
    await fireEvent.keyDown(dialog, { key: "2" });
    expect(stage.sent()).toEqual([["queue.hold", { reason: "papers-kept" }]]);
    await stage.accept(deskRows(undefined));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[W45] do nothing for a digit without a reason, and leave everything on “back”", async () => {
    const stage = await openDesk(free);
    await press("p");
    const { dialog, getByRole } = question("暂停叫号：为什么？");
    await fireEvent.keyDown(dialog, { key: "7" });
    await fireEvent.click(getByRole("button", { name: "返回" }));
    expect(stage.sent()).toEqual([]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[W7] stay open with the reason when they are refused", async () => {
    const stage = await openDesk(free);
    await press("p");
    await fireEvent.click(question(/暂停叫号/).getByRole("button", { name: /午餐/ }));
    await stage.refuse({ code: "visitor-at-desk", number: "A002" });
    expect(question(/暂停叫号/).getByText(/A002 还在窗口/)).toBeTruthy();
  });

  it("[W50] show a paused desk with reason and since when, and Space resumes it", async () => {
    const stage = await openDesk(withDesk(free, { paused: { reason: "lunch", at: minutesAgo(23) } }));
    expect(screen.getByText("暂停中")).toBeTruthy();
    expect(screen.getByText("午餐，09:57 起，已 23 分钟")).toBeTruthy();
    expect(screen.getByRole("main").textContent).not.toContain("窗口空闲");
    await press(" ");
    expect(stage.sent()).toEqual([["queue.resume-desk", {}]]);
    await stage.accept(free);
    expect(screen.getByRole("main").textContent).toContain("窗口空闲");
  });
});

describe("a transfer", () => {
  it("[W47] goes to a service, by default at the place the visitor has", async () => {
    const stage = await openDesk(deskRows(called()));
    await press("t");
    const { dialog, getByRole, queryByRole } = question("转办 A001");
    expect(queryByRole("radio", { name: /信息查询/ })).toBeNull();
    expect(getByRole("button", { name: "转办" }).hasAttribute("disabled")).toBe(true);
    await fireEvent.click(getByRole("radio", { name: /申请受理/ }));
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    expect(stage.sent()).toEqual([["queue.transfer", { serviceId: "S3", place: "keep" }]]);
  });

  it("[W47] goes to a desk that is open, and to the front where wanted", async () => {
    const stage = await openDesk(withColleague(deskRows(serving())));
    await press("t");
    const { getByRole } = question("转办 A001");
    await fireEvent.click(getByRole("radio", { name: "别的窗口" }));
    await fireEvent.click(getByRole("radio", { name: /2 号 示例2窗（李静）/ }));
    await fireEvent.click(getByRole("radio", { name: "最前面" }));
    await fireEvent.click(getByRole("button", { name: "转办" }));
    expect(stage.sent()).toEqual([["queue.transfer", { deskId: "W2", place: "front" }]]);
  });

  it("[W47] says when no other desk is open", async () => {
    await openDesk(deskRows(serving()));
    await press("t");
    await fireEvent.click(question("转办 A001").getByRole("radio", { name: "别的窗口" }));
    expect(screen.getByText("现在没有别的窗口开着。")).toBeTruthy();
  });
});

describe("another service, and somebody without a ticket", () => {
  it("[W48] add one to the visit, without the one that it is about", async () => {
    const stage = await openDesk(deskRows(serving()));
    await press("a");
    const { getByRole, queryByRole } = question("给 A001 加办一个事项");
    expect(queryByRole("radio", { name: /信息查询/ })).toBeNull();
    await fireEvent.click(getByRole("radio", { name: /信息更正/ }));
    await fireEvent.click(getByRole("button", { name: "加办" }));
    expect(stage.sent()).toEqual([["queue.add-service", { serviceId: "S2" }]]);
  });

  it("[W48] offer this desk's services first", async () => {
    const stage = await openDesk(withDesk(free, { serviceIds: ["S3"] }));
    await press("w");
    const { getAllByRole, getByRole } = question(/无号办理/);
    expect(getAllByRole("radio").map((radio) => radio.getAttribute("value"))).toEqual(["S3", "S1", "S2"]);
    await fireEvent.click(getByRole("radio", { name: /申请受理/ }));
    await fireEvent.click(getByRole("button", { name: "开始办理" }));
    expect(stage.sent()).toEqual([["queue.serve-walk-in", { serviceId: "S3" }]]);
  });
});

describe("finishing", () => {
  it("[W49] may say how it ended and what it was about", async () => {
    const stage = await openDesk(deskRows(serving()));
    await press("f");
    const { getByRole } = question("办结 A001");
    await fireEvent.click(getByRole("radio", { name: "来访者中途离开" }));
    await fireEvent.click(getByRole("checkbox", { name: "补发证明" }));
    await fireEvent.click(getByRole("button", { name: "办结" }));
    expect(stage.sent()).toEqual([["queue.finish", { outcome: "cancelled-by-visitor", subjects: ["copy"] }]]);
  });

  it("[W49] stays one key without", async () => {
    const stage = await openDesk(deskRows(serving()));
    await press(" ");
    expect(stage.sent()).toEqual([["queue.finish", { outcome: "served", subjects: [] }]]);
  });
});

describe("calling one number", () => {
  const type = (text: string) => fireEvent.update(screen.getByLabelText(/^号码/), text);

  it("[W46] says what is known of it, and calls it as it is printed", async () => {
    const stage = await openDesk(free);
    await press("n");
    await type("a2");
    expect(screen.getByText("A002，信息查询，等了 20 分钟。")).toBeTruthy();
    await fireEvent.click(question("叫指定的号").getByRole("button", { name: "呼叫" }));
    expect(stage.sent()).toEqual([["queue.call-number", { number: "A002" }]]);
  });

  it("[W46] says where it is, and that it is none of this desk's", async () => {
    const stage = await openDesk({
      ...withColleague(free),
      "ticket/B007": ticket("B007", { serviceId: "S3", status: "serving", deskId: "W2" }),
    });
    await press("n");
    await type("B007");
    expect(screen.getByText(/B007 已经在 2 号窗口。\s+这个事项不是本窗口受理的；仍然可以叫。/)).toBeTruthy();
    await type("A900");
    expect(screen.getByText(/名单里没有 A900/)).toBeTruthy();
    await type("9");
    expect(question("叫指定的号").getByRole("button", { name: "呼叫" }).hasAttribute("disabled")).toBe(true);
    expect(stage.sent()).toEqual([]);
  });
});

describe("undo", () => {
  const until = minutesAgo(-8 / 60);
  const undoable = withDesk(deskRows(called()), { undo: { verb: "call", number: "A001", until } });

  it("[W44] names what it takes back and the seconds that are left", async () => {
    const stage = await openDesk(undoable);
    expect(button(/^撤回/).textContent).toContain("呼叫 A001");
    expect(button(/^撤回/).textContent).toContain("8 秒");
    stage.link().clock.value = minutesAgo(-5 / 60);
    await stage.pass(1000);
    expect(button(/^撤回/).textContent).toContain("3 秒");
    await press("z");
    expect(stage.sent()).toEqual([["queue.undo", {}]]);
  });

  it("[W44] is over with its time", async () => {
    const stage = await openDesk(undoable);
    stage.link().clock.value = minutesAgo(-9 / 60);
    await stage.pass(1000);
    expect(button(/^撤回/).getAttribute("aria-disabled")).toBe("true");
    await press("z");
    expect(stage.sent()).toEqual([]);
  });
});

describe("the rarer verbs", () => {
  it("[W40] put a called visitor back into the line", async () => {
    const stage = await openDesk(deskRows(called()));
    await press("b");
    expect(stage.sent()).toEqual([["queue.requeue", { ticketId: "here" }]]);
  });

  it("[W51] switch auto-next on and off, and show which it is", async () => {
    const stage = await openDesk(deskRows(undefined));
    expect(button(/^自动叫号/).getAttribute("aria-pressed")).toBe("false");
    await press("x");
    expect(stage.sent()).toEqual([["queue.set-auto-next", { on: true }]]);
    await stage.accept(withDesk(deskRows(undefined), { autoNext: true }));
    expect(button(/^自动叫号/).getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText(/自动叫号开着/)).toBeTruthy();
    await press("x");
    expect(stage.sent().at(-1)).toEqual(["queue.set-auto-next", { on: false }]);
  });
});

describe("a question", () => {
  it("[W54] about a visitor ends when the visitor is no longer here", async () => {
    const stage = await openDesk(deskRows(serving(), ticket("A002")));
    await press("t");
    const another = { ...deskRows(undefined), "ticket/T2": called({ number: "A002" }) };
    await stage.show("queue.hall/H1", withDesk(another, { ticketId: "T2" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(stage.sent()).toEqual([]);
  });

  it("[W54] for a free desk ends when somebody is called to it", async () => {
    const stage = await openDesk(free);
    await press("w");
    await stage.show("queue.hall/H1", deskRows(called()));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[W4] sends nothing while the link is lost", async () => {
    const stage = await openDesk(deskRows(serving()));
    await press("h");
    stage.link().lose();
    await settle();
    const { dialog, getByRole } = question(/挂起/);
    await fireEvent.keyDown(dialog, { key: "1" });
    await fireEvent.click(getByRole("button", { name: /来访者稍后回来/ }));
    stage.link().restore();
    await settle();
    expect(stage.sent()).toEqual([]);
  });

  it("[W5] and what was chosen in it outlive the end of a sign-in", async () => {
    const stage = await openDesk(deskRows(serving()));
    await press("t");
    await fireEvent.click(question("转办 A001").getByRole("radio", { name: /申请受理/ }));
    stage.link().turnAway("signed-out");
    await settle();
    await fireEvent.update(screen.getByLabelText("密码"), "my password");
    await fireEvent.submit(screen.getByLabelText("密码"));
    await settle();
    await stage.showHall(deskRows(serving()));
    await fireEvent.click(question("转办 A001").getByRole("button", { name: "转办" }));
    expect(stage.sent()).toEqual([["queue.transfer", { serviceId: "S3", place: "keep" }]]);
  });
});
