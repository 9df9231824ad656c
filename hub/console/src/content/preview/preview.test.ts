import { type Row } from "@openhall/shared/core";
import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hashOfSample, heatRows, versionRow } from "../../samples/content-rows.ts";
import { settle } from "../../samples/stage.ts";
import { openContent } from "../test-content.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The wall's page in the frame, played by the test. */
function playFrame() {
  const frame = screen.getByTitle<HTMLIFrameElement>("预览：屏上的真实画面");
  const source = frame.contentWindow;
  if (!source) throw new Error("The frame has no window");
  const told = vi.spyOn(source, "postMessage").mockImplementation(() => undefined);
  const say = async (data: object, from: MessageEventSource | null = source): Promise<void> => {
    dispatchEvent(new MessageEvent("message", { data, origin: location.origin, source: from }));
    await settle();
  };
  return {
    frame,
    say,
    /** What it was told last. */
    last: () => JSON.parse(JSON.stringify(told.mock.lastCall?.[0] ?? null)) as { id: number } & Record<string, unknown>,
    told,
  };
}

const openWriting = () =>
  openContent({
    at: "item=mine&view=write",
    items: { mine: { "version/1": versionRow({ by: "user:c1" }) } },
  });

describe("the preview", () => {
  it("[W212] is the wall's page at the display's own size, told what is typed, in both languages", async () => {
    const content = await openWriting();
    const wall = playFrame();
    expect(wall.frame.getAttribute("src")).toBe("/display/preview.html");
    expect([wall.frame.width, wall.frame.height].map(Number)).toEqual([1920, 1080]);
    expect(wall.told).not.toHaveBeenCalled();
    await wall.say({ type: "openhall.preview-ready" });
    expect(wall.last()).toMatchObject({
      type: "openhall.preview",
      shown: {
        kind: "notice",
        zone: "main",
        item: { title: { zh: "高温天气服务提示", en: "Hot weather: what we offer" } },
      },
      panel: { width: 1920, height: 1080 },
      geometry: { diagonalInches: 55, readerMetres: 5 },
      hall: { name: { zh: "示例大厅", en: "Sample hall" }, timeZone: "Asia/Shanghai" },
    });
    await content.type("中文", "今天下午停办", 1);
    await vi.waitFor(() => expect(wall.last()).toMatchObject({ shown: { item: { body: { zh: "今天下午停办" } } } }));
  });

  it("[W212] says how many pages take turns and how long, and holds one when asked", async () => {
    await openWriting();
    const wall = playFrame();
    await wall.say({ type: "openhall.preview-ready" });
    const drawn = { type: "openhall.previewed", fits: false, pages: 3, dwellSeconds: 45, missing: 1 };
    await wall.say({ ...drawn, id: wall.last().id - 1 });
    expect(screen.queryByText(/分 3 屏轮换/)).toBeNull();
    await wall.say({ ...drawn, id: wall.last().id });
    expect(screen.getByText("分 3 屏轮换，看完一轮约 45 秒。")).toBeTruthy();
    expect(screen.getByText(/最小的字看不清/)).toBeTruthy();
    expect(screen.getByText(/有 1 个图片/)).toBeTruthy();
    await fireEvent.update(screen.getByLabelText("停在"), "2");
    await settle();
    expect(wall.last()).toMatchObject({ page: 2 });
  });

  it("[W212] shows an upright glass, and the item as a takeover", async () => {
    await openWriting();
    const wall = playFrame();
    await wall.say({ type: "openhall.preview-ready" });
    await fireEvent.update(screen.getByLabelText("哪块屏"), "portrait");
    await fireEvent.update(screen.getByLabelText("作为"), "takeover");
    await settle();
    expect(wall.last()).toMatchObject({ panel: { width: 1080, height: 1920 }, shown: { kind: "takeover" } });
  });

  it("[W212] believes nobody but the frame", async () => {
    await openWriting();
    const wall = playFrame();
    await wall.say({ type: "openhall.preview-ready" }, null);
    expect(wall.told).not.toHaveBeenCalled();
  });

  it("[W203] is not told a text with a secrecy mark", async () => {
    const content = await openWriting();
    const wall = playFrame();
    await wall.say({ type: "openhall.preview-ready" });
    await content.type("中文", "机密★5年 名单", 1);
    await content.scanned(/有密级标志。没有保存，也没有发送/);
    await settle();
    expect(JSON.stringify(wall.told.mock.calls)).not.toContain("名单");
  });
});

describe("a proof screen", () => {
  const screens = { "screen/P2": { proofs: true } };
  const proof = (changes: object = {}): Row => ({
    itemId: "mine",
    kind: "notice",
    title: { zh: "", en: "" },
    body: { zh: "", en: "" },
    media: [],
    by: "user:c1",
    endsAt: "2026-09-16T02:30:00.000Z",
    ...changes,
  });

  it("[W213] shows the version that was saved, by its hash, and can be ended", async () => {
    const content = await openContent({
      at: "item=mine&view=write",
      items: { mine: { "version/1": versionRow({ by: "user:c1" }) } },
      screens,
    });
    expect(screen.getByText(/校样屏是访客看不到的屏/)).toBeTruthy();
    await content.press("显示 10 分钟");
    expect(content.sent()).toEqual([
      { type: "screens.show-proof", payload: { deviceId: "P2", itemId: "mine", hash: hashOfSample("a") } },
    ]);
    content.link().sent.at(-1)?.answer({ ok: true, version: 1, result: {} });
    await content.show("screens.proof/P2", { proof: proof() });
    expect(screen.getByText("正在显示，到 10:30 自动结束。")).toBeTruthy();
    await content.press("结束");
    expect(content.sent().at(-1)).toEqual({ type: "screens.end-proof", payload: { deviceId: "P2" } });
  });

  it("[W213] shows nothing that is not saved, and says whose item stands there", async () => {
    const content = await openContent({
      at: "item=mine&view=write",
      items: { mine: { "version/1": versionRow({ by: "user:c1" }) } },
      screens,
    });
    await content.show("screens.proof/P2", { proof: proof({ itemId: "heat", by: "user:editor1" }) });
    expect(screen.getByText(/陈思 送来的另一条/)).toBeTruthy();
    await content.type("中文", "改了", 1);
    expect(screen.getByText("先保存，才能送到校样屏。")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "显示 10 分钟" }).disabled).toBe(true);
  });

  it("[W213] says where one is set up where there is none", async () => {
    await openContent({ role: "reviewer", at: "item=heat", items: { heat: heatRows } });
    expect(screen.getByText("这些大厅还没有校样屏。")).toBeTruthy();
  });
});
