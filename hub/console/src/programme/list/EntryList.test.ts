import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fullProgramme, programmeRows } from "../../samples/programme-rows.ts";
import { openProgramme } from "../test-programme.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const day = (name: RegExp) => within(screen.getByRole("region", { name }));
const linesOf = (name: RegExp): string[] =>
  day(name)
    .getAllByRole("link")
    .map((link) => link.textContent.replaceAll(/\s+/g, " ").trim());
const partNames = (): string[] =>
  within(screen.getByRole("navigation", { name: "日程的各部分" }))
    .getAllByRole("link")
    .map((link) => link.textContent);

describe("who sees the programme", () => {
  it.each(["reviewer", "approver", "project-owner", "administrator"] as const)(
    "[W260] is read by a %s, who has nothing to press that changes it",
    async (role) => {
      await openProgramme({ role });
      expect(partNames()).toEqual(["场次", "月历", "现场流程", "承诺", "导入和导出"]);
      expect(screen.queryByRole("button", { name: "新增场次" })).toBeNull();
      expect(screen.getByText(/修改由编辑和大厅主管来做/)).toBeTruthy();
    },
  );

  it.each(["editor", "manager"] as const)("[W260] is written by a %s", async (role) => {
    await openProgramme({ role });
    expect(screen.getByRole("button", { name: "新增场次" })).toBeTruthy();
  });

  it("[W260] is a run sheet and nothing else for a greeter, wherever the address leads", async () => {
    await openProgramme({ role: "greeter", query: "?entry=launch" });
    expect(screen.getByRole("heading", { name: "现场流程" })).toBeTruthy();
    expect(screen.queryByRole("navigation", { name: "日程的各部分" })).toBeNull();
  });
});

describe("the list of entries", () => {
  it("[W261] stands by day, each with time, place, hosts, state and what it was before", async () => {
    await openProgramme();
    const today = linesOf(/9月16日 周三/);
    expect(today).toHaveLength(7);
    expect(today[1]).toMatch(/10:00–11:30.*政府公开月启动仪式.*仪式 · 市政务服务中心 一楼大厅.*进行中公众可见/);
    expect(today[2]).toMatch(/10:32–11:30 原 10:20–11:20.*推迟/);
    expect(today[3]).toMatch(/14:00–16:00 原 市图书馆报告厅.*有变动/);
  });

  it("[W261] calls an entry by what is being written where nothing is public, and says how far that is", async () => {
    await openProgramme();
    const line = linesOf(/9月16日/).find((text) => text.startsWith("15:30"));
    expect(line).toMatch(/住房保障现场咨询.*送审中/);
    expect(linesOf(/9月17日/)[0]).toMatch(/仅内部/);
  });

  it("[W261] calls it by its kind where nothing is written at all", async () => {
    await openProgramme({ streams: { "publishing.content/all": {} } });
    expect(linesOf(/9月16日/).some((text) => /15:30–16:30.*咨询.*没有文字/.test(text))).toBe(true);
  });

  it("[W262] names overlaps beside the entries, counts them, and shows them alone", async () => {
    const stage = await openProgramme();
    const line = linesOf(/9月16日/).find((text) => text.startsWith("15:30"));
    expect(line).toMatch(/同一房间同时还有“老旧小区改造管理办法解读”（14:00–16:00）/);
    await stage.press("3 场有冲突");
    expect(screen.getByText("3 场")).toBeTruthy();
    expect(linesOf(/9月16日/)).toHaveLength(3);
  });

  it("[W263] is filtered by time, venue, host, kind, state, words and text, and cleared", async () => {
    const stage = await openProgramme();
    await stage.choose("场地", "V05");
    expect(screen.getByText("2 场")).toBeTruthy();
    await stage.choose("状态", "cancelled");
    expect(linesOf(/9月16日/)).toEqual([expect.stringContaining("主题讲座")]);
    await stage.press("清除筛选");
    await stage.choose("主办", "D07");
    expect(linesOf(/9月16日/)).toEqual([expect.stringContaining("稳就业")]);
    await stage.press("清除筛选");
    await stage.choose("文字", "in-review");
    expect(linesOf(/9月16日/)).toEqual([expect.stringContaining("住房保障")]);
    await stage.choose("文字", "withdrawn");
    expect(screen.getByText("没有符合条件的场次。")).toBeTruthy();
    await stage.press("清除筛选");
    await stage.choose("查找名称、地点、主办", "ESTATE renewal");
    expect(linesOf(/9月16日/)).toEqual([expect.stringContaining("老旧小区")]);
  });

  it("[W263] begins with today, and shows a month at a glance whose days lead to their entries", async () => {
    const stage = await openProgramme({ query: "?part=month" });
    const day16 = screen.getByRole("button", { name: /9月16日 周三，7 场/ });
    expect(day16.getAttribute("aria-current")).toBe("date");
    await fireEvent.click(screen.getByRole("button", { name: /9月22日 周二，1 场/ }));
    await stage.arrive();
    expect(screen.getByText("1 场")).toBeTruthy();
    expect(linesOf(/9月22日/)).toHaveLength(1);
  });

  it("[W263] holds 300 entries", async () => {
    const line = fullProgramme["entry/more-0"] ?? {};
    const rows = Object.fromEntries(
      Array.from({ length: 300 }, (_, place) => {
        const start = Date.parse("2026-09-17T01:00:00.000Z") + place * 3_600_000;
        const times = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 3_000_000).toISOString() };
        return [`entry/n${place}`, { ...line, ...times }];
      }),
    );
    await openProgramme({ rows });
    expect(screen.getByText("300 场")).toBeTruthy();
  });

  it("[W261] explains an empty programme, and leads those who write it to the import", async () => {
    await openProgramme({ rows: {} });
    expect(screen.getByText("还没有场次。")).toBeTruthy();
    expect(screen.getByRole("link", { name: "去导入" })).toBeTruthy();
  });
});

describe("what the programme does to the hall today", () => {
  it("[W270] stands over the list in the order of time, with the entry's title", async () => {
    await openProgramme();
    const due = within(screen.getByRole("region", { name: "今天会发生" })).getAllByRole("listitem");
    expect(due.map((one) => one.textContent.replaceAll(/\s+/g, " ").trim())).toEqual([
      "10:32开放：信息更正 “稳就业补贴办法解读”开始时",
      "14:00开放：申请受理 “老旧小区改造管理办法解读”开始时",
      "14:00今天最多 40 个号：申请受理 “老旧小区改造管理办法解读”开始时",
      "16:00恢复按开放时间：申请受理 “老旧小区改造管理办法解读”结束时",
    ]);
  });

  it("[W270] stands on the floor, and says what has happened", async () => {
    const renewal = { ...programmeRows["entry/renewal"], status: "live", since: "2026-09-16T02:15:00.000Z" };
    await openProgramme({ role: "manager", at: "/floor", rows: { "entry/renewal": renewal } });
    const due = within(screen.getByRole("region", { name: "今日活动影响" })).getAllByRole("listitem");
    expect(due[0]?.textContent).toMatch(/10:15.*开放：申请受理.*开始时 · 已执行/);
    expect(due[2]?.textContent).toMatch(/16:00.*恢复按开放时间：申请受理/);
  });

  it("[W270] takes no room where the programme does nothing", async () => {
    await openProgramme({ role: "manager", at: "/floor", rows: {} });
    expect(screen.queryByRole("region", { name: "今日活动影响" })).toBeNull();
  });
});
