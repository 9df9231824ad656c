import { cleanup, fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { staffProject } from "../samples/staff-projects.ts";
import { dialog, fill, openProjects, section } from "./test-projects.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const field = (name: string | RegExp, label: string | RegExp) => section(name).getByLabelText<HTMLInputElement>(label);

describe("a report of progress", () => {
  const report = async (percent: string) => {
    const stage = await openProjects({ role: "project-owner", query: "?project=P1" });
    await fill(field("上报进度", /累计完成/), percent);
    return stage;
  };

  it("[W334] says before it is sent where the plan is, how far behind, and that a red one will be held", async () => {
    const stage = await report("75.5");
    const before = section("上报进度").getByText("上报前请看一遍").parentElement;
    expect(before?.textContent).toMatch(/应完成 84.2%.*◆ 落后 8.7 个百分点：明显滞后.*公众先看不到这次的数字/);
    await stage.press("上报");
    expect(stage.sent().at(-1)).toEqual({
      type: "projects.report-progress",
      payload: { projectId: "P1", asOf: "2026-09-16", tenths: 755, forecastFinish: "2026-12-31" },
    });
    const held = {
      asOf: "2026-09-16",
      tenths: 755,
      deviation: -87,
      at: "2026-09-16T02:20:00.000Z",
      explanationId: "explanation.P1.2026-09-16",
    };
    await stage.done(
      { "project/P1": staffProject("P1", { owners: ["c1"], held }) },
      { plannedTenths: 842, deviation: -87, level: "red", held: true },
    );
    expect(section("上报进度").getByText(/公众看到的还是上一次的数字/)).toBeTruthy();
    expect(section("公众现在看到").getByText(/2026年9月15日完成 81.5%/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "写滞后说明" }).getAttribute("href")).toBe(
      "/content?item=explanation.P1.2026-09-16",
    );
  });

  it("[W334] says afterwards what the public sees", async () => {
    const stage = await report("82");
    await stage.press("上报");
    await stage.done({}, { plannedTenths: 842, deviation: -22, level: "on-course" });
    expect(section("上报进度").getByText("公众现在看到：2026年9月16日完成 82.0%，落后 2.2 个百分点。")).toBeTruthy();
  });

  it("[W334] is mended before it is sent, and a refusal is said with what was typed kept", async () => {
    const stage = await report("82.55");
    await fill(field("上报进度", "截至"), "2026-09-17");
    await stage.press("上报");
    expect(section("上报进度").getByText("日期还没有到。")).toBeTruthy();
    expect(stage.link().sent).toHaveLength(0);
    await fill(field("上报进度", "截至"), "2026-09-16");
    await fill(field("上报进度", /累计完成/), "82.5");
    await stage.press("上报");
    await stage.refuse({ code: "not-your-project" });
    expect(section("上报进度").getByRole("alert").textContent).toContain("没有写您是业主");
    expect(field("上报进度", /累计完成/).value).toBe("82.5");
  });

  it("[W334] needs a plan", async () => {
    await openProjects({ query: "?project=P3" });
    expect(section("上报进度").getByText(/还没有计划/)).toBeTruthy();
    expect(section("上报进度").queryByRole("button", { name: "上报" })).toBeNull();
  });
});

describe("a report of funds", () => {
  it("[W335] shows the sum of the sources beside the total while they are typed, and sends fen", async () => {
    const stage = await openProjects({ role: "project-owner", query: "?project=P1&at=funds" });
    await fill(field("上报资金", /^总投资/), "28640.000001");
    expect(section("上报资金").getByText("✗ 比总投资少 0.000001 万元")).toBeTruthy();
    await stage.press("上报");
    expect(stage.link().sent).toHaveLength(0);
    await fill(field("上报资金", /^总投资/), "28640");
    expect(section("上报资金").getByText("✓ 与总投资一致")).toBeTruthy();
    await fill(field("上报资金", /累计支付/), "12000.5");
    await stage.press("上报");
    expect(stage.sent().at(-1)).toMatchObject({
      type: "projects.report-funds",
      payload: { projectId: "P1", totalFen: 28_640_000_000, paidFen: 12_000_500_000, budgetYear: 2026 },
    });
    await stage.refuse({ code: "sources-not-total", sumFen: 28_640_000_001 });
    expect(section("上报资金").getByRole("alert").textContent).toContain("28,640.000001 万元");
  });

  it("[W345] keeps what is typed while one looks at another part", async () => {
    const stage = await openProjects({ query: "?project=P1&at=funds" });
    await fill(field("上报资金", /累计支付/), "1");
    await stage.go("环境");
    await stage.go("资金");
    expect(field("上报资金", /累计支付/).value).toBe("1");
  });
});

describe("milestones", () => {
  it("[W337] are passed on a day, corrected, opened again and expected, each after a question", async () => {
    const stage = await openProjects({ query: "?project=P1" });
    const ask = async (name: RegExp, day?: string) => {
      await stage.press(name);
      if (day !== undefined) await fill(dialog().getByLabelText(/日期/), day);
      await fireEvent.click(dialog().getAllByRole("button").at(-1)!);
      const { type, payload } = stage.sent().at(-1)!;
      await stage.done();
      return [type, payload];
    };
    expect(await ask(/记为完成：沥青面层/, "2026-09-15")).toEqual([
      "projects.pass-milestone",
      { projectId: "P1", milestoneId: "asphalt", on: "2026-09-15" },
    ]);
    expect(await ask(/更正日期：路基完成/, "2026-07-05")).toEqual([
      "projects.pass-milestone",
      { projectId: "P1", milestoneId: "subgrade", on: "2026-07-05" },
    ]);
    expect(await ask(/撤销完成：路基完成/)).toEqual([
      "projects.reopen-milestone",
      { projectId: "P1", milestoneId: "subgrade" },
    ]);
    expect(await ask(/报预计日期：竣工验收/, "")).toEqual([
      "projects.forecast-milestone",
      { projectId: "P1", milestoneId: "acceptance" },
    ]);
    const lines = within(section("里程碑").getByRole("table")).getAllByRole("row");
    expect(lines.at(-1)?.textContent).toMatch(/2026年12月20日.*原计划 2026年12月8日.*预计 2026年12月31日.*预计要晚/);
  });
});

describe("the plan", () => {
  it("[W336] becomes a new version; earlier ones are listed and cannot be changed", async () => {
    const stage = await openProjects({ query: "?project=P1" });
    expect(section("计划").getByText(/第 1 版，.*最初的计划/)).toBeTruthy();
    expect(section("计划").queryAllByRole("textbox")).toHaveLength(0);
    await stage.press("改计划（新的一版）");
    const row = within(section("计划").getByRole("group", { name: "第 4 行" }));
    await fill(row.getByLabelText("累计计划 (%)"), "60");
    await stage.press("存为新的一版");
    expect(section("计划").getByText("日期要晚于上一行，百分比不低于上一行。")).toBeTruthy();
    await fill(row.getByLabelText("累计计划 (%)"), "21");
    await fill(section("计划").getByLabelText("为什么改"), "weather");
    await stage.press("存为新的一版");
    expect(stage.sent().at(-1)).toMatchObject({
      type: "projects.put-plan",
      payload: { projectId: "P1", because: "weather", milestones: { length: 5 } },
    });
    await stage.done({}, { version: 3 });
    expect(section("计划").getByText("已存为第 3 版。")).toBeTruthy();
  });
});

describe("the environment of a site", () => {
  it("[W338] never shows an old value as one of now, and takes what was done about an exceedance", async () => {
    const stage = await openProjects({ query: "?project=P4&at=environment" });
    const latest = section("最新读数");
    expect(latest.getAllByText("数据中断")).toHaveLength(2);
    expect(latest.getByText(/自 9月16日 周三 06:30 起/)).toBeTruthy();
    expect(latest.queryByText(/71\.3/)).toBeNull();
    const over = section("七天内超标");
    expect(over.getByText(/1 次，最高 71.3 分贝（10:00），限值 70.0 分贝/)).toBeTruthy();
    await fireEvent.click(over.getByRole("checkbox", { name: "更换低噪声设备" }));
    await fireEvent.click(over.getByRole("button", { name: "保存" }));
    expect(stage.sent().at(-1)).toEqual({
      type: "projects.record-action",
      payload: { projectId: "P4", indicator: "noise", on: "2026-09-11", actions: ["quieter-plant"] },
    });
  });

  it("[W338] calls a value within its limit only where both are of one averaging period", async () => {
    await openProjects({ query: "?project=P1&at=environment" });
    const latest = section("最新读数");
    expect(latest.getAllByText(/未超限值/)).toHaveLength(1);
    expect(latest.getByText(/10 分钟均值 · 未超限值/)).toBeTruthy();
    expect(latest.getByText(/10 分钟均值 · 限值按 60 分钟均值判定/)).toBeTruthy();
  });

  it("[W338] has limits that are saved whole", async () => {
    const stage = await openProjects({ query: "?project=P1&at=environment" });
    await fill(within(section("限值").getByRole("group", { name: "第 3 条限值" })).getByLabelText(/^限值/), "75");
    await fireEvent.click(section("限值").getByRole("button", { name: "删除第 2 条限值" }));
    await fireEvent.click(section("限值").getByRole("button", { name: "保存" }));
    expect(stage.sent().at(-1)).toMatchObject({
      type: "projects.set-limits",
      payload: {
        projectId: "P1",
        limits: [
          { indicator: "noise", tenths: 700 },
          { indicator: "pm10", tenths: 750 },
        ],
      },
    });
  });
});

describe("quality and safety", () => {
  it("[W339] of an inspection: no more is put right than was found", async () => {
    const stage = await openProjects({ query: "?project=P4&at=safety" });
    await stage.press(/^更新 2026年9月2日/);
    const form = within(screen.getByRole("form", { name: "检查记录" }));
    await fill(form.getByLabelText("已整改"), "6");
    await fireEvent.click(form.getByRole("button", { name: "上报" }));
    expect(form.getByText("不能多于发现的。")).toBeTruthy();
    await fill(form.getByLabelText("已整改"), "5");
    await fireEvent.click(form.getByRole("button", { name: "上报" }));
    expect(stage.sent().at(-1)).toMatchObject({
      type: "projects.record-inspection",
      payload: { projectId: "P4", id: "q1", on: "2026-09-02", found: 5, rectified: 5 },
    });
  });

  it("[W339] of training, hazards and drills are reported together", async () => {
    const stage = await openProjects({ query: "?project=P1&at=safety" });
    const form = within(screen.getByRole("form", { name: "上报安全情况" }));
    await fill(form.getByLabelText("已消除"), "37");
    await fireEvent.click(form.getByRole("button", { name: "上报" }));
    expect(stage.sent().at(-1)).toEqual({
      type: "projects.report-safety",
      payload: {
        projectId: "P1",
        asOf: "2026-09-16",
        trained: 1_260,
        hazardsFound: 37,
        hazardsClosed: 37,
        lastDrillOn: "2026-08-20",
      },
    });
  });

  it("[W339] of an accident: only after a question that says what it means", async () => {
    const stage = await openProjects({ role: "project-owner", query: "?project=P1&at=safety" });
    expect(section("安全").getByText("已安全生产 289 天（自 2025年12月1日起）")).toBeTruthy();
    await stage.press("记一起事故…");
    expect(stage.link().sent).toHaveLength(0);
    expect(dialog().getByText(/安全生产天数从第二天重新算起/)).toBeTruthy();
    await fireEvent.click(dialog().getByRole("button", { name: "记下事故" }));
    expect(stage.link().sent).toHaveLength(0);
    expect(dialog().getByText("请选一项。")).toBeTruthy();
    await fill(dialog().getByLabelText("原因"), "fall");
    await fireEvent.click(dialog().getByRole("button", { name: "记下事故" }));
    expect(stage.sent().at(-1)).toEqual({
      type: "projects.record-accident",
      payload: { projectId: "P1", on: "2026-09-16", cause: "fall" },
    });
  });

  it("[W339] of an accident recorded by mistake: floor managers retract it, with why", async () => {
    await openProjects({ query: "?project=P4&at=safety" });
    expect(screen.queryByRole("button", { name: /更正 2026年6月3日/ })).toBeNull();
    cleanup();
    const stage = await openProjects({ role: "manager", query: "?project=P4&at=safety" });
    await stage.press("更正 2026年6月3日的事故");
    await fireEvent.click(dialog().getByRole("button", { name: "更正" }));
    expect(stage.link().sent).toHaveLength(0);
    expect(dialog().getByText("请选一项。")).toBeTruthy();
    await fill(dialog().getByLabelText("原因"), "twice");
    await fireEvent.click(dialog().getByRole("button", { name: "更正" }));
    expect(stage.sent().at(-1)).toEqual({
      type: "projects.retract-accident",
      payload: { projectId: "P4", accidentId: "acc1", because: "twice" },
    });
  });
});
