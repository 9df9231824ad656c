import { describe, expect, test } from "vitest";
import { calledTicket, heldTicket, missedTicket, servedTicket, waitingTicket } from "../samples/ticket.ts";
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
    ["missed", "您已过号", "Your call was missed"],
    ["cancelled-by-visitor", "此号已取消", "This number was cancelled"],
    ["cancelled-by-staff", "此号已由工作人员取消", "The staff cancelled this number"],
    ["lapsed", "此号没有生效", "This number never counted"],
    ["ended-by-desk-close", "窗口已关闭", "The desk has closed"],
    ["expired-at-close", "大厅已关闭，此号已失效", "The hall has closed, this number has ended"],
    ["requeued", "此号已结束", "This number is closed"],
    ["transferred-to-desk", "此号已结束", "This number is closed"],
  ] as const)("ended, %s", (outcome, zh, en) => {
    const ticket = { ...servedTicket, outcome };
    expect(stateTicket(ticket, "zh", false)).toMatchObject({ tone: "ended", headline: zh });
    expect(stateTicket(ticket, "en", false).headline).toBe(en);
    expect(stateTicket(ticket, "zh", false).advice).not.toBe("");
  });
});

describe("a place in line", () => {
  test("[P30] the wait is a range beside those ahead, where it is known", () => {
    const ticket = { ...waitingTicket, wait: { low: 10, high: 15 } };
    expect(stateTicket(ticket, "zh", false).details).toEqual(["预计等候约 10–15 分钟"]);
    expect(stateTicket(ticket, "en", false).details).toEqual(["Expected wait: about 10–15 min"]);
    expect(stateTicket(ticket, "zh", true).details).toEqual([]);
  });

  test("[P33] an appointment stands with its time", () => {
    const ticket = { ...waitingTicket, appointmentAt: "2026-09-16T02:30:00.000Z" };
    expect(stateTicket(ticket, "en", false).details[0]).toMatch(/^Appointment \d\d:30$/);
  });

  test("[P31] whoever came back, or waits for one desk alone, is told so", () => {
    const ticket = { ...waitingTicket, returning: true, desk: calledTicket.desk } as const;
    expect(stateTicket(ticket, "zh", false).details.map(plain)).toEqual(["将优先呼叫您", "由 3 号窗口叫您"]);
  });
});

describe("away from the line", () => {
  test("[P31] a missed call: what to touch, and that no new number is needed", () => {
    const zh = stateTicket(missedTicket, "zh", false);
    expect([zh.tone, zh.headline]).toEqual(["away", "您已过号"]);
    expect(zh.advice).toMatch(/不用重新取号/);
    expect(stateTicket(missedTicket, "zh", true).advice).toContain("请看大厅屏幕");
  });

  test.each([
    ["visitor-returns", "号码已为您保留", "Your number is kept"],
    ["papers-kept", "材料已留在窗口", "Your papers are at the desk"],
    ["awaiting-back-office", "后台正在办理", "The back office is at work"],
  ] as const)("[P32] held because of %s, with the desk and what to do", (holdReason, zh, en) => {
    const ticket = { ...heldTicket, holdReason };
    const said = stateTicket(ticket, "zh", false);
    expect([said.tone, said.headline, ...said.details.map(plain)]).toEqual(["away", zh, "3 号窗口"]);
    expect(said.advice).not.toBe("");
    expect(stateTicket(ticket, "en", false).headline).toBe(en);
    expect(stateTicket(ticket, "zh", true).advice).toContain("请看大厅屏幕");
  });
});

test.each([
  ["priority", "按优先规则呼叫"],
  ["appointment", "按预约时间呼叫"],
  ["returning", "返回后优先呼叫"],
  ["long-wait", "等候较久，提前呼叫"],
] as const)("[P34] called because of %s", (reason, words) => {
  expect(stateTicket({ ...calledTicket, reason }, "zh", false).details).toContain(words);
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
