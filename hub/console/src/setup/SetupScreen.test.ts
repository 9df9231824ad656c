import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openSetup, service, setUpRows } from "./test-setup.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the set-up page", () => {
  it("[I1] has every part under an address of its own, to which a refresh comes back", async () => {
    const setup = await openSetup({ at: "section=desks&id=W1" });
    expect(screen.getByRole("heading", { name: "一号窗" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "窗口", current: "page" })).toBeTruthy();
    for (const part of [
      "大厅",
      "事项",
      "受理方案",
      "优先类别",
      "人员",
      "屏幕与取号机",
      "预约",
      "场地文件",
      "我的密码",
    ]) {
      await fireEvent.click(screen.getAllByRole("link", { name: part }).at(-1)!);
      await setup.arrive();
      expect(screen.getByRole("heading", { level: 2, name: part })).toBeTruthy();
    }
  });

  it("[I1] says so where an address names what is not there", async () => {
    await openSetup({ at: "section=desks&id=gone" });
    expect(screen.getByText("这一项不存在。")).toBeTruthy();
  });

  it("[I26] begins an empty venue with its first hall", async () => {
    const setup = await openSetup({ rows: { "staff/c1": setUpRows["staff/c1"]! } });
    expect(screen.getByText(/还没有大厅。先在“大厅”里添加一个/)).toBeTruthy();
    await setup.press("添加大厅");
    await setup.type("中文", "一楼大厅");
    await setup.type("英文", "Ground floor");
    await setup.press("保存");
    expect(setup.sent()).toMatchObject([
      { type: "venue.put-hall", payload: { id: "H1", timeZone: "Asia/Shanghai", guardMinutes: 40 } },
    ]);
    await setup.goTo("事项");
    expect(screen.queryByRole("button", { name: "添加事项" })).toBeNull();
  });

  it("[I27] shows of several halls one at a time, and makes new things in that one", async () => {
    const second = { ...setUpRows["hall/H1"], id: "H2", name: { zh: "第二大厅", en: "Second hall" } };
    const rows = { ...setUpRows, "hall/H2": second, "service/S5": service("S5", { hallId: "H2" }) };
    const setup = await openSetup({ at: "section=services", rows });
    expect(screen.queryByRole("button", { name: /事项S5/ })).toBeNull();
    await fireEvent.update(screen.getByLabelText("大厅"), "H2");
    await setup.press(/事项S5/);
    expect(screen.queryByRole("button", { name: /事项S1/ })).toBeNull();
    await setup.press("添加事项");
    await fireEvent.update(screen.getAllByLabelText("中文")[0]!, "新");
    await fireEvent.update(screen.getAllByLabelText("英文")[0]!, "New");
    await fireEvent.update(screen.getAllByLabelText("中文")[1]!, "部门");
    await fireEvent.update(screen.getAllByLabelText("英文")[1]!, "Department");
    await setup.press("保存");
    expect(setup.sent()).toMatchObject([{ payload: { hallId: "H2", id: "S10" } }]);
  });
});

describe("what only administrators do", () => {
  it("[I15] is told to a manager: staff, the end of a hall, and a venue file", async () => {
    const setup = await openSetup({ role: "manager", at: "section=staff&id=clerk2" });
    expect(screen.getAllByText("只有管理员可以修改。您可以查看。").length).toBeGreaterThan(0);
    expect(screen.getByRole("heading", { name: "李强" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /添加人员|保存|设置密码/ })).toBeNull();

    await setup.router.push("/setup?section=halls&id=H1");
    await setup.arrive();
    expect(screen.getByText("停用大厅只能由管理员来做。")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "停用" }).disabled).toBe(true);
    expect(screen.getByRole("button", { name: "保存" })).toBeTruthy();

    await setup.goTo("场地文件");
    expect(screen.getByText(/只有管理员可以导入场地文件/)).toBeTruthy();
    expect(screen.queryByLabelText("场地文件（JSON）")).toBeNull();
  });
});
