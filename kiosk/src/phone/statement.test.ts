import { describe, expect, test } from "vitest";
import { calledTicket, servedTicket, waitingTicket } from "../samples/ticket.ts";
import { stateTicket } from "./statement.ts";

/** A space that does not break stands before the desk's counter word. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("[P2] what the page says of a ticket", () => {
  test("waiting: how many are ahead, and to stay", () => {
    const zh = stateTicket(waitingTicket, "zh", false);
    expect([zh.tone, zh.headline]).toEqual(["waiting", "前面 2 人"]);
    expect(zh.advice).toContain("请保持此页打开");
    expect(stateTicket({ ...waitingTicket, ahead: 1 }, "en", false).headline).toBe("1 person ahead");
    expect(stateTicket({ ...waitingTicket, ahead: 0 }, "zh", false).headline).toBe("前面没有人了");
  });

  test("called: the desk, how often, and why where it was not the plain order", () => {
    const called = stateTicket({ ...calledTicket, calls: 2, reason: "long-wait" }, "zh", false);
    expect([called.tone, plain(called.headline)]).toEqual(["called", "请到 3 号窗口"]);
    expect(called.details).toEqual(["政策与财政咨询", "第 2 次呼叫", "等候较久，提前呼叫"]);
    expect(stateTicket(calledTicket, "en", false).details).toEqual(["Policy and finance"]);
  });

  test("serving and reserved", () => {
    expect(plain(stateTicket({ ...calledTicket, status: "serving" }, "en", false).headline)).toBe(
      "Being served at desk 3",
    );
    expect(stateTicket({ ...waitingTicket, status: "reserved" }, "zh", false).headline).toBe("号码即将生效");
  });

  test.each([
    ["served", "已办理完毕", "All done"],
    ["missed", "已过号", "Your call was missed"],
    ["cancelled-by-visitor", "此号已取消", "This number was cancelled"],
    ["cancelled-by-staff", "此号已由工作人员取消", "The staff cancelled this number"],
    ["lapsed", "此号没有生效", "This number never counted"],
    ["ended-by-desk-close", "窗口已关闭", "The desk has closed"],
    ["requeued", "此号已结束", "This number is closed"],
  ] as const)("ended, %s", (outcome, zh, en) => {
    const ticket = { ...servedTicket, outcome };
    expect(stateTicket(ticket, "zh", false)).toMatchObject({ tone: "ended", headline: zh });
    expect(stateTicket(ticket, "en", false).headline).toBe(en);
    expect(stateTicket(ticket, "zh", false).advice).not.toBe("");
  });
});

describe("[P4] what is too old is not told as if it were so now", () => {
  test("the place in line is withdrawn", () => {
    expect(stateTicket(waitingTicket, "zh", true)).toMatchObject({ headline: "正在等候" });
    expect(stateTicket(waitingTicket, "zh", true).advice).toContain("请看大厅屏幕");
  });

  test("a call is told as past, without its colour", () => {
    const statement = stateTicket(calledTicket, "zh", true);
    expect([statement.tone, plain(statement.headline)]).toEqual(["waiting", "曾叫到 3 号窗口"]);
  });

  test("an end stays an end", () => {
    expect(stateTicket(servedTicket, "en", true)).toEqual(stateTicket(servedTicket, "en", false));
  });
});
