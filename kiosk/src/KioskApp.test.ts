import { screen, within } from "@testing-library/vue";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { type FakeLink } from "./samples/fake-link.ts";
import { takenTicket } from "./samples/hall.ts";
import { answerLatest, renderKiosk, touch } from "./samples/render-kiosk.ts";

const take = "queue.take-ticket";
const confirm = "queue.confirm-ticket";
const tile = /政府信息检索与获取指引/;
const answer = (link: FakeLink, reply: Parameters<typeof answerLatest>[2]): Promise<void> =>
  answerLatest(link, take, reply);

async function takeNumber(link: FakeLink): Promise<void> {
  await touch(tile);
  await answer(link, { ok: true, version: 1, result: takenTicket });
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("choosing", () => {
  test("[K3] the first page offers the frequent services in both languages, with how many wait", () => {
    renderKiosk();

    const tiles = screen.getAllByRole("button", { name: /人等候|在您前面/ });
    expect(tiles).toHaveLength(6);
    const first = within(screen.getByRole("button", { name: tile }));
    expect(first.getByText("Finding published government information")).toBeTruthy();
    expect(first.getByText("约 3 人在您前面")).toBeTruthy();
  });

  test("[K3] two touches to a number: the service, and that is all but the first look", async () => {
    const link = renderKiosk();
    await takeNumber(link);

    expect(link.sentOf(take)[0]?.payload).toEqual({ serviceId: "SV01", class: "ordinary", language: "zh" });
    expect(screen.getByRole("img", { name: "A 0 1 2" })).toBeTruthy();
  });

  test("[K4] every service is behind one touch more, page by page", async () => {
    renderKiosk();
    await touch("全部事项");

    const names = new Set<string>();
    for (let page = 1; page <= 4; page += 1) {
      for (const button of screen.getAllByRole("button", { name: /等候|在您前面/ })) names.add(button.textContent);
      if (page < 4) await touch("下一页");
    }
    expect(names.size).toBe(20);
    expect(screen.getByRole("button", { name: "下一页" }).hasAttribute("disabled")).toBe(true);
  });

  test("[K6] priority is the visitor's own word, chosen before the service", async () => {
    const link = renderKiosk();
    await touch(/优先取号/);
    expect(screen.getByRole("button", { name: /已选优先取号/ }).getAttribute("aria-pressed")).toBe("true");
    await takeNumber(link);

    expect(link.sentOf(take)[0]?.payload).toMatchObject({ class: "priority" });
    expect(screen.getByText("已按优先取号")).toBeTruthy();
  });

  test("[K15] the other language is one touch away on every page, and the number is taken in it", async () => {
    const link = renderKiosk();
    await touch("English");
    await touch(/Finding published/);

    expect(screen.getByRole("heading", { name: "Choose a service" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("en");
    expect(link.sentOf(take)[0]?.payload).toMatchObject({ language: "en" });
  });

  test("[K3] a hall without services says so instead of showing an empty page", () => {
    const link = renderKiosk({ empty: true });
    link.put("venue.hall/V01", {});

    return vi.waitFor(() => expect(screen.getByRole("heading", { name: "这里暂时没有可以取号的事项" })).toBeTruthy());
  });

  test("[K16] the way to a person stands on every page", async () => {
    const link = renderKiosk();
    expect(screen.getByText("人工服务：请到人工服务台")).toBeTruthy();
    await takeNumber(link);
    expect(screen.getByText("Ask staff at the staffed desk")).toBeTruthy();
  });
});

describe("taking", () => {
  test("[K7] a touch shows at once, and a second touch does nothing", async () => {
    const link = renderKiosk();
    await touch(tile);
    expect(screen.getByRole("button", { name: /正在取号/ }).getAttribute("aria-busy")).toBe("true");
    await touch(tile);
    await touch(/就业创业补贴政策/);

    expect(link.sentOf(take)).toHaveLength(1);
  });

  test("[K7] beyond a second it says what it waits for; a number that comes after leaving is given back", async () => {
    const link = renderKiosk();
    await touch(tile);
    expect(screen.queryByRole("alertdialog")).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(screen.getByRole("alertdialog").textContent).toContain("正在等待叫号系统给出号码");
    await touch("不等了，返回");
    await answer(link, { ok: true, version: 1, result: takenTicket });

    expect(screen.queryByRole("img", { name: "A 0 1 2" })).toBeNull();
    expect(link.sentOf("queue.cancel")[0]?.payload).toEqual({ ticketId: "t-12" });
    expect(link.sentOf(confirm)).toHaveLength(0);
  });

  test.each([
    ["too-many-reservations", "本机取号太多，请稍等一两分钟再试。"],
    ["never-heard-of", "这次没有取到号。请再试一次，或到人工服务台。"],
  ])("[K8] the refusal %s is a sentence and a way on", async (code, sentence) => {
    const link = renderKiosk();
    await touch(tile);
    await answer(link, { ok: false, refusal: { code } });
    expect(screen.getByText(sentence)).toBeTruthy();

    await touch("再试一次");
    expect(link.sentOf(take)).toHaveLength(2);
    await answer(link, { ok: false, refusal: { code } });
    await touch("选择其他事项");
    expect(screen.getByRole("heading", { name: "请选择要办理的事项" })).toBeTruthy();
  });

  test("[K8] an answer that is no ticket is not shown as one", async () => {
    const link = renderKiosk();
    await touch(tile);
    await answer(link, { ok: true, version: 1, result: { number: 12 } });

    expect(screen.getByRole("heading", { name: "没有取到号" })).toBeTruthy();
  });
});

describe("the number", () => {
  test("[K9] number, service, people ahead, time and QR code; the number counts once it is drawn", async () => {
    const link = renderKiosk();
    await takeNumber(link);

    expect(screen.getByText("约 3 人在您前面")).toBeTruthy();
    expect(screen.getByText("政府信息检索与获取指引")).toBeTruthy();
    expect(screen.getByText(/10:20 取号/)).toBeTruthy();
    expect(screen.getByRole("img", { name: "二维码：您的号票网页" })).toBeTruthy();
    expect(link.sentOf(confirm)).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(50);
    expect(link.sentOf(confirm)).toMatchObject([{ payload: { ticketId: "t-12" }, keepTrying: true }]);
  });

  test("[K48] the page says where to go after a missed call, which this machine cannot put right", async () => {
    const link = renderKiosk();
    await takeNumber(link);

    expect(screen.getByText(/过号了？.*人工服务台/)).toBeTruthy();
  });

  test("[K9] a number that was never drawn is not confirmed", async () => {
    const link = renderKiosk();
    vi.spyOn(globalThis, "requestAnimationFrame").mockReturnValue(1);
    await takeNumber(link);
    await touch("记住了，完成");
    await vi.advanceTimersByTimeAsync(500);

    expect(link.sentOf(confirm)).toHaveLength(0);
  });

  test("[K11] a lost hub leaves the number on the glass and says that it is valid", async () => {
    const link = renderKiosk();
    await takeNumber(link);
    link.lose();
    await nextTick();

    expect(screen.getByRole("img", { name: "A 0 1 2" })).toBeTruthy();
    expect(screen.getByText(/您的号码有效/)).toBeTruthy();
  });
});

describe("after a visit", () => {
  test("[K13] done leaves nothing: number, language, priority and type size are the next visitor's", async () => {
    const link = renderKiosk();
    const entries = history.length;
    await touch(/优先取号/);
    await touch("大字");
    await touch("English");
    await touch(/Finding published/);
    await answer(link, { ok: true, version: 1, result: takenTicket });
    await vi.advanceTimersByTimeAsync(50);
    link.sentOf(confirm)[0]?.answer({ ok: true, version: 2, result: {} });
    await vi.advanceTimersByTimeAsync(0);
    await touch("Done");

    expect(screen.getByRole("heading", { name: "请选择要办理的事项" })).toBeTruthy();
    expect(screen.getByRole("button", { name: /优先取号/ }).getAttribute("aria-pressed")).toBe("false");
    expect(document.documentElement.dataset.size).toBeUndefined();
    expect(document.body.innerHTML).not.toContain("A012");
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toMatch(/t-12|A012|dGhpcy/);
    expect(history.length).toBe(entries);
  });

  test("[K13] walking away leaves nothing either, after the countdown", async () => {
    const link = renderKiosk();
    await takeNumber(link);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(screen.getByRole("region", { name: "您还在吗？" }).textContent).toContain("20 秒后清除本页");
    await vi.advanceTimersByTimeAsync(20_000);

    expect(screen.queryByRole("img", { name: "A 0 1 2" })).toBeNull();
    expect(screen.queryByText("您还在吗？")).toBeNull();
  });

  test("[K12] large type has more time: 120 s and 30 s", async () => {
    renderKiosk();
    await touch("大字");
    expect(document.documentElement.dataset.size).toBe("large");
    await vi.advanceTimersByTimeAsync(119_000);
    expect(screen.queryByText("您还在吗？")).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(screen.getByText("30 秒后清除本页，返回首页")).toBeTruthy();
    await touch("继续使用");
    expect(screen.queryByText("您还在吗？")).toBeNull();
    await vi.advanceTimersByTimeAsync(150_000);
    expect(document.documentElement.dataset.size).toBeUndefined();
  });
});

describe("without a hub", () => {
  test("[K14] a lost hub is unmistakable, says what to do, and goes by itself", async () => {
    const link = renderKiosk();
    link.lose();
    await nextTick();
    expect(screen.getByRole("heading", { name: "暂时不能取号" })).toBeTruthy();
    expect(screen.getByText(/请到人工服务台，工作人员会为您安排/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: tile })).toBeNull();

    link.status.value = "live";
    await nextTick();
    expect(screen.getByRole("heading", { name: "请选择要办理的事项" })).toBeTruthy();
  });

  test("[K14] until the services are known it says that it is connecting", () => {
    renderKiosk({ empty: true });

    expect(screen.getByRole("heading", { name: "正在连接叫号系统" })).toBeTruthy();
  });

  test("[K14] a page too old for the hub is no unpaired machine", async () => {
    const link = renderKiosk();
    link.turnAway("protocol-mismatch");
    await nextTick();

    expect(screen.getByRole("heading", { name: "暂时不能取号" })).toBeTruthy();
  });

  test.each(["not-signed-in", "revoked"] as const)(
    "[K2] a machine that is %s says so in both languages",
    async (code) => {
      const link = renderKiosk();
      link.turnAway(code);
      await nextTick();

      const [heading] = screen.getAllByRole("heading");
      expect(heading?.textContent).toContain("本机尚未启用");
      expect(heading?.textContent).toContain("This machine is not in use");
      expect(screen.getByRole("img", { name: /K 7 M 4 P X/ })).toBeTruthy();
      expect(screen.queryByRole("button")).toBeNull();
    },
  );
});
