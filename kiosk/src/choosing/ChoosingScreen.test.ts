import { screen } from "@testing-library/vue";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { type FakeLink } from "../samples/fake-link.ts";
import { classRows, laterRows, takenTicket } from "../samples/hall.ts";
import { answerLatest, renderKiosk, touch } from "../samples/render-kiosk.ts";

const take = "queue.take-ticket";
const board = "queue.board/V01";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function renderLater(): Promise<FakeLink> {
  const link = renderKiosk();
  link.put(board, laterRows);
  await nextTick();
  return link;
}

describe("what can be had now", () => {
  test("[K40] a service that gives out no numbers says why on its tile and takes none", async () => {
    const link = await renderLater();
    await touch(/申请进度查询.*14:00 起取号/);

    expect(link.sent).toHaveLength(0);
    expect(screen.getByRole("heading", { name: "这个事项现在不能取号" })).toBeTruthy();
    expect(screen.getByText(/14:00 起取号。.*人工服务台/)).toBeTruthy();
    await touch("选择其他事项");
    await touch(/高龄津贴.*今日预计还可受理 6 人/);
    expect(link.sentOf(take)).toHaveLength(1);
  });

  test.each([
    [/公开申请受理.*今日已约满/, /今天的号已经取完/],
    [/就业创业.*今日预计办不完/, /今天预计办不完，不再发号/],
  ])("[K40] so does %s", async (tile, sentence) => {
    await renderLater();
    await touch(tile);

    expect(screen.getByText(sentence)).toBeTruthy();
  });

  test("[K40] it opens again by itself, without a touch", async () => {
    const link = await renderLater();
    link.put(board, { "service/SV02": { taking: "open" } });
    await nextTick();
    await touch(/公开申请受理/);

    expect(link.sentOf(take)).toHaveLength(1);
  });

  test("[K43] a hall that a manager has closed gives out no numbers and says so, also beside a number on the glass", async () => {
    const link = renderKiosk();
    await touch(/政府信息检索/);
    await answerLatest(link, take, { ok: true, version: 1, result: takenTicket });
    link.put(board, { hall: { closed: true, shown: 0, hits: 0 } });
    await nextTick();
    expect(screen.getByText("大厅刚刚关闭，此号不再叫号。请到人工服务台。")).toBeTruthy();
    await touch("记住了，完成");

    expect(screen.getByRole("heading", { name: "大厅已关闭" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /政府信息检索/ })).toBeNull();
    link.put(board, { hall: { closed: false, shown: 0, hits: 0 } });
    await nextTick();
    expect(screen.getByRole("button", { name: /政府信息检索/ })).toBeTruthy();
  });
});

describe("whom a priority is for", () => {
  test("[K49] a hall that tells several apart asks which, and the number is taken with it", async () => {
    const link = renderKiosk();
    link.put("venue.hall/V01", classRows);
    await nextTick();
    await touch(/优先取号/);
    expect(screen.getByRole("heading", { name: "您属于哪一类？" })).toBeTruthy();
    await touch(/消防救援人员.*相当于早取 20 分钟/);
    expect(screen.getByRole("button", { name: /已选优先取号.*消防救援人员/ })).toBeTruthy();
    await touch(/政府信息检索/);

    expect(link.sentOf(take)[0]?.payload).toMatchObject({ class: "fire" });
  });

  test("[K49] none of them is an answer too, and a second touch takes the choice back", async () => {
    const link = renderKiosk();
    link.put("venue.hall/V01", classRows);
    await nextTick();
    await touch(/优先取号/);
    await touch("都不是，返回");
    expect(screen.getByRole("button", { name: /优先取号/ }).getAttribute("aria-pressed")).toBe("false");
    await touch(/优先取号/);
    await touch(/消防救援人员/);
    await touch(/已选优先取号/);
    await touch(/政府信息检索/);

    expect(link.sentOf(take)[0]?.payload).toMatchObject({ class: "ordinary" });
  });

  test("[K49] a hall without a class offers no priority", async () => {
    const link = renderKiosk();
    link.put("venue.hall/V01", { "class/priority": undefined });
    await nextTick();

    expect(screen.queryByRole("button", { name: /优先取号/ })).toBeNull();
  });

  test("[K42] a class that has just gone leaves the way to an ordinary number", async () => {
    const link = renderKiosk();
    await touch(/优先取号/);
    await touch(/政府信息检索/);
    await answerLatest(link, take, { ok: false, refusal: { code: "unknown-class", class: "priority" } });
    await touch("取普通号");

    expect(link.sentOf(take).at(-1)?.payload).toMatchObject({ class: "ordinary" });
  });
});
