import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { renderKiosk, touch } from "../samples/render-kiosk.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const field = (): HTMLInputElement => screen.getByRole("textbox");
const found = (): string[] =>
  screen.queryAllByRole("button", { name: /等候|在您前面/ }).map(({ textContent }) => textContent.trim());

async function openSearch() {
  const link = renderKiosk();
  await touch("搜索事项");
  // What reads Chinese comes with the first search.
  await vi.dynamicImportSettled();
  return link;
}

const type = async (letters: string): Promise<void> => {
  for (const letter of letters) await touch(letter);
};

describe("searching", () => {
  test("[K61] finds a service by the first letters of its pinyin, on the kiosk's own keys", async () => {
    const link = await openSearch();
    expect(screen.getByRole("status", { name: "" }).textContent).toContain("输入几个字母");
    await type("SFZ");
    expect(field().value).toBe("SFZ");
    expect(found()).toEqual([expect.stringContaining("户籍与身份证办理指南")]);
    await touch(/户籍与身份证办理指南/);
    expect(link.sentOf("queue.take-ticket")[0]?.payload).toMatchObject({ serviceId: "SV18" });
  });

  test("[K61] takes a physical keyboard and Chinese as well, and offers no memory of what others typed", async () => {
    await openSearch();
    await fireEvent.update(field(), "征地");
    expect(found()).toEqual([expect.stringContaining("征地信息与规划公示查询")]);
    expect(field().getAttribute("autocomplete")).toBe("off");
    expect(field().getAttribute("inputmode")).toBe("none");
  });

  test("[K61] says when nothing is found, with the way to a person, and can be put right", async () => {
    await openSearch();
    await type("QQQ");
    expect(screen.getByText(/没有找到.*人工服务台/)).toBeTruthy();
    await touch("删除一个字母");
    expect(field().value).toBe("QQ");
    await touch("清空");
    expect(field().value).toBe("");
  });

  test("[K61] is forgotten with the visit, which has the time of typing", async () => {
    await openSearch();
    await type("SFZ");
    await vi.advanceTimersByTimeAsync(179_000);
    expect(field().value).toBe("SFZ");
    await vi.advanceTimersByTimeAsync(1_000 + 30_000);
    expect(screen.getByRole("heading", { name: "请选择要办理的事项" })).toBeTruthy();
    await touch("搜索事项");
    expect(field().value).toBe("");
  });
});

describe("leaving what was typed by going back", () => {
  test("[K13] is still a visit: the text is gone for the next visitor, and the countdown says so before", async () => {
    await openSearch();
    await type("SFZ");
    await touch("返回");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(screen.getByRole("region", { name: "您还在吗？" })).toBeTruthy();
    await vi.advanceTimersByTimeAsync(20_000);
    await touch("搜索事项");
    expect(field().value).toBe("");
  });
});

describe("departments", () => {
  test("[K60] lead to their services, and back", async () => {
    const link = renderKiosk();
    await touch("按部门找");
    const departments = screen.getAllByRole("button", { name: /个事项/ }).map(({ textContent }) => textContent);
    expect(departments).toHaveLength(4);
    await touch(/财政局/);
    expect(screen.getByRole("heading", { name: "财政局" })).toBeTruthy();
    await touch("返回");
    expect(screen.getByRole("heading", { name: "请选择部门" })).toBeTruthy();
    await touch(/财政局/);
    await touch(/征地信息/);
    expect(link.sentOf("queue.take-ticket")[0]?.payload).toMatchObject({ serviceId: "SV11" });
  });

  test("[K60] are not offered where all services stand on the first page, nor is the search", () => {
    const link = renderKiosk({ empty: true });
    link.put("venue.hall/V01", {
      hall: { name: { zh: "大厅", en: "Hall" }, timeZone: "Asia/Shanghai", guardMinutes: 40, hours: [] },
      "service/S1": {
        name: { zh: "咨询", en: "Advice" },
        department: { zh: "部门", en: "Department" },
        queue: "A",
        targetMinutes: 5,
        frequent: false,
        keywords: { zh: [], en: [] },
        hours: [],
        subjects: [],
      },
    });
    return vi.waitFor(() => {
      expect(screen.getByRole("button", { name: /咨询/ })).toBeTruthy();
      for (const name of ["按部门找", "搜索事项", "全部事项"])
        expect(screen.queryByRole("button", { name })).toBeNull();
    });
  });
});
