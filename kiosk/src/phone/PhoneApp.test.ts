import { fireEvent, screen } from "@testing-library/vue";
import { type TicketRow } from "@openhall/shared/queue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { type FakeLink } from "../samples/fake-link.ts";
import { calledTicket, heldTicket, missedTicket, servedTicket, waitingTicket } from "../samples/ticket.ts";
import { arrive as put, openPhone, stubPhone } from "./test-phone.ts";

let link: FakeLink;

function open(ticket?: TicketRow): void {
  link = openPhone(ticket);
}

const arrive = (ticket: TicketRow): void => put(link, ticket);
const statement = (): string => screen.getAllByRole("status")[0]?.textContent ?? "";

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  stubPhone();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("[P1] number, service, people ahead and age", () => {
  open(waitingTicket);

  expect(screen.getByRole("img", { name: "B 0 4 2" })).toBeTruthy();
  expect(screen.getByText("申请补正指导")).toBeTruthy();
  expect(screen.getByText("前面 2 人")).toBeTruthy();
  expect(screen.getByText("刚刚")).toBeTruthy();
  expect(document.title).toBe("前面 2 人 · B042 · 市政务服务中心");
});

test("[P3] a call is an alert with the desk, changes the title and shakes the phone; so does a recall", async () => {
  open(waitingTicket);
  arrive(calledTicket);
  await nextTick();

  expect(screen.getByRole("alert").textContent).toContain("号窗口");
  expect(document.title).toMatch(/^请到 3\s号窗口 · B042/);
  expect(navigator.vibrate).toHaveBeenCalledTimes(1);
  arrive({ ...calledTicket, calls: 2 });
  await nextTick();
  expect(screen.getByText("第 2 次呼叫")).toBeTruthy();
  expect(navigator.vibrate).toHaveBeenCalledTimes(2);
});

test("[P61] a called visitor says that they are coming, once, and is told that the desk knows", async () => {
  open(calledTicket);
  await fireEvent.click(screen.getByRole("button", { name: "我正在过去" }));
  await fireEvent.click(screen.getByRole("button", { name: "我正在过去" }));
  expect(link.sent).toMatchObject([{ type: "queue.on-my-way", payload: { token: "tok" } }]);

  link.sent[0]?.answer({ ok: true, version: 2, result: {} });
  arrive({ ...calledTicket, onWay: true });
  await nextTick();
  expect(screen.getByText("窗口已知道您正在过来")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "我正在过去" })).toBeNull();
});

test("[P60] a number is given up where it can be, and only after the second touch", async () => {
  open(waitingTicket);
  expect(screen.getByText("不办了？取消此号")).toBeTruthy();
  expect(link.sent).toHaveLength(0);
  await fireEvent.click(screen.getByRole("button", { name: "取消 B042", hidden: true }));
  expect(link.sent).toMatchObject([{ type: "queue.give-up", payload: { token: "tok" } }]);

  arrive(calledTicket);
  await nextTick();
  expect(screen.queryByText("不办了？取消此号")).toBeNull();
});

test("[P63] without the hall the page says not to reload it", async () => {
  open(waitingTicket);
  expect(screen.queryByText(/不要刷新或关闭本页/)).toBeNull();
  link.lose();
  await nextTick();

  expect(screen.getByText(/不要刷新或关闭本页/)).toBeTruthy();
});

test("[P4] a broken network keeps the last state with its age, and withdraws it after two minutes", async () => {
  open(waitingTicket);
  link.lose();
  await nextTick();
  expect(statement()).toContain("前面 2 人");
  expect(screen.getByText(/离线/)).toBeTruthy();

  link.now.value = "2026-09-16T02:22:01.000Z";
  await vi.advanceTimersByTimeAsync(1_000);
  expect(statement()).not.toContain("前面 2 人");
  expect(statement()).toContain("请看大厅屏幕");
});

test("[P2] the end of a visit is said in plain words", () => {
  open(servedTicket);

  expect(statement()).toContain("已办理完毕");
});

test.each([
  ["unknown-ticket", "找不到这张号票"],
  ["protocol-mismatch", "本页需要刷新"],
  ["origin-not-allowed", "暂时不能查看"],
] as const)("[P5] turned away with %s it says what is the matter", async (refusal, heading) => {
  open();
  link.turnAway(refusal);
  await nextTick();

  expect(screen.getByRole("heading", { name: heading })).toBeTruthy();
});

test("[P5] with nothing known yet it looks, and says so when the hall cannot be reached", async () => {
  open();
  expect(screen.getByRole("heading", { name: "正在查询您的号票……" })).toBeTruthy();
  link.lose();
  await nextTick();
  expect(screen.getByRole("heading", { name: "连不上服务大厅" })).toBeTruthy();
});

test.each([
  ["en-GB", "en"],
  ["zh-TW", "zh-CN"],
  ["fr-FR", "zh-CN"],
])("[P6] a phone in %s begins in %s and can change", async (phone, tag) => {
  vi.stubGlobal("navigator", { language: phone, userActivation: { hasBeenActive: false } });
  open(waitingTicket);
  expect(document.documentElement.lang).toBe(tag);

  await fireEvent.click(screen.getByRole("button", { name: "English" }));
  expect(screen.getByText("2 people ahead")).toBeTruthy();
});

test("[P6] the language that was chosen holds over a reload", async () => {
  open(waitingTicket);
  await fireEvent.click(screen.getByRole("button", { name: "English" }));
  open(waitingTicket);

  expect(screen.getByText("2 people ahead")).toBeTruthy();
});

test("[P7] the rules of order are there to read", () => {
  open(waitingTicket);

  expect(screen.getByText("叫号顺序是怎样定的")).toBeTruthy();
  expect(screen.getByText(/优先号相当于早取 15 分钟/)).toBeTruthy();
  expect(screen.getByText(/等候超过 40 分钟的/)).toBeTruthy();
});

test("[P35] all the rules of order are there, as they are applied: return, guard, appointment, window, credit", () => {
  open(waitingTicket);

  const rules = screen.getAllByRole("listitem", { hidden: true }).map((rule) => rule.textContent);
  const keywords = [/再叫 2 个.*之后先叫/, /超过 40 分钟/, /预约时间先叫/, /优先窗口/, /取号先后.*15 分钟/];
  expect(rules).toEqual(keywords.map((keyword) => expect.stringMatching(keyword)));
});

test.each([
  ["missed its call", missedTicket],
  ["was to come back", heldTicket],
])("[P31] a visitor who %s says “I am here” once, with the ticket's own key", async (_, ticket) => {
  open(ticket);
  await fireEvent.click(screen.getByRole("button", { name: "我已到" }));
  await fireEvent.click(screen.getByRole("button", { name: "我已到" }));
  expect(link.sent).toMatchObject([{ type: "queue.rejoin", payload: { token: "tok" } }]);

  arrive({ ...waitingTicket, returning: true });
  link.sent[0]?.answer({ ok: true, version: 2, result: {} });
  await nextTick();
  expect(statement()).toContain("将优先呼叫您");
  expect(screen.queryByRole("button", { name: "我已到" })).toBeNull();
});

test.each(["papers-kept", "awaiting-back-office"] as const)(
  "[P32] whom the desk keeps waiting (%s) has nothing to say",
  (holdReason) => {
    open({ ...heldTicket, holdReason });

    expect(screen.queryByRole("button", { name: "我已到" })).toBeNull();
  },
);

test("[P36] others may be let go first: one, two, three or five", async () => {
  open(waitingTicket);
  expect(screen.getAllByRole("button", { name: /^让 \d 人先办$/, hidden: true })).toHaveLength(4);
  await fireEvent.click(screen.getByRole("button", { name: "让 3 人先办", hidden: true }));

  expect(link.sent).toMatchObject([{ type: "queue.give-way", payload: { token: "tok", count: 3 } }]);
});

test("[P37] what did not work is said, and can be tried again", async () => {
  open(missedTicket);
  await fireEvent.click(screen.getByRole("button", { name: "我已到" }));
  link.sent[0]?.answer({ ok: false, refusal: { code: "no-answer" } });
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.getByRole("alert").textContent).toContain("没有成功");

  await fireEvent.click(screen.getByRole("button", { name: "我已到" }));
  expect(link.sent).toHaveLength(2);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("[P37] without the hall the button says that it cannot be used, and sends nothing for later", async () => {
  open(missedTicket);
  link.lose();
  await nextTick();
  const button = screen.getByRole("button", { name: "我已到" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  await fireEvent.click(button);

  expect(link.sent).toHaveLength(0);
});
