import { type Row } from "@openhall/shared/core";
import { type FiguresRow } from "@openhall/shared/queue";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openConsole, settle } from "../samples/stage.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const none = { count: 0, meanMs: 0, medianMs: 0, p90Ms: 0 };
const figures = (changes: Partial<FiguresRow> = {}): FiguresRow => ({
  issued: 0,
  served: 0,
  missed: 0,
  cancelled: 0,
  lapsed: 0,
  expired: 0,
  waitingNow: 0,
  waiting: none,
  serving: none,
  holds: 0,
  heldMs: 0,
  ...changes,
});
const waited = (meanMs: number) => ({ count: 4, meanMs, medianMs: meanMs, p90Ms: meanMs });

const day: Record<string, Row> = {
  total: figures({ issued: 30, served: 20, waiting: waited(720_000), serving: waited(252_000), load: 0.5 }),
  "service/S1": figures({ issued: 10, waiting: waited(252_000) }),
  "service/S3": figures({ issued: 20, waiting: waited(1_200_000) }),
  "desk/W1": figures({ issued: 30, load: 0.756 }),
  "hour/09": figures({ issued: 30 }),
};

async function openFigures(rows: Record<string, Row>, at = "/figures") {
  const stage = await openConsole({ role: "manager", at });
  await stage.showHall({ hall: { day: "2026-09-16", earlier: 0 } });
  await stage.show("queue.figures/H1", rows);
  return stage;
}

const table = (title: string) => within(screen.getByRole("region", { name: title }));
/** A group of totals as text, its entries apart by single spaces. */
const total = (title: string) =>
  [...(screen.getByRole("heading", { name: title }).nextElementSibling?.querySelectorAll("dt, dd") ?? [])]
    .map(({ textContent }) => textContent?.trim())
    .join(" ");
const firstCells = (title: string) =>
  table(title)
    .getAllByRole("rowheader")
    .map(({ textContent }) => textContent?.trim());

describe("the figures of the day", () => {
  it("[M40] are the total, and each service, desk and hour by name", async () => {
    await openFigures(day);
    expect(total("等候（分钟）")).toContain("平均 12");
    expect(total("办理（分钟）")).toContain("平均 4.2");
    expect(firstCells("按事项")).toEqual(["信息查询", "申请受理"]);
    expect(table("按窗口").getByRole("row", { name: /1 号 示例1窗.*76%/ })).toBeTruthy();
    expect(firstCells("按取号时段")).toEqual(["09:00–10:00"]);
  });

  it("[M40] follow the day while one looks", async () => {
    const stage = await openFigures(day);
    await stage.show("queue.figures/H1", { ...day, total: figures({ issued: 31 }) });
    expect(total("号票")).toContain("取号 31");
  });

  it("[M42] are sorted by a column's button, which says how", async () => {
    await openFigures(day);
    await fireEvent.click(table("按事项").getByRole("button", { name: "取号" }));
    expect(firstCells("按事项")).toEqual(["申请受理", "信息查询"]);
    expect(table("按事项").getByRole("columnheader", { name: "取号" }).getAttribute("aria-sort")).toBe("descending");
    await fireEvent.click(table("按事项").getByRole("button", { name: "平均等候" }));
    await fireEvent.click(table("按事项").getByRole("button", { name: "平均等候" }));
    expect(firstCells("按事项")).toEqual(["信息查询", "申请受理"]);
    expect(table("按事项").getByRole("columnheader", { name: "取号" }).getAttribute("aria-sort")).toBe("none");
  });

  it("[M45] say how many waits were told right today", async () => {
    const stage = await openFigures(day);
    expect(screen.getByText("今天还没有结果")).toBeTruthy();
    await stage.show("queue.board/H1", { hall: { closed: false, shown: 50, hits: 41 } });
    expect(screen.getByText("50 次告知中 41 次在范围内").parentElement?.textContent).toContain("82%");
  });

  it("[M46] of an empty day are said to be none", async () => {
    await openFigures({ total: figures(), "service/S1": figures() });
    expect(screen.getByText("今天还没有人取号。")).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("[M47] are a file, of the day and in the language of the page", async () => {
    await openFigures(day);
    const link = screen.getByRole("link", { name: /下载表格/ });
    expect(link.getAttribute("href")).toBe("/api/v1/figures/H1?language=zh");
    expect(link.hasAttribute("download")).toBe(true);
  });
});

describe("another day", () => {
  const file = "day,kind,id,name,issued,served\r\n2026-09-15,total,,,7,6\r\n2026-09-15,desk,W9,旧窗口,7,6\r\n";

  async function openPast(answer: () => Promise<Response>) {
    const stage = await openFigures(day);
    stage.asked.mockImplementation(answer);
    await fireEvent.update(screen.getByLabelText("日期"), "2026-09-15");
    await fireEvent.change(screen.getByLabelText("日期"));
    await stage.arrive();
    return stage;
  }

  it("[M44] is chosen, stands in the address, and names what is no longer in use as it was called", async () => {
    const stage = await openPast(() => Promise.resolve(new Response(file)));
    expect(stage.router.currentRoute.value.query).toEqual({ day: "2026-09-15" });
    expect(stage.asked.mock.lastCall?.[0]).toBe("/api/v1/figures/H1?day=2026-09-15&language=en");
    expect(firstCells("按窗口")).toEqual(["旧窗口"]);
    expect(screen.queryByText("等候时间估得准")).toBeNull();
    expect(screen.getByRole("link", { name: /下载表格/ }).getAttribute("href")).toContain("day=2026-09-15&language=zh");
    await fireEvent.click(screen.getByRole("button", { name: "今天" }));
    await stage.arrive();
    expect(firstCells("按事项")).toEqual(["信息查询", "申请受理"]);
  });

  it("[M44] of which nothing is kept, or which does not come, is said to be so", async () => {
    const stage = await openPast(() => Promise.resolve(new Response("{}", { status: 404 })));
    expect(screen.getByText(/这一天没有统计/)).toBeTruthy();
    stage.asked.mockImplementation(() => Promise.reject(new TypeError("no network")));
    await stage.router.replace({ query: { day: "2026-09-14" } });
    await stage.arrive();
    expect(screen.getByText(/没有取到这一天的统计/)).toBeTruthy();
    stage.asked.mockImplementation(() => Promise.resolve(new Response(file)));
    await fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
    await settle();
    expect(firstCells("按窗口")).toEqual(["旧窗口"]);
  });
});
