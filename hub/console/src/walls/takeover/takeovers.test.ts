import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { takenOverWalls } from "../../samples/gallery-walls-answers.ts";
import {
  approvedItems,
  hallScreens,
  pastRecords,
  proposalOf,
  runningRecord,
  runningTakeover,
} from "../../samples/gallery-walls.ts";
import { settle } from "../../samples/stage.ts";
import { button, dialog, openWalls } from "../test-walls.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const running = {
  screens: takenOverWalls["GET screens"],
  streams: {
    "screens.hall/H1": { ...hallScreens, "takeover/t9": runningTakeover },
    "screens.takeovers/all": { ...pastRecords, "takeover/t9": runningRecord },
  },
};
const proposed = (by: string) => ({
  streams: { "screens.takeovers/all": { ...pastRecords, "takeover/t8": proposalOf(by) } },
});

async function openDialog(): Promise<void> {
  await fireEvent.click(button("插播…"));
  await vi.dynamicImportSettled();
  await settle();
}

describe("taking over the screens", () => {
  it("[W244] offers what is approved and has begun, emergency templates first, and shows the text as it will stand", async () => {
    const stage = await openWalls();
    await openDialog();
    const items = dialog().getAllByRole("radio", { name: /离开|暂停|国庆|材料|讲座/ });
    expect(items.map((item) => item.closest("label")?.textContent.trim())).toEqual([
      "请有序离开大厅",
      "〔窗口〕暂停办理",
      "国庆假期办理时间",
      "办理前请备齐材料",
    ]);
    expect(dialog().getByRole("button", { name: "现在插播" }).hasAttribute("disabled")).toBe(true);
    expect(dialog().getByText("还差：选择内容")).toBeTruthy();
    await fireEvent.click(dialog().getByRole("radio", { name: /暂停办理/ }));
    expect(dialog().getByText("还差：填好空")).toBeTruthy();
    await fireEvent.update(dialog().getByRole("combobox", { name: "窗口" }), "W2");
    await fireEvent.update(dialog().getByRole("textbox", { name: "时间" }), "14:30");
    await fireEvent.update(dialog().getByRole("textbox", { name: "分钟数" }), "20");
    const text = within(dialog().getByRole("group", { name: "屏幕上会这样显示" }));
    expect(text.getByText("2号窗口暂停办理")).toBeTruthy();
    expect(text.getByText("Service paused at desk 2")).toBeTruthy();
    await fireEvent.click(dialog().getByRole("button", { name: "现在插播" }));
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "screens.take-over",
      payload: {
        itemId: "pause",
        hallId: "H1",
        minutes: 15,
        sound: true,
        fill: { deskId: "W2", time: "14:30", minutes: 20 },
      },
    });
    await stage.refuse({ code: "not-approved" });
    expect(dialog().getByRole("alert").textContent).toContain("没有审批通过");
  });

  it("[W244] proposes it for every hall, and says that a second manager is needed", async () => {
    const stage = await openWalls();
    await openDialog();
    await fireEvent.click(dialog().getByRole("radio", { name: "请有序离开大厅" }));
    await fireEvent.click(dialog().getByRole("radio", { name: "所有大厅的全部屏幕" }));
    expect(dialog().getByText(/另一位主管在 10 分钟内确认/)).toBeTruthy();
    await fireEvent.click(dialog().getByRole("button", { name: "提议插播" }));
    expect(stage.link().sent.at(-1)?.type).toBe("screens.propose-takeover");
  });

  it("[W244] is there for managers on the floor too, and for nobody else", async () => {
    await openWalls({ at: "/floor" });
    await openDialog();
    expect(dialog().getByText("把一条消息插播到屏幕上")).toBeTruthy();
  });

  it("[W244] has nothing to offer where nothing is approved", async () => {
    await openWalls({ streams: { "publishing.public/H1": { "item/talk": approvedItems["item/talk"] ?? {} } } });
    await openDialog();
    expect(dialog().getByText(/还没有审批通过的内容/)).toBeTruthy();
  });
});

describe("a takeover that runs", () => {
  it("[W246] counts down, says how many screens show it and which have not said so, asking each second", async () => {
    const stage = await openWalls(running);
    const banner = within(screen.getByRole("region", { name: /正在插播 请有序离开大厅/ }));
    expect(banner.getByText("还有 13:00")).toBeTruthy();
    const progress = within(screen.getByRole("region", { name: "插播进度" }));
    expect(progress.getByText("13 块屏中 12 块已经显示")).toBeTruthy();
    expect(progress.getByRole("listitem").textContent).toBe("休息区竖屏 断开");
    const asked = stage.asked.mock.calls.length;
    const all = takenOverWalls["GET screens"].screens.map((one) => ({ ...one, connected: true, showing: shown }));
    stage.replyAt("GET screens", { screens: all });
    await stage.pass(1000);
    await settle();
    expect(stage.asked.mock.calls.length).toBeGreaterThan(asked);
    expect(progress.getByText("13 块屏全部已经显示")).toBeTruthy();
  });

  it("[W246] says that nobody sees it where no machine is connected to its screens", async () => {
    const none = takenOverWalls["GET screens"].screens.map((one) => ({ ...one, paired: false, connected: false }));
    await openWalls({ ...running, screens: { screens: none } });
    expect(within(screen.getByRole("region", { name: "插播进度" })).getByText(/没有人看得到/)).toBeTruthy();
  });

  it("[W246] ends with one touch, from any page of a manager", async () => {
    const stage = await openWalls({ ...running, at: "/floor" });
    await vi.dynamicImportSettled();
    await settle();
    await fireEvent.click(button("结束插播“请有序离开大厅”"));
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "screens.end-takeover",
      payload: { takeoverId: "t9" },
    });
    await stage.refuse({ code: "unknown-takeover" });
    expect(screen.getByText(/没有这次插播/)).toBeTruthy();
  });
});

const shown = { at: "2026-09-16T02:18:00.000Z", takeoverId: "t9", zones: [] };

describe("a proposal for every hall", () => {
  it("[W247] is shown whole to another manager on every page, who confirms it or not", async () => {
    const stage = await openWalls({ ...proposed("user:m2"), at: "/figures" });
    await vi.dynamicImportSettled();
    await settle();
    const banner = within(screen.getByRole("region", { name: "等待确认的插播" }));
    expect(banner.getByText("王强 在 10:17 提议在所有大厅插播")).toBeTruthy();
    expect(banner.getByText(/不要乘电梯/)).toBeTruthy();
    expect(banner.getByText(/Do not use the lift/)).toBeTruthy();
    expect(banner.getByText("30 分钟，有提示音，07:00 后失效")).toBeTruthy();
    await fireEvent.click(banner.getByRole("button", { name: "确认插播" }));
    expect(stage.link().sent.at(-1)).toMatchObject({ type: "screens.confirm-takeover", payload: { takeoverId: "t8" } });
    await stage.refuse({ code: "proposal-over" });
    expect(banner.getByRole("alert").textContent).toContain("超过 10 分钟");
    await fireEvent.click(banner.getByRole("button", { name: "不同意" }));
    expect(stage.link().sent.at(-1)?.type).toBe("screens.end-takeover");
  });

  it("[W247] can only be taken back by who made it, and says why", async () => {
    await openWalls(proposed("user:c1"));
    await vi.dynamicImportSettled();
    await settle();
    const banner = within(screen.getByRole("region", { name: "等待确认的插播" }));
    expect(banner.getByText(/自己不能确认自己的提议/)).toBeTruthy();
    expect(banner.queryByRole("button", { name: "确认插播" })).toBeNull();
    expect(banner.getByRole("button", { name: "收回提议" })).toBeTruthy();
  });

  it("[W247] is nothing for who is no manager", async () => {
    await openWalls({ ...proposed("user:m2"), role: "reviewer" });
    expect(screen.queryByRole("region", { name: "等待确认的插播" })).toBeNull();
  });
});

describe("the look afterwards", () => {
  it("[W248] is a reviewer's: what waits is counted, read and signed with a finding", async () => {
    const stage = await openWalls({ role: "reviewer", query: "?part=takeovers" });
    expect(screen.getByRole("link", { name: /^插播记录 ?1$/ })).toBeTruthy();
    await fireEvent.click(button("审查插播“请有序离开大厅”"));
    expect(dialog().getByText(/不要乘电梯/)).toBeTruthy();
    await fireEvent.click(dialog().getByRole("button", { name: "签字" }));
    expect(dialog().getByText("请写审查意见。")).toBeTruthy();
    expect(stage.link().sent).toHaveLength(0);
    await fireEvent.update(dialog().getByRole("textbox", { name: "审查意见" }), "消防演练，文字正确。");
    await fireEvent.click(dialog().getByRole("button", { name: "签字" }));
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "screens.review-takeover",
      payload: { takeoverId: "t1", note: "消防演练，文字正确。" },
    });
  });

  it("[W248] lists the takeovers of the last 30 days with who did what", async () => {
    await openWalls({ query: "?part=takeovers" });
    const all = within(screen.getByRole("region", { name: "最近 30 天的插播" }));
    expect(all.getAllByRole("listitem")).toHaveLength(3);
    expect(all.getByText(/赵兰 已审查：消防演练/)).toBeTruthy();
    expect(all.getByText(/王强 .* 发起；定 15 分钟；王强 .* 结束/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /审查插播/ })).toBeNull();
  });

  it("[W248] says of one that has ended with its item why, and names nobody", async () => {
    const t1 = { ...pastRecords["takeover/t1"], endedBy: "system" };
    await openWalls({ query: "?part=takeovers", streams: { "screens.takeovers/all": { "takeover/t1": t1 } } });
    const all = screen.getByRole("region", { name: "最近 30 天的插播" });
    expect(all.textContent).toMatch(/内容撤回或到期，\d\d:\d\d 结束/);
    expect(all.textContent).not.toContain("system");
  });
});
