import { type StaffRole } from "@openhall/shared/venue";
import { cleanup, fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { staffDepartments } from "../samples/dossier-rows.ts";
import { choiceRows } from "../samples/hall-rows.ts";
import { openConsole, settle } from "../samples/stage.ts";
import { projectsHall } from "../samples/staff-projects.ts";
import { problemsOf, shareOf } from "./report-draft.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(role: StaffRole, at = "?department=D01") {
  const stage = await openConsole({ role, at: `/departments${at}` });
  await stage.showHall(choiceRows);
  await stage.show("venue.hall/H1", projectsHall);
  await stage.show("departments.staff/all", staffDepartments);
  await stage.arrive();
  await settle();
  return stage;
}
const press = async (name: RegExp | string): Promise<void> => {
  await fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

describe("the page of departments", () => {
  it("[W380] lists every department, whether the public reads it, and how many stops are closed", async () => {
    await open("clerk", "");
    const lines = [...screen.getByRole("list", { name: "部门列表" }).children].map((one) => one.textContent);
    expect(lines[0]).toContain("1 个参观点暂停开放");
    expect(lines[1]).toContain("资料还没有审批");
  });

  it("[W381] closes a stop by a touch on the reason, until a moment, and opens it by one", async () => {
    const stage = await open("greeter");
    await press("暂停开放“1. 公开申请受理窗口”");
    const dialog = within(screen.getByRole("dialog"));
    await fireEvent.update(dialog.getByLabelText("暂停到什么时候"), "60");
    const [first] = dialog.getAllByRole("button").filter((one) => one.textContent.includes("今日不开放"));
    if (!first) throw new Error("There is no such reason");
    await fireEvent.click(first);
    await settle();
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "departments.close-stop",
      payload: { departmentId: "D01", stopId: "t1", because: "not-today", until: expect.stringMatching(/\.\d{3}Z$/) },
    });
  });

  it("[W381] opens a closed stop by one touch", async () => {
    const stage = await open("greeter");
    await press("重新开放“3. 档案查阅室”");
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "departments.open-stop",
      payload: { departmentId: "D01", stopId: "t3" },
    });
  });

  it("[W382] takes how a commitment was kept, and mends it before it is sent", async () => {
    const stage = await open("editor");
    expect(screen.getByText("98.8%")).toBeTruthy();
    await press("报做到多少：首问负责，一次性告知");
    const type = (label: string, text: string) => fireEvent.update(screen.getByLabelText(label), text);
    await type("从", "2026-09-01");
    await type("到（含这一天）", "2026-09-15");
    await type("做到的件数", "21");
    await type("全部件数", "20");
    await press("报上去");
    expect(screen.getByText("做到的不能比全部多。")).toBeTruthy();
    expect(stage.link().sent).toHaveLength(0);
    await type("做到的件数", "19");
    await press("报上去");
    expect(stage.link().sent.at(-1)).toMatchObject({
      type: "departments.report-commitment",
      payload: { departmentId: "D01", commitmentId: "c1", from: "2026-09-01", to: "2026-09-15", kept: 19, all: 20 },
    });
  });

  it("[W383] lets everybody read, and each do what their role may", async () => {
    await open("greeter");
    expect(screen.queryByRole("button", { name: /^报做到多少/ })).toBeNull();
    expect(screen.queryByRole("link", { name: "部门资料" })).toBeNull();
    cleanup();
    await open("reviewer");
    expect(screen.queryByRole("button", { name: /^暂停开放“/ })).toBeNull();
    expect(screen.getAllByText("您可以查看，不能改。").length).toBeGreaterThan(0);
  });

  it("[W384] leads to the dossier, and begins news as this department's", async () => {
    await open("editor");
    expect(screen.getByRole("link", { name: "部门资料" }).getAttribute("href")).toContain("item=department.D01");
    expect(screen.getByRole("link", { name: "写一条动态" }).getAttribute("href")).toMatch(
      /item=update\.u-[0-9a-f]+&department=D01/,
    );
  });
});

describe("how a commitment was kept", () => {
  it("[W382] is a span of days up to today and whole numbers of cases", () => {
    const draft = { from: "2026-09-10", to: "2026-09-01", kept: 1.5, all: undefined };
    expect(Object.fromEntries(problemsOf(draft, "2026-09-16"))).toEqual({
      to: "ends-before-it-starts",
      kept: "count-missing",
      all: "count-missing",
    });
    expect(problemsOf({ from: "2026-09-01", to: "2026-09-17", kept: 0, all: 0 }, "2026-09-16").get("to")).toBe(
      "in-the-future",
    );
    expect([shareOf(9, 9), shareOf(9, 10), shareOf(486, 492)]).toEqual([undefined, "90.0", "98.8"]);
  });
});
