import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { contentRows, itemRow } from "../../samples/content-rows.ts";
import { hallRow, venueRows } from "../../samples/hall-rows.ts";
import { openConsole } from "../../samples/stage.ts";
import { openContent } from "../test-content.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const entries = (): string[] =>
  within(screen.getByRole("list", { name: "内容列表" }))
    .getAllByRole("listitem")
    .map((entry) => entry.textContent);

describe("the content list", () => {
  it("[W200] says each item's states in words, what waits for this person first", async () => {
    await openContent({ role: "reviewer" });
    const [first, second] = entries();
    expect(first).toMatch(/高温天气服务提示.*待审查.*可上屏.*等您审查/);
    expect(second).toMatch(/会议安排.*已叫停.*等您处理叫停/);
    expect(screen.getByRole("button", { name: "等您处理 2" })).toBeTruthy();
    const said = entries().join("\n");
    for (const state of ["草稿", "待审批", "已退回", "待上屏", "可上屏", "已结束", "已撤回"])
      expect(said).toContain(state);
  });

  it("[W200] filters by state, by who wrote it, by what waits, and by title in any width and case", async () => {
    const content = await openContent();
    await content.press("我写的");
    expect(entries()).toHaveLength(3);
    await content.press("我写的");
    await content.press("等您处理 1");
    expect(entries()).toEqual([expect.stringMatching(/周末延时服务.*等您修改/)]);
    await content.press("等您处理 1");
    await fireEvent.update(screen.getByLabelText("状态"), "live");
    expect(entries()).toHaveLength(2);
    await fireEvent.update(screen.getByLabelText("状态"), "");
    await content.type("按标题查找", "ＨＯＴ weather");
    expect(entries()).toEqual([expect.stringContaining("高温天气")]);
    await content.type("按标题查找", "没有这样的");
    expect(screen.getByText(/没有符合条件的内容/)).toBeTruthy();
    await content.press("看全部");
    expect(entries()).toHaveLength(10);
  });

  it("[W200] leaves out what was discarded until it is asked for", async () => {
    await openContent({ rows: { ...contentRows, "item/x": itemRow("不要了", "No more", { status: "discarded" }) } });
    expect(entries()).toHaveLength(10);
    await fireEvent.update(screen.getByLabelText("状态"), "discarded");
    expect(entries()).toEqual([expect.stringMatching(/不要了.*已放弃/)]);
  });

  it("[W200] explains an empty list, and lets only authors begin one", async () => {
    await openContent({ rows: {}, role: "approver" });
    expect(screen.getByText("还没有内容。")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "新写一条" })).toBeNull();
  });

  it("[W226] is there for people who are shown no visitors: of the queue nothing is asked", async () => {
    const stage = await openConsole({ role: "editor" });
    await stage.show("venue.halls/all", { "hall/H1": hallRow });
    await stage.show("venue.hall/H1", venueRows);
    await stage.show("publishing.content/all", contentRows);
    await stage.arrive();
    expect(entries()).toHaveLength(10);
  });

  it("[W201] shows an own text that waits for this role apart, with why somebody else decides", async () => {
    await openContent({ role: "reviewer" });
    expect(entries().find((entry) => entry.includes("停车场"))).toMatch(/您写过这条，要由别人审/);
    expect(screen.getByRole("button", { name: "等您处理 2" })).toBeTruthy();
  });
});
