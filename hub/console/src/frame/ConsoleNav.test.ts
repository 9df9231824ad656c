import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { choiceRows, deskRows, called } from "../samples/hall-rows.ts";
import { openConsole, settle } from "../samples/stage.ts";
import { firstPageOf, pageFor, pagesOf } from "./pages.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const links = (): string[] =>
  within(screen.getByRole("navigation", { name: "页面" }))
    .getAllByRole("link")
    .map((link) => link.textContent ?? "");

describe("the pages of a role", () => {
  it("[W60] are its own, the first of them where it begins", () => {
    expect(pagesOf("greeter")).toEqual(["greeter", "programme", "projects", "departments"]);
    expect(pagesOf("clerk")).toEqual(["desk", "greeter", "projects", "departments"]);
    expect(pagesOf("manager")).toEqual([
      "floor",
      "desk",
      "greeter",
      "programme",
      "projects",
      "departments",
      "screens",
      "content",
      "figures",
      "setup",
    ]);
    expect(pagesOf("administrator")).not.toContain("desk");
    expect([firstPageOf("clerk"), firstPageOf("administrator")]).toEqual(["desk", "floor"]);
    expect(pageFor("clerk", "setup")).toBeUndefined();
    expect(pageFor("clerk", undefined)).toBeUndefined();
  });

  it("[W60] stand in the header, the current one marked", async () => {
    const stage = await openConsole({ role: "manager", at: "/desk" });
    await stage.showHall(choiceRows);
    expect(links()).toEqual(["大厅", "窗口", "引导", "日程", "项目", "部门", "屏幕", "内容", "统计", "设置"]);
    expect(screen.getByRole("link", { name: "窗口" }).getAttribute("aria-current")).toBe("page");
    expect(screen.getByRole("link", { name: "大厅" }).hasAttribute("aria-current")).toBe(false);
  });

  it("[W60] of a greeter are the greeter's and the run sheet", async () => {
    const stage = await openConsole({ role: "greeter" });
    await stage.showHall(choiceRows);
    expect(links()).toEqual(["引导", "日程", "项目", "部门"]);
    expect(stage.router.currentRoute.value.name).toBe("greeter");
  });

  it("[W60] lead on from a page that is not the role's, and from an address that is none", async () => {
    for (const at of ["/setup", "/nowhere", "/"]) {
      const stage = await openConsole({ role: "clerk", at });
      expect(stage.router.currentRoute.value.name).toBe("desk");
    }
  });
});

describe("an address", () => {
  it("[W61] is where a refresh comes back to, also by way of signing in", async () => {
    const stage = await openConsole({ role: "clerk", isSignedIn: false, at: "/greeter" });
    expect(stage.router.currentRoute.value.name).toBe("greeter");
    stage.reply("GET", 200, { user: "c1", name: "周敏", role: "clerk" });
    await fireEvent.update(screen.getByLabelText("账号"), "c1");
    await fireEvent.update(screen.getByLabelText("密码"), "password");
    await fireEvent.submit(screen.getByLabelText("密码"));
    await stage.arrive();
    expect(stage.router.currentRoute.value.name).toBe("greeter");
  });

  it("[W61] may be left and come back to: the visit is there again", async () => {
    const stage = await openConsole();
    await stage.showHall(deskRows(called()));
    await stage.router.push("/greeter");
    await stage.arrive();
    expect(screen.queryByText("已呼叫，等候到窗口")).toBeNull();
    await fireEvent.click(screen.getByRole("link", { name: "窗口" }));
    await stage.arrive();
    expect(screen.getByText("已呼叫，等候到窗口")).toBeTruthy();
    expect(document.title).toContain("A001 · 1");
  });

  it("[W62] whose page does not load says so, and goes away with the next that does", async () => {
    const stage = await openConsole({ role: "manager", at: "/desk" });
    await stage.showHall(choiceRows);
    stage.router.addRoute({ path: "/lost", name: "lost", component: () => Promise.reject(new Error("no such file")) });
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    await stage.router.push("/lost").catch(() => undefined);
    await settle();
    expect(screen.getByText(/那一页没有加载出来/)).toBeTruthy();
    await stage.router.push("/greeter");
    await stage.arrive();
    expect(screen.queryByText(/那一页没有加载出来/)).toBeNull();
  });
});
