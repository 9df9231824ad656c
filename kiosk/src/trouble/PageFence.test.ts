import { screen } from "@testing-library/vue";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { takenTicket } from "../samples/hall.ts";
import { answerLatest, renderKiosk, touch } from "../samples/render-kiosk.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => void vi.useRealTimers());

const tile = /政府信息检索与获取指引/;

/** A ticket whose address no QR code can hold: its page cannot be drawn. */
const broken = { ...takenTicket, token: "x".repeat(5_000) };

describe("a page that fails", () => {
  test("[K64] still shows the number, which counts, and begins anew by itself", async () => {
    const link = renderKiosk();
    await touch(tile);
    await answerLatest(link, "queue.take-ticket", { ok: true, version: 1, result: broken });
    await vi.advanceTimersByTimeAsync(50);

    expect(screen.getByRole("img", { name: "A 0 1 2" })).toBeTruthy();
    expect(link.sentOf("queue.confirm-ticket")).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(screen.getByRole("heading", { name: "请选择要办理的事项" })).toBeTruthy();
  });

  test("[K63] is told to the hub with the step, and nothing of the visitor", async () => {
    const link = renderKiosk();
    await touch("搜索事项");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(link.reported.at(-1)).toMatchObject({ page: "search", sound: "none", faults: 0, storage: true });
    await touch("返回");
    await touch(tile);
    await answerLatest(link, "queue.take-ticket", { ok: true, version: 1, result: broken });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(link.reported.at(-1)).toMatchObject({ page: "issued", faults: 1 });
    expect(JSON.stringify(link.reported)).not.toMatch(/A012|t-12/);
  });
});
