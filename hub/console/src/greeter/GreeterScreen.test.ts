import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settle } from "../samples/stage.ts";
import { given, openGreeter } from "./test-greeter.ts";

beforeEach(() => void vi.stubGlobal("location", { ...location, origin: "http://10.0.0.5", hostname: "10.0.0.5" }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const answer = () => within(document.querySelector<HTMLElement>(".answer")!);

describe("what a visitor asks for", () => {
  it("[G3] is there without typing, by department, with how many wait", async () => {
    await openGreeter();
    expect(screen.getByRole("heading", { name: "示例部门" })).toBeTruthy();
    expect(screen.getByRole("button", { name: /信息查询.*3 人等候/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: /信息更正.*现在不取号/ })).toBeTruthy();
  });

  it("[G1] is found by typing, Enter takes the first, and how many there are is announced", async () => {
    const stage = await openGreeter();
    await stage.search("申请");
    expect(screen.queryByRole("button", { name: /信息查询/ })).toBeNull();
    expect(screen.getByText("找到 1 项").getAttribute("role")).toBe("status");
    await fireEvent.submit(screen.getByRole("search"));
    expect(answer().getByRole("heading", { name: "申请受理" })).toBeTruthy();
    await stage.search("海关");
    expect(screen.getByText(/没有找到。换一个说法/)).toBeTruthy();
  });

  it("[G4] is answered in sentences that can be read aloud", async () => {
    const stage = await openGreeter();
    await stage.press(/信息查询/);
    expect(answer().getByText("前面有 3 人在等。约 10–15 分钟后会叫到。")).toBeTruthy();
    expect(answer().getByText("2 号窗口在办理。")).toBeTruthy();
    await stage.press(/申请受理/);
    expect(answer().getByText("2 号窗口在办理。今天还能取 4 个号。")).toBeTruthy();
  });

  it("[G5] that gives out no numbers says until when, and takes none", async () => {
    const stage = await openGreeter();
    await stage.press(/信息更正/);
    expect(answer().getAllByText(/现在不取号，14:00 开始。/)).toBeTruthy();
    await stage.press(/^取号/);
    expect(stage.link().sent).toHaveLength(0);
  });
});

describe("taking a number for somebody", () => {
  it("[G6] sends service, class and language once, however often it is pressed", async () => {
    const stage = await openGreeter();
    await stage.show("venue.hall/H1", {
      ...stage.link().link.open("venue.hall/H1").rows,
      "class/senior": { name: { zh: "老年人", en: "Older people" }, creditMinutes: 15 },
    });
    await stage.press(/信息查询/);
    await fireEvent.click(answer().getByLabelText("老年人"));
    await fireEvent.click(answer().getByLabelText("English"));
    await stage.press(/^取号/);
    await stage.press(/正在取号/);
    expect(stage.link().sent).toHaveLength(1);
    expect(stage.link().sent[0]).toMatchObject({
      type: "queue.take-ticket",
      payload: { serviceId: "S1", class: "senior", language: "en" },
    });
  });

  it("[G7] shows the number in the visitor's language and tells the hub once it is drawn, not before", async () => {
    const stage = await openGreeter();
    await stage.press(/信息查询/);
    await fireEvent.click(answer().getByLabelText("English"));
    await stage.press(/^取号/);
    await stage.answer(given);
    expect(screen.getByRole("img", { name: "A 0 0 9" })).toBeTruthy();
    expect(screen.getByText("3 people ahead")).toBeTruthy();
    expect(screen.getByText("Called in about 10–15 min")).toBeTruthy();
    expect(screen.getByText("Your number").closest("[lang]")?.getAttribute("lang")).toBe("en");
    expect(stage.sentOf("queue.confirm-ticket")).toHaveLength(0);

    await stage.draw();
    expect(stage.sentOf("queue.confirm-ticket")).toMatchObject([{ payload: { ticketId: "t9" } }]);
    await stage.press("交给来访者了，下一位");
    expect(screen.getByRole("button", { name: /信息查询/ }).getAttribute("aria-pressed")).toBe("false");
    expect(document.body.textContent).not.toContain("secret-token");
  });

  it("[G7] goes on with a confirmation under the next sign-in, and forgets it only when the hub has it", async () => {
    const stage = await openGreeter();
    await stage.press(/信息查询/);
    await stage.press(/^取号/);
    await stage.answer(given);
    await stage.draw();
    expect(localStorage.getItem("openhall.console.unconfirmed")).toContain("t9");
    stage
      .link()
      .sent.at(-1)
      ?.answer({ ok: false, refusal: { code: "no-link" } });
    await settle();
    expect(localStorage.getItem("openhall.console.unconfirmed")).toContain("t9");

    stage.link().turnAway("not-signed-in");
    await settle();
    await fireEvent.update(screen.getByLabelText("密码"), "good password");
    await fireEvent.submit(screen.getByLabelText("密码"));
    await settle();
    expect(stage.links).toHaveLength(2);
    expect(stage.link().sent).toMatchObject([{ type: "queue.confirm-ticket", payload: { ticketId: "t9" } }]);
    stage.link().sent[0]?.answer({ ok: true, version: 2, result: {} });
    await settle();
    expect(localStorage.getItem("openhall.console.unconfirmed")).toBeNull();
  });

  it("[G8] says so when the number that was shown does not count", async () => {
    const stage = await openGreeter();
    await stage.press(/信息查询/);
    await stage.press(/^取号/);
    await stage.answer(given);
    await stage.draw();
    stage
      .link()
      .sent.at(-1)
      ?.answer({ ok: false, refusal: { code: "number-taken", number: "A009" } });
    await settle();
    expect(screen.getByText(/这个号没有登记上/).closest("[role=alert]")?.textContent).toContain("重新取号");
    expect(screen.queryByRole("img", { name: /二维码/ })).toBeNull();
  });

  it("[G9] shows the way to the visitor's page where phones can reach it", async () => {
    const stage = await openGreeter();
    await stage.press(/信息查询/);
    await stage.press(/^取号/);
    await stage.answer(given);
    expect(screen.getByRole("img", { name: "二维码：您的号票网页" })).toBeTruthy();
  });

  it("[G15] keeps what was chosen when the hub says no, and says why", async () => {
    const stage = await openGreeter();
    await stage.press(/信息查询/);
    await fireEvent.click(answer().getByLabelText("English"));
    await stage.press(/^取号/);
    await stage.refuse({ code: "quota-reached" });
    expect(answer().getByText(/今天的号已经取完/)).toBeTruthy();
    expect(answer().getByLabelText<HTMLInputElement>("English").checked).toBe(true);
  });

  it("[G14] takes nothing while the link is lost, and says so", async () => {
    const stage = await openGreeter();
    await stage.press(/信息查询/);
    stage.link().lose();
    await settle();
    expect(answer().getByText(/前面有 3 人在等。/)).toBeTruthy();
    await stage.press(/^取号/);
    expect(stage.link().sent).toHaveLength(0);
    expect(answer().getByText("与中枢断开，恢复后才能操作")).toBeTruthy();
  });

  it("[G12] makes a number void only after a question", async () => {
    const stage = await openGreeter();
    await stage.press(/信息查询/);
    await stage.press(/^取号/);
    await stage.answer(given);
    await stage.press("取错了，作废");
    expect(stage.sentOf("queue.cancel")).toHaveLength(0);
    await fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "作废" }));
    expect(stage.sentOf("queue.cancel")).toMatchObject([{ payload: { ticketId: "t9" } }]);
    await stage.accept({});
    expect(screen.queryByText("您的号码")).toBeNull();
  });
});

describe("a number that a visitor shows", () => {
  const lookUp = async (text: string) => {
    const stage = await openGreeter();
    await stage.search(text);
    await stage.press(/^查号/);
    return stage;
  };

  it("[G10] is looked up as people write it: how many are ahead, or which desk it was called to", async () => {
    const stage = await lookUp("a3");
    expect(answer().getByText("A003 在等候，已等 20 分钟。")).toBeTruthy();
    expect(answer().getByText("前面还有 1 人。")).toBeTruthy();
    await stage.search("A001");
    await stage.press(/^查号/);
    expect(answer().getByText("A001 已经叫到 2 号窗口，请马上过去。")).toBeTruthy();
    expect(answer().queryByRole("button", { name: "作废" })).toBeNull();
  });

  it("[G10] that is over says what became of it, and one that never was says so", async () => {
    const stage = await lookUp("A077");
    expect(answer().getByText("今天没有 A077 这个号。请核对号码。")).toBeTruthy();
    const { ticketId: _, ...row } = { ...given, day: "2026-09-16", class: "ordinary", issuedAt: "x", orderAt: "x" };
    await stage.show("queue.story/H1/A077", {
      ticket: { ...row, ticketId: "t7", number: "A077", status: "ended", outcome: "served" },
    });
    expect(answer().getByText("A077 已经结束：已办结。")).toBeTruthy();
  });

  it("[G11] and was missed is put back when its visitor is here", async () => {
    const stage = await lookUp("A004");
    expect(answer().getByText("A004 在 10:15 叫到 2 号窗口时没有人来。")).toBeTruthy();
    await stage.press("回来了");
    expect(stage.link().sent).toMatchObject([{ type: "queue.requeue", payload: { ticketId: "t4" } }]);
    await stage.refuse({ code: "not-missed", number: "A004" });
    expect(answer().getByText(/A004 没有过号/)).toBeTruthy();
  });

  it("[G11] and was interrupted goes on when its visitor is back", async () => {
    const stage = await lookUp("B001");
    await stage.press("回来了");
    expect(stage.link().sent).toMatchObject([{ type: "queue.resume", payload: { ticketId: "t5" } }]);
  });
});

describe("an appointment", () => {
  it("[G13] is found by the beginning of its code and checked in, with its number shown", async () => {
    const stage = await openGreeter();
    await stage.search("gov-2041");
    await stage.press("预约 GOV-2041");
    expect(answer().getByText("预约时间：9月16日 周三 10:30")).toBeTruthy();
    await stage.press("签到取号");
    expect(stage.link().sent).toMatchObject([
      { type: "queue.check-in", payload: { code: "GOV-2041", language: "zh" } },
    ]);
    await stage.answer({ ...given, appointment: { at: "2026-09-16T02:30:00.000Z", late: false } });
    expect(screen.getByText("10:30 的预约")).toBeTruthy();
  });

  it("[G13] that has been checked in leads to its number", async () => {
    const stage = await openGreeter();
    await stage.search("GOV-2042");
    await stage.press("预约 GOV-2042");
    expect(answer().getByText("已经签到，号码是 B001。")).toBeTruthy();
    expect(answer().queryByRole("button", { name: "签到取号" })).toBeNull();
    await stage.press("查看 B001");
    expect(answer().getByRole("heading", { name: "B001" })).toBeTruthy();
  });

  it("[G13] whose code this page does not know is left to the hub", async () => {
    const stage = await openGreeter();
    await stage.search("ZX-99");
    await stage.press("用预约码 ZX-99 签到");
    await stage.press("签到取号");
    await stage.refuse({ code: "unknown-appointment" });
    expect(answer().getByText(/没有这个预约码/)).toBeTruthy();
  });
});
