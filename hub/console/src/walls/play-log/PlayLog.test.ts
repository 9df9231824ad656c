import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { playLogAnswer } from "../../samples/gallery-walls-answers.ts";
import { settle } from "../../samples/stage.ts";
import { openWalls } from "../test-walls.ts";
import { longText } from "./play-log-words.ts";
import { totalsOf } from "./totals.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const door = "GET play-log?hall=H1&day=2026-09-16";
const rowsOf = (region: string) =>
  within(screen.getByRole("region", { name: region }))
    .getAllByRole("row")
    .slice(1);

describe("the play log", () => {
  it("[W254] tells from when to when what stood where, in the hall's time, and what nobody knows", async () => {
    await openWalls({ query: "?part=play-log", answers: { [door]: playLogAnswer } });
    const rows = rowsOf("什么时候显示了什么").map(({ textContent }) => textContent);
    expect(rows).toHaveLength(7);
    expect(rows[1]).toMatch(/电梯口竖屏.*09:50:00–09:55:00.*插播 · 请有序离开大厅.*第 2 版.*5 分/s);
    expect(rows[5]).toMatch(/入口通知屏.*09:19:00–09:31:00.*不知道：屏没有消息.*12 分/s);
  });

  it("[N80] names the project whose scene stood, also among what is added up", async () => {
    const site = { device: "N1", zone: "main", scene: "project", itemId: "project.P1" };
    const interval = { ...site, from: "2026-09-16T01:00:00.000Z", until: "2026-09-16T01:30:00.000Z" };
    const stage = await openWalls({ query: "?part=play-log", answers: { [door]: { intervals: [interval] } } });
    expect(rowsOf("什么时候显示了什么")[0]?.textContent).toMatch(/09:00:00–09:30:00.*项目/s);
    await stage.show("publishing.content/all", {
      "item/project.P1": {
        kind: "dossier",
        title: { zh: "环湖北路改造工程", en: "North Lake Road" },
        hallIds: ["H1"],
        status: "approved",
        version: 1,
        hash: "a".repeat(64),
        authors: ["user:ed"],
        changedAt: "2026-09-16T01:00:00.000Z",
        findings: 0,
      },
    });
    await settle();
    expect(rowsOf("什么时候显示了什么")[0]?.textContent).toContain("项目 · 环湖北路改造工程");
    expect(rowsOf("各条内容共显示多久")[0]?.textContent).toMatch(/环湖北路改造工程.*30 分/s);
    const item = screen.getByRole<HTMLSelectElement>("combobox", { name: "哪条内容" });
    expect([...item.options].map(({ value, text }) => [value, text])).toContainEqual([
      "project.P1",
      expect.stringContaining("环湖北路改造工程"),
    ]);
  });

  it("[W254] adds up how long each item stood, and for how long nobody knows", async () => {
    await openWalls({ query: "?part=play-log", answers: { [door]: playLogAnswer } });
    const [first, second] = rowsOf("各条内容共显示多久");
    expect(first?.textContent).toMatch(/办理前请备齐材料.*3 小时 18 分.*2 块屏/s);
    expect(second?.textContent).toMatch(/请有序离开大厅.*5 分.*1 块屏/s);
    expect(screen.getByText("另有 12 分 不知道显示了什么。")).toBeTruthy();
  });

  it("[W254] counts once what stands in two zones of a screen at a time", () => {
    const of = (device: string, from: number, until: number) => ({
      device,
      itemId: "I1",
      from: `2026-09-16T02:0${from}:00.000Z`,
      until: `2026-09-16T02:0${until}:00.000Z`,
    });
    const shown = [of("N1", 2, 3), of("N1", 0, 5), of("N1", 4, 6), of("N1", 7, 8), of("N2", 0, 2)];
    expect(totalsOf(shown)).toEqual([{ itemId: "I1", milliseconds: (6 + 1 + 2) * 60_000, devices: 2 }]);
  });

  it("[W254] is asked for a day, a screen and an item, which stand in the address, and is there as a file", async () => {
    const stage = await openWalls({ query: "?part=play-log", answers: { [door]: { intervals: [] } } });
    expect(screen.getByText("这一天没有记录。")).toBeTruthy();
    await fireEvent.update(screen.getByRole("combobox", { name: "哪块屏" }), "N1");
    await stage.arrive();
    await settle();
    expect(stage.router.currentRoute.value.query).toMatchObject({ part: "play-log", device: "N1" });
    expect(stage.asked.mock.calls.at(-1)?.[0]).toContain("play-log?hall=H1&day=2026-09-16&device=N1");
    expect(screen.getByRole("link", { name: "下载 CSV" }).getAttribute("href")).toBe(
      "/api/v1/play-log.csv?hall=H1&day=2026-09-16&device=N1&language=zh",
    );
  });

  it("[W254] says in words that it did not come", async () => {
    await openWalls({ query: "?part=play-log", answers: { [door]: { intervals: [{ nothing: "known" }] } } });
    expect(screen.getByRole("alert").textContent).toContain("没有读到。");
  });

  it.each([
    [0, "0 秒", "0 s"],
    [45_000, "45 秒", "45 s"],
    [300_000, "5 分", "5 min"],
    [3_725_000, "1 小时 2 分", "1 h 2 min"],
  ])("[W254] says lengths as people do: %i ms", (milliseconds, zh, en) => {
    expect([longText(milliseconds, "zh"), longText(milliseconds, "en")]).toEqual([zh, en]);
  });
});
