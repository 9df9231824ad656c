import { fireEvent, render, screen } from "@testing-library/vue";
import { createPinia } from "pinia";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hubLinkKey } from "../connection/hub-link.ts";
import KioskApp from "../KioskApp.vue";
import { FakeLink } from "../samples/fake-link.ts";
import { fillHall, takenTicket } from "../samples/hall.ts";
import { answerLatest, touch } from "../samples/render-kiosk.ts";
import { createPrintingApi, printingKey } from "./printing-api.ts";

interface Asked {
  readonly path: string;
  readonly key: string | null;
  readonly body: unknown;
  answer(body: object): Promise<void>;
}

/** The hub's doors for paper, answered by hand. */
function standInForHub(): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    expect(headers.get("authorization")).toBe("Bearer token");
    return new Promise((resolve) => {
      asked.push({
        path,
        key: headers.get("idempotency-key"),
        body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
        async answer(body) {
          resolve(Response.json(body));
          await vi.advanceTimersByTimeAsync(0);
        },
      });
    });
  });
  return asked;
}

async function takeNumber() {
  const asked = standInForHub();
  const link = new FakeLink();
  fillHall(link);
  const provide = { [hubLinkKey]: link, [printingKey]: createPrintingApi("token") };
  render(KioskApp, { global: { plugins: [createPinia()], provide } });
  await touch(/政府信息检索与获取指引/);
  await answerLatest(link, "queue.take-ticket", { ok: true, version: 1, result: takenTicket });
  return { asked, link };
}

const refused = (code: string) => ({ ok: false, refusal: { code } });
const number = () => screen.getByRole("img", { name: "A 0 1 2" });
const again = () => screen.queryByRole("button", { name: "再打印一张" });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the ticket's paper", () => {
  test("[X21] is printed as soon as the number is shown, and said to be there when it is", async () => {
    const { asked } = await takeNumber();
    expect(asked.map(({ path }) => path)).toEqual(["/api/v1/printing"]);
    await asked[0]?.answer({ state: "ready" });

    expect(screen.getByText("正在打印号票……")).toBeTruthy();
    expect(asked[1]).toMatchObject({
      path: "/api/v1/printing/tickets",
      key: `print ${takenTicket.ticketId}`,
      body: { ticketId: takenTicket.ticketId, language: "zh" },
    });
    await asked[1]?.answer({ printed: true, confirmed: true });
    expect(screen.getByText("请取走号票")).toBeTruthy();
    expect(number()).toBeTruthy();
  });

  test.each([[{ state: "none" }], [refused("try-again")]])(
    "[X21] is not spoken of where there is no printer, or nobody to ask",
    async (answer) => {
      const { asked } = await takeNumber();
      await asked[0]?.answer(answer);
      expect(screen.queryByText(/打印|号票/)).toBeNull();
      expect(asked).toHaveLength(1);
    },
  );

  test.each([
    ["paper-out", /打印机缺纸。请记住号码或扫码，号码有效。/],
    ["cover-open", /盖子没有合上/],
    ["printer-offline", /没有开机或没有连接/],
    ["printer-fault", /号票没有打印好/],
  ])("[X22] %s is said in plain words with the way on, and the number stays", async (code, words) => {
    const { asked } = await takeNumber();
    await asked[0]?.answer({ state: "ready" });
    await asked[1]?.answer(refused(code));
    expect(screen.getByText(words)).toBeTruthy();
    expect(number()).toBeTruthy();
  });

  test("[X22] paper is not promised where the printer is known to be out of it", async () => {
    const { asked } = await takeNumber();
    await asked[0]?.answer({ state: "paper-out" });
    expect(screen.getByText(/打印机缺纸/)).toBeTruthy();
    expect(asked).toHaveLength(1);
  });

  test("[X23] is printed again on purpose, once where it came out, and under a key of its own", async () => {
    const { asked } = await takeNumber();
    await asked[0]?.answer({ state: "ready" });
    expect(again()).toBeNull();
    await asked[1]?.answer(refused("printer-fault"));
    await fireEvent.click(again() as HTMLElement);
    expect(again()).toBeNull();
    expect(asked[2]).toMatchObject({ key: `print ${takenTicket.ticketId} again 1`, body: { again: true } });
    await asked[2]?.answer({ printed: true, confirmed: true });
    await fireEvent.click(again() as HTMLElement);
    await asked[3]?.answer({ printed: true, confirmed: true });
    expect(screen.getByText("请取走号票")).toBeTruthy();
    expect(again()).toBeNull();
  });

  test("[X24] is nothing that the next visitor hears of", async () => {
    const { asked, link } = await takeNumber();
    await asked[0]?.answer({ state: "ready" });
    await touch("记住了，完成");
    await asked[1]?.answer(refused("paper-out"));
    await touch(/政府信息检索与获取指引/);
    const next = { ...takenTicket, ticketId: "the-next", number: "A013" };
    await answerLatest(link, "queue.take-ticket", { ok: true, version: 2, result: next });
    expect(screen.queryByText(/打印/)).toBeNull();
  });
});
