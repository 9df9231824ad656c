import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type FakeLink } from "../samples/fake-link.ts";
import { takenTicket } from "../samples/hall.ts";
import { answerLatest, renderKiosk, touch } from "../samples/render-kiosk.ts";

const checkIn = "queue.check-in";
const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>("预约码");

async function typeOnGlass(code: string): Promise<void> {
  for (const character of code) await touch(character);
}

/** To the keys, and the code sent. */
async function sendCode(code = "YZ42"): Promise<FakeLink> {
  const link = renderKiosk();
  await touch("预约签到");
  await typeOnGlass(code);
  await touch("签到取号");
  return link;
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the code", () => {
  test("[K44] it is typed on our own keys, from the first page on, and sent", async () => {
    const link = await sendCode("YZ-42");

    expect(link.sentOf(checkIn)).toMatchObject([{ payload: { code: "YZ-42", language: "zh" } }]);
    expect(screen.getByRole("button", { name: "正在签到……" })).toBeTruthy();
  });

  test("[K44] a slip is put right, and a keyboard types it too, in capitals and without what no code has", async () => {
    renderKiosk();
    await touch("预约签到");
    expect(document.activeElement).toBe(field());
    await typeOnGlass("YZ9");
    await touch("删除");
    expect(field().value).toBe("YZ");
    await fireEvent.update(field(), "yz 20-0042!");
    expect(field().value).toBe("YZ20-0042");
  });

  test("[K44] nothing remembers it: no suggestions, no keyboard of the machine", async () => {
    renderKiosk();
    await touch("预约签到");

    expect([field().autocomplete, field().inputMode, field().name]).toEqual(["off", "none", ""]);
  });

  test("[K44] what is too short to be a code is not sent, not even by Enter", async () => {
    const link = renderKiosk();
    await touch("预约签到");
    await typeOnGlass("YZ4");
    expect(screen.getByRole("button", { name: "签到取号" }).hasAttribute("disabled")).toBe(true);
    const form = field().form;
    if (form) await fireEvent.submit(form);

    expect(link.sent).toHaveLength(0);
  });

  test("[K44] the way back takes a number without one", async () => {
    renderKiosk();
    await touch("预约签到");
    await typeOnGlass("YZ");
    await touch("没有预约，直接取号");
    await touch("预约签到");

    expect(field().value).toBe("");
  });
});

describe("the number of an appointment", () => {
  test("[K45] it comes like any other, with the appointment's time, and counts once it is drawn", async () => {
    const link = await sendCode();
    const appointment = { at: "2026-09-16T02:30:00.000Z", late: false };
    await answerLatest(link, checkIn, { ok: true, version: 1, result: { ...takenTicket, appointment } });

    expect(screen.getByRole("img", { name: "A 0 1 2" })).toBeTruthy();
    expect(screen.getByText("预约 10:30，按预约时间叫号")).toBeTruthy();
    expect(screen.getByText("政府信息检索与获取指引")).toBeTruthy();
    await vi.advanceTimersByTimeAsync(50);
    expect(link.sentOf("queue.confirm-ticket")).toMatchObject([{ payload: { ticketId: "t-12" } }]);
  });

  test("[K45] whose window has passed is told that the number waits like any other", async () => {
    const link = await sendCode();
    const appointment = { at: "2026-09-16T01:30:00.000Z", late: true };
    await answerLatest(link, checkIn, { ok: true, version: 1, result: { ...takenTicket, appointment } });

    expect(screen.getByText("预约 09:30 已过，与其他号一样排队")).toBeTruthy();
  });

  test("[K41] with the wait where it is known", async () => {
    const link = await sendCode();
    const result = { ...takenTicket, wait: { low: 10, high: 15 } };
    await answerLatest(link, checkIn, { ok: true, version: 1, result });

    expect(screen.getByText("前面 3 人")).toBeTruthy();
    expect(screen.getByText("预计等候约 10–15 分钟")).toBeTruthy();
  });
});

describe("no number for a code", () => {
  test("[K46] a code that nobody knows is there to be put right", async () => {
    const link = await sendCode();
    await answerLatest(link, checkIn, { ok: false, refusal: { code: "unknown-appointment" } });
    expect(screen.getByText(/没有找到这个预约码/)).toBeTruthy();
    await touch("重新输入预约码");

    expect(field().value).toBe("YZ42");
  });

  test("[K46] [K48] one that is checked in shows its number, and where to go after a missed call", async () => {
    const link = await sendCode();
    await answerLatest(link, checkIn, { ok: false, refusal: { code: "already-checked-in", number: "B021" } });

    expect(screen.getByRole("heading", { name: "这个预约已经签到" })).toBeTruthy();
    expect(screen.getByRole("img", { name: "B 0 2 1" })).toBeTruthy();
    expect(screen.getByText(/如已过号/)).toBeTruthy();
  });

  test("[K46] one of another day says which, and offers a number for today", async () => {
    const link = await sendCode();
    const refusal = { code: "appointment-another-day", at: "2026-09-17T06:00:00.000Z" };
    await answerLatest(link, checkIn, { ok: false, refusal });
    expect(screen.getByText(/9月17日 周四 14:00/)).toBeTruthy();
    await touch("直接取号");

    expect(screen.getByRole("heading", { name: "请选择要办理的事项" })).toBeTruthy();
  });

  test("[K46] what the hub could not do is tried again with the same code", async () => {
    const link = await sendCode();
    await answerLatest(link, checkIn, { ok: false, refusal: { code: "no-answer" } });
    await touch("再试一次");

    expect(link.sentOf(checkIn).map(({ payload }) => payload)).toEqual([
      { code: "YZ42", language: "zh" },
      { code: "YZ42", language: "zh" },
    ]);
  });
});

describe("walking away", () => {
  test("[K47] typing has 180 s and 30 s; then the code is gone from page, storage and the next visit", async () => {
    renderKiosk();
    await touch("预约签到");
    await typeOnGlass("YZ42");
    await vi.advanceTimersByTimeAsync(179_000);
    expect(screen.queryByText("您还在吗？")).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(screen.getByText("30 秒后清除本页，返回首页")).toBeTruthy();
    await vi.advanceTimersByTimeAsync(30_000);

    expect(screen.getByRole("heading", { name: "请选择要办理的事项" })).toBeTruthy();
    expect(document.body.innerHTML).not.toContain("YZ42");
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain("YZ42");
    await touch("预约签到");
    expect(field().value).toBe("");
  });

  test("[K47] also from the page that refused it", async () => {
    const link = await sendCode();
    await answerLatest(link, checkIn, { ok: false, refusal: { code: "unknown-appointment" } });
    await vi.advanceTimersByTimeAsync(80_000);
    await touch("预约签到");

    expect(field().value).toBe("");
  });
});
