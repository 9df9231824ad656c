import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { explanationId, projectRows } from "../samples/staff-projects.ts";
import { dialog, fill, openProjects, section } from "./test-projects.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const cards = (): string[] => screen.getAllByRole("article").map((one) => one.textContent.replaceAll(/\s+/g, " "));

describe("the list of projects", () => {
  it("[W331] says of each how far it is, when that was said, and what waits; what is held comes first", async () => {
    await openProjects();
    const [held, road, plant] = cards();
    expect(held).toMatch(/柳堤.*2510-990101-47-01-100004.*完成 59.5% · 落后 8.5 个百分点.*2026年9月15日（1 天前）上报/);
    expect(held).toMatch(/◆ 明显滞后，公众还看不到.*公众看到：▲ 略有滞后.*等说明通过审批.*还没有写.*数据中断/);
    expect(road).toMatch(/环湖北路.*● 进度正常.*公众可见.*2 个待答问题.*1 个超过两个工作日/);
    expect(plant).toMatch(/东屏.*还没有计划.*无已通过的资料/);
    const way = screen.getByRole("link", { name: "写滞后说明" });
    expect(way.getAttribute("href")).toBe(`/content?item=${explanationId}`);
  });

  it("[W331] is filtered by text, level, department and what waits", async () => {
    const stage = await openProjects();
    await fill(screen.getByLabelText("进度"), "held");
    expect(cards()).toHaveLength(1);
    await stage.press("清除筛选");
    await fill(screen.getByLabelText("待办"), "words");
    expect(cards()[0]).toContain("东屏");
    await stage.press("清除筛选");
    await fill(screen.getByLabelText("部门"), "D09");
    expect(cards()).toHaveLength(1);
    await fill(screen.getByLabelText("查找名称、代码、部门"), "100004");
    expect(screen.getByText("没有符合条件的项目。")).toBeTruthy();
  });

  it("[W331] is where everybody on staff reads, and projects are made by those who set them up", async () => {
    await openProjects({ role: "reviewer" });
    expect(cards()).toHaveLength(3);
    expect(screen.queryByRole("link", { name: "新增项目" })).toBeNull();
    expect(screen.getByText(/您可以查看/)).toBeTruthy();
  });
});

describe("who may report", () => {
  it("[W332] is a project owner for the projects that name them, and for no other", async () => {
    const stage = await openProjects({ role: "project-owner", query: "?project=P1" });
    expect(section("上报进度").getByRole("button", { name: "上报" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /改计划/ })).toBeNull();
    expect(section("计划").getByText("只有编辑和大厅主管能改，您可以查看。")).toBeTruthy();
    await stage.router.push("/projects?project=P4");
    await stage.arrive();
    expect(screen.queryByRole("region", { name: "上报进度" })).toBeNull();
    expect(screen.queryByRole("button", { name: /记为完成/ })).toBeNull();
    expect(screen.getByText(/没有写您是业主/)).toBeTruthy();
  });

  it("[W332] is nobody else than editors and floor managers", async () => {
    const stage = await openProjects({ role: "approver", query: "?project=P1&at=safety" });
    expect(screen.queryByRole("button", { name: /上报|记一|更新/ })).toBeNull();
    await stage.router.push("/projects?project=P1&at=environment");
    await stage.arrive();
    expect(screen.queryByRole("button", { name: /保存|删除|加一条/ })).toBeNull();
  });
});

describe("what a project is", () => {
  it("[W333] is saved whole once it is right, and the way goes on with its words", async () => {
    const stage = await openProjects();
    await stage.go("新增项目");
    const facts = section("新增项目");
    await stage.press("保存");
    expect(facts.getByText("请照 2503-990101-04-01-100001 的样子填。")).toBeTruthy();
    expect(stage.link().sent).toHaveLength(0);
    await fill(facts.getByLabelText("项目统一代码"), "2503-990101-04-01-100009");
    await fill(facts.getByLabelText("牵头部门"), "D10");
    await fill(facts.getByLabelText("工地（场地）"), "V08");
    await fill(facts.getByLabelText("开工日期"), "2026-09-01");
    await fill(facts.getByLabelText("合同工期"), "200");
    await stage.press("保存");
    expect(stage.sent().at(-1)).toEqual({
      type: "projects.put-project",
      payload: {
        id: "P5",
        code: "2503-990101-04-01-100009",
        category: "road",
        departmentId: "D10",
        venueId: "V08",
        start: "2026-09-01",
        contractDays: 200,
        owners: [],
      },
    });
  });

  it("[W333] leaves every screen only after a question", async () => {
    const stage = await openProjects({ query: "?project=P1&at=facts" });
    await stage.press("撤下这个项目…");
    expect(dialog().getByText(/从所有屏幕/)).toBeTruthy();
    await fireEvent.click(dialog().getByRole("button", { name: "撤下" }));
    expect(stage.sent().at(-1)).toEqual({ type: "projects.retire-project", payload: { projectId: "P1" } });
  });
});

describe("questions of the public", () => {
  it("[W340] stand with the open ones first, by age against two working days; an answer is begun as words", async () => {
    await openProjects({ query: "?project=P1&at=questions" });
    const [late, young] = cards();
    expect(late).toMatch(/公交站.*待答.*已等 5 个工作日，超过两个.*答复：草稿/);
    expect(young).toMatch(/greenway.*英文提问.*已等 1 个工作日(?!，)/);
    expect(screen.getByRole("link", { name: "打开答复" }).getAttribute("href")).toBe("/content?item=answer.Q1");
    expect(screen.getByRole("link", { name: /写答复：Will/ }).getAttribute("href")).toBe("/content?item=answer.Q2");
    await fill(screen.getByLabelText("显示"), "all");
    expect(cards()).toHaveLength(3);
    expect(cards()[2]).toMatch(/夜里几点停工.*已答复/);
  });

  it("[W340] of all projects are answered by those who report for them, and closed with a reason", async () => {
    const stage = await openProjects({ role: "project-owner", query: "?part=asked" });
    expect(cards()).toHaveLength(2);
    await stage.press(/^不单独答复：Will/);
    await fill(dialog().getByLabelText("原因"), "not-about-it");
    await fireEvent.click(dialog().getByRole("button", { name: "办结" }));
    expect(stage.sent().at(-1)).toEqual({
      type: "projects.close-question",
      payload: { questionId: "Q2", because: "not-about-it" },
    });
  });
});

describe("the words of a project", () => {
  it("[W341] say how far they have come, what the public reads, and which explanations wait", async () => {
    await openProjects({ query: "?project=P4&at=words" });
    expect(section("资料").getByText("现在：公众可见")).toBeTruthy();
    expect(section("滞后说明").getByRole("link").getAttribute("href")).toBe(`/content?item=${explanationId}`);
    expect(within(section("八类信息").getByRole("table")).getAllByRole("row")).toHaveLength(9);
  });

  it("[W341] are begun where there are none, and the public sees nothing until then", async () => {
    const { "project/P3": plant } = projectRows;
    const stage = await openProjects({
      query: "?project=P9&at=words",
      rows: { "project/P9": structuredClone(plant!) },
    });
    expect(section("资料").getByText("现在：还没有写")).toBeTruthy();
    expect(section("资料").getByText(/公众看不到这个项目/)).toBeTruthy();
    expect(stage.router.resolve("/content?item=project.P9").query).toEqual({ item: "project.P9" });
    expect(section("资料").getByRole("link", { name: "写资料" }).getAttribute("href")).toBe("/content?item=project.P9");
  });
});
