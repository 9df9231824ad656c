import { type PreviewAnswer, type PreviewRequest, previewRequestSchema } from "@openhall/shared/screens";
import { cleanup, render, screen } from "@testing-library/vue";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { itemRow, longText, mediumOf, ways } from "../samples/show-samples.ts";
import PreviewFrame from "./PreviewFrame.vue";

let answers: PreviewAnswer[];
const around = { postMessage: (answer: PreviewAnswer) => void answers.push(answer) };

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  vi.stubGlobal("parent", around);
  render(PreviewFrame);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const request = (shown: unknown, more: object = {}): PreviewRequest =>
  previewRequestSchema.parse({
    type: "openhall.preview",
    id: 7,
    shown,
    panel: { width: 1920, height: 1080 },
    geometry: { diagonalInches: 55, readerMetres: 5 },
    theme: "dark",
    calm: false,
    hall: {
      name: { zh: "市政务服务中心", en: "Centre" },
      timeZone: "Asia/Shanghai",
      desks: { W1: { number: 1, name: { zh: "咨询", en: "Help" } } },
    },
    at: "2026-09-16T02:20:00.000Z",
    ...more,
  });

async function tell(data: unknown, from: object = around, origin = location.origin): Promise<void> {
  const event = new MessageEvent("message", { data, origin });
  Object.defineProperty(event, "source", { value: from });
  dispatchEvent(event);
  await vi.advanceTimersByTimeAsync(100);
}
const notice = (more: object = {}) => ({ kind: "notice", zone: "main", item: { ...itemRow(), ...more } });

describe("the preview in a frame", () => {
  it("[D114] says that it can be told, shows an item as the wall does, and how long it is", async () => {
    expect(answers).toEqual([{ type: "openhall.preview-ready" }]);
    await tell(request(notice()));
    expect(screen.getByRole("heading", { name: /国庆节期间办事大厅服务时间/ })).toBeTruthy();
    expect(document.documentElement.dataset.theme).toBe("dark");
    expect(answers.at(-1)).toEqual({
      type: "openhall.previewed",
      id: 7,
      fits: true,
      pages: 1,
      dwellSeconds: expect.any(Number),
      missing: 0,
    });
    await tell(request(notice({ body: longText }), { id: 8 }));
    const long = answers.at(-1);
    expect(long?.type === "openhall.previewed" && long.id === 8 && long.pages > 1 && long.dwellSeconds > 60).toBe(true);
  });

  it("[D114] says when an item was published, and of one that nobody has approved the time of now", async () => {
    await tell(request(notice({ approvedAt: "2026-09-16T01:05:00.000Z" })));
    expect(document.body.textContent).toContain("09:05");
    await tell(request(notice({ approvedAt: undefined })));
    expect(document.body.textContent).toContain("10:20");
  });

  it("[D114] holds a page still, and has scenes without an item", async () => {
    await tell(request(notice({ body: longText }), { page: 1 }));
    expect(screen.getByRole("img", { name: /第 2 页/ })).toBeTruthy();
    await tell(request({ kind: "scene", zone: "main", scene: { kind: "wayfinding", ways } }));
    expect(screen.getByText("卫生间")).toBeTruthy();
    await tell(request({ kind: "scene", zone: "side", scene: { kind: "clock" } }));
    expect(screen.getByText("10:20")).toBeTruthy();
    await tell(request({ kind: "scene", zone: "main", scene: { kind: "hall-board" } }));
    expect(screen.getByText("这个画面要在屏上看")).toBeTruthy();
    await tell(request({ kind: "takeover", item: itemRow(), endsAt: "2026-09-16T02:45:00.000Z" }));
    expect(screen.getByText("Until 10:45")).toBeTruthy();
  });

  it("[D114] says how many pictures cannot be drawn", async () => {
    HTMLImageElement.prototype.decode = () => Promise.reject(new DOMException("no", "EncodingError"));
    const medium = { mediumId: mediumOf("a"), type: "image", width: 10, height: 10, pages: 1, alt: { zh: "", en: "" } };
    await tell(request(notice({ media: [medium] })));
    expect(answers.at(-1)).toMatchObject({ type: "openhall.previewed", missing: 1 });
  });

  it("[D114] listens to the page around it alone, and refuses what it does not understand", async () => {
    await tell(request(notice()), {});
    await tell(request(notice()), around, "https://elsewhere.test");
    await tell("openhall.preview");
    expect(answers).toHaveLength(1);
    await tell({ type: "openhall.preview", id: 3, shown: "?" });
    expect(answers.at(-1)).toEqual({ type: "openhall.preview-refused", id: 3 });
    expect(screen.queryByRole("heading")).toBeNull();
  });
});
