import { type Row } from "@openhall/shared/core";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { contentRows, heatRows, itemRow, versionRow } from "../samples/content-rows.ts";
import { launchFacts, launchItem, launchRows } from "../samples/entry-words-rows.ts";
import { minutesAgo } from "../samples/hall-rows.ts";
import { settle } from "../samples/stage.ts";
import { openContent } from "./test-content.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the words of an entry of the programme", () => {
  it("[W322] are looked at by whoever lets them through beside when the entry is", async () => {
    const row = itemRow("启动仪式", "Launch", { kind: "entry", status: "submitted", authors: ["user:c1"] });
    const rows = { ...contentRows, [`item/${launchItem}`]: row };
    const items = { [launchItem]: launchRows };
    const content = await openContent({ role: "reviewer", at: `item=${launchItem}&view=look`, rows, items });
    await content.show("programme.staff/all", { "entry/launch": launchFacts });
    expect(screen.getByText(/^活动场次 · 9月16日 周三 10:00/)).toBeTruthy();
  });
});

describe("the history of an item", () => {
  it("[W220] says who did what, when and why, newest first, and lays any two versions side by side", async () => {
    await openContent({ role: "approver", at: "item=heat&view=history", items: { heat: heatRows } });
    const steps = within(screen.getByRole("region", { name: "谁在什么时候做了什么" })).getAllByRole("listitem");
    expect(steps[0]?.textContent).toMatch(/9月16日 周三 10:14.*陈思（编辑）.*送审.*第 2 版/);
    expect(steps.map(({ textContent }) => textContent).join()).toMatch(/李静（审查员）.*审查通过.*已公布的便民措施/);
    expect(document.querySelectorAll("del").length).toBeGreaterThan(0);
    await fireEvent.update(screen.getByLabelText("旧版"), "2");
    await settle();
    expect(screen.getByText("文字没有改动。")).toBeTruthy();
  });
});

describe("withdrawing", () => {
  it("[W221] asks for the reason, then lists the screens that have not confirmed until none is left", async () => {
    const content = await openContent({ role: "manager", at: "item=heat&view=look", items: { heat: heatRows } });
    content.replyAt("GET screens/unconfirmed?stream=publishing.public%2FH1&version=1", {
      screens: [{ device: "device:B2", lastContactAt: minutesAgo(9) }],
    });
    await content.press("撤回");
    await content.type("理由", "信息有误");
    await content.press("马上撤回");
    expect(content.sent()).toEqual([
      { type: "publishing.withdraw-item", payload: { itemId: "heat", reason: "信息有误" } },
    ]);
    await content.done({ "item/heat": { ...contentRows["item/heat"], status: "draft" } as Row });
    await vi.waitFor(() => screen.getByText("东侧等候区"));
    expect(screen.getByText(/还有 1 块屏没有确认/)).toBeTruthy();
    expect(screen.getByText(/最后联系 9月16日 周三 10:11/)).toBeTruthy();
    content.replyAt("GET screens/unconfirmed?stream=publishing.public%2FH1&version=1", { screens: [] });
    await content.pass(1_000);
    await vi.waitFor(() => screen.getByText("所有屏都已确认撤下。"));
  });

  it("[W221] is offered to reviewers, approvers and managers alone, while something is to be withdrawn", async () => {
    await openContent({ role: "editor", at: "item=heat&view=look", items: { heat: heatRows } });
    expect(screen.queryByRole("button", { name: "撤回" })).toBeNull();
  });
});

describe("an item that was stopped", () => {
  it("[W223] says what to do, and goes on when a reviewer clears it with a reason", async () => {
    const content = await openContent({
      role: "reviewer",
      at: "item=stop",
      items: { stop: { "version/1": versionRow() } },
    });
    expect(screen.getByText(/马上报告本单位保密工作机构/)).toBeTruthy();
    await content.press("解除叫停");
    await content.type("理由", "只是举例");
    await fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "解除叫停" }));
    expect(content.sent()).toEqual([
      { type: "publishing.clear-stop", payload: { itemId: "stop", reason: "只是举例" } },
    ]);
  });
});

describe("the gate's rules", () => {
  it("[W222] let an administrator choose how many people, and others see it", async () => {
    const content = await openContent({ role: "administrator", at: "section=rules" });
    await fireEvent.click(screen.getByRole("radio", { name: /两个人/ }));
    expect(content.sent()).toEqual([{ type: "publishing.set-people", payload: { people: 2 } }]);
  });

  it("[W222] let office lines pass and no longer, by an administrator or a reviewer", async () => {
    const content = await openContent({ role: "reviewer", at: "section=rules" });
    expect(screen.getByRole<HTMLFieldSetElement>("group", { name: "几个人经手才能上屏" }).disabled).toBe(true);
    await content.press("放行");
    expect(screen.getByText(/至少 3 个字/)).toBeTruthy();
    await content.type("号码或邮箱", "0551-60000000");
    await content.type("是谁的", "受理科");
    await content.press("放行");
    await content.done();
    await content.press("不再放行 0551-62345678");
    expect(content.sent()).toEqual([
      { type: "publishing.allow-contact", payload: { value: "0551-60000000", whose: "受理科" } },
      { type: "publishing.disallow-contact", payload: { value: "0551-62345678" } },
    ]);
  });

  it("[W222] can only be looked at by others", async () => {
    await openContent({ role: "editor", at: "section=rules" });
    expect(screen.queryByRole("button", { name: "放行" })).toBeNull();
    expect(screen.getByText("0551-62345678")).toBeTruthy();
  });
});
