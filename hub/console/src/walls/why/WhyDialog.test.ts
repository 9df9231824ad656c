import { fireEvent, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { whyNow } from "../../samples/gallery-walls-answers.ts";
import { settle } from "../../samples/stage.ts";
import { card, dialog, openWalls } from "../test-walls.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const answers = { "GET screens/N1/why": whyNow };

describe("why something stands on a screen", () => {
  it("[W243] is told from its card: rule, priority, who, since when, what comes next, what lost and why", async () => {
    await openWalls({ answers });
    await fireEvent.click(within(card("入口通知屏")).getByRole("button", { name: /为什么/ }));
    await settle();
    await settle();
    const main = within(dialog().getByRole("region", { name: "主区" }));
    for (const said of [
      /显示：通知“办理前请备齐材料”/,
      /播放单“大厅通知”，优先级 0。 周一至周五，08:30–11:30/,
      /自 10:19；到 10:21/,
      /陈晓 撰写；赵兰 审查；孙宏 于 .* 审批/,
      /10:21 起：叫号屏/,
      /通知“国庆假期办理时间”：还没有到开始日期/,
      /2 号窗口屏：要等窗口开着/,
    ])
      expect(main.getByText(said)).toBeTruthy();
    expect(within(dialog().getByRole("region", { name: "别的区现在没有画面" })).getByRole("listitem").textContent).toBe(
      "通知“自助区搬到一楼东侧”：没有审批通过，或者已经撤回",
    );
    expect(within(dialog().getByRole("region", { name: "侧区" })).getByText(/时间限制/)).toBeTruthy();
  });

  it("[W243] is asked of any time of the coming week in the hall's time, and of the next change", async () => {
    const stage = await openWalls({ query: "?why=N1", answers });
    const later = { ...whyNow, at: "2026-09-18T06:00:00.000Z", zones: [] };
    stage.replyAt("GET screens/N1/why?at=2026-09-18T06%3A00%3A00.000Z", later);
    stage.replyAt("GET screens/N1/why?at=2026-09-16T03%3A30%3A00.000Z", later);
    await fireEvent.update(dialog().getByLabelText("日期和时间（大厅的时间）"), "2026-09-18T14:00");
    await fireEvent.change(dialog().getByLabelText("日期和时间（大厅的时间）"));
    await settle();
    expect(stage.asked.mock.calls.at(-1)?.[0]).toContain("at=2026-09-18T06%3A00%3A00.000Z");
    expect(dialog().getByText("9月18日 周五 14:00", { selector: ".shown" })).toBeTruthy();
    expect(dialog().getByText(/按现在的播放单/)).toBeTruthy();
    await fireEvent.click(dialog().getByRole("button", { name: "下一次变化" }));
    await settle();
    expect(stage.asked.mock.calls.at(-1)?.[0]).toContain("at=2026-09-16T03%3A30%3A00.000Z");
    const slider = dialog().getByRole("slider", { name: /7 天/ });
    await fireEvent.update(slider, "96");
    await fireEvent.change(slider);
    await settle();
    expect(stage.asked.mock.calls.at(-1)?.[0]).toContain("at=2026-09-17T02%3A15%3A00.000Z");
  });

  it("[W243] names the takeover that stands over everything, and says when the hub does not know", async () => {
    const takeover = {
      takeoverId: "t9",
      title: { zh: "请有序离开大厅", en: "Please leave" },
      by: "user:m2",
      confirmedBy: "user:c1",
      startedAt: "2026-09-16T02:18:00.000Z",
      endsAt: "2026-09-16T02:33:00.000Z",
    };
    await openWalls({ query: "?why=N1", answers: { "GET screens/N1/why": { ...whyNow, takeover } } });
    expect(dialog().getByText(/王强 发起，10:18 开始，10:33 自己结束。 周敏 确认/)).toBeTruthy();
  });

  it("[W243] says in words that it could not be asked", async () => {
    const stage = await openWalls({ query: "?why=N1" });
    stage.replyAt("GET screens/N1/why", { refusal: { code: "unknown-device" } }, 404);
    await fireEvent.click(dialog().getByRole("button", { name: "再查一次" }));
    await settle();
    expect(dialog().getByText(/已经没有这台设备/)).toBeTruthy();
  });

  it("[W243] tells turns that change within a minute by their seconds", async () => {
    const [main] = whyNow.zones;
    const turns = { ...main, since: "2026-09-16T02:19:05.000Z", until: "2026-09-16T02:19:25.000Z" };
    await openWalls({ query: "?why=N1", answers: { "GET screens/N1/why": { ...whyNow, zones: [turns] } } });
    expect(dialog().getByText("自 10:19:05；到 10:19:25")).toBeTruthy();
    expect(dialog().getByText(/^10:19:25 起：/)).toBeTruthy();
  });

  it("[W243] tells of another moment nothing that was told of this one, and goes on with now", async () => {
    const stage = await openWalls({ query: "?why=N1", answers });
    expect(dialog().getByRole("region", { name: "主区" })).toBeTruthy();
    await stage.pass(5000);
    await settle();
    expect(stage.asked.mock.calls.filter(([door]) => String(door).endsWith("screens/N1/why")).length).toBeGreaterThan(
      1,
    );
    stage.replyAt(
      "GET screens/N1/why?at=2026-12-18T06%3A00%3A00.000Z",
      { refusal: { code: "moment-out-of-reach" } },
      409,
    );
    await fireEvent.update(dialog().getByLabelText("日期和时间（大厅的时间）"), "2026-12-18T14:00");
    await fireEvent.change(dialog().getByLabelText("日期和时间（大厅的时间）"));
    await settle();
    expect(dialog().getByText(/只能查现在到 8 天以后/)).toBeTruthy();
    expect(dialog().queryByRole("region", { name: "主区" })).toBeNull();
  });
});
