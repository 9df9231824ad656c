import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { importNotes, importProblems } from "@openhall/shared/programme";
import { goodPreview, wrongPreview } from "../../samples/import-previews.ts";
import { settle } from "../../samples/stage.ts";
import { openProgramme } from "../test-programme.ts";
import { fileTypeOf } from "./import-api.ts";
import { remarksOf } from "./import-problems.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const doorOf = (door: "preview" | "import", query = "hall=H1&audience=public") => `POST programme/${door}?${query}`;

async function open(preview: object, status = 200) {
  const stage = await openProgramme({ query: "?part=files" });
  await vi.dynamicImportSettled();
  await settle();
  stage.replyAt(doorOf("preview"), preview, status);
  return {
    ...stage,
    async choose(name: string): Promise<void> {
      const field = screen.getByLabelText<HTMLInputElement>("文件");
      Object.defineProperty(field, "files", { value: [new File(["x"], name)], configurable: true });
      await fireEvent(field, new Event("change"));
      await settle();
      await settle();
    },
    asks: () =>
      stage.asked.mock.calls
        .filter(([path]) => path.includes("/programme/"))
        .map(([path, request]) => ({
          path: path.replace("/api/v1/programme/", ""),
          headers: request?.headers,
        })),
  };
}

const rows = (): string[] =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent.replaceAll(/\s+/g, " ").trim());

describe("a file for the programme", () => {
  it("[W273] is looked at first: counted, what is worth knowing said, nothing imported", async () => {
    const stage = await open(goodPreview);
    await stage.choose("programme.csv");
    const counts = within(screen.getByRole("region", { name: "导入前请看一遍" }));
    expect(counts.getAllByRole("listitem").map((one) => one.textContent.trim())).toEqual([
      "2 新增",
      "1 更新",
      "1 没有变化",
      "1 取消",
    ]);
    expect(screen.getByText(/另有 3 场太早或太远/)).toBeTruthy();
    expect(rows()[0]).toMatch(/第 5 行.*图书馆开放日.*不认识地点“图书馆东门”.*没有结束时间，按一小时算/);
    expect(stage.asks()).toEqual([
      { path: "preview?hall=H1&audience=public", headers: { "content-type": "text/csv" } },
    ]);
  });

  it("[W273] names each wrong row with its line and why, and cannot be imported", async () => {
    const stage = await open(wrongPreview);
    await stage.choose("programme.xlsx");
    expect(screen.getByText(/有 2 行不对，什么都不会导入/)).toBeTruthy();
    expect(rows()[0]).toMatch(/第 3 行.*医保政策解读.*时间“下午三点”不对/);
    expect(rows()[1]).toMatch(/第 7 行.*没有房间“九号会议室”.*说明里有不能公开的内容：手机号/);
    expect(screen.queryByRole("button", { name: /^导入/ })).toBeNull();
  });

  it("[W273] does not call a title missing that must not be shown", async () => {
    const [row] = wrongPreview.rows;
    const withheld = {
      ...row,
      title: { zh: "", en: "" },
      what: "wrong",
      problems: [{ code: "text-not-public", field: "title.zh", kind: "mobile" }],
    };
    const stage = await open({ ...wrongPreview, rows: [withheld] });
    await stage.choose("programme.csv");
    expect(rows()[0]).toMatch(/标题不显示.*标题里有不能公开的内容：手机号/);
    expect(rows()[0]).not.toContain("没有标题");
  });

  it("[W273] is looked at anew when what the file does not say is said otherwise", async () => {
    const stage = await open(wrongPreview);
    stage.replyAt(doorOf("preview", "hall=H1&venue=V01&audience=public"), goodPreview);
    await stage.choose("programme.ics");
    await fireEvent.update(screen.getByLabelText("不认识的地点算作"), "V01");
    await settle();
    await settle();
    expect(screen.getByRole("button", { name: "导入 4 场" })).toBeTruthy();
  });

  it("[W273] that cannot be read at all says why, and what to do", async () => {
    const stage = await open({ ok: false, refusal: { code: "not-a-calendar" } }, 422);
    await stage.choose("programme.ics");
    expect(screen.getByText(/这不是日历文件/)).toBeTruthy();
    await stage.choose("programme.pdf");
    expect(screen.getByText(/不认识这种文件/)).toBeTruthy();
    expect(stage.asks()).toHaveLength(1);
  });

  it("[W273] is known by its name, whatever the browser calls it", () => {
    expect(["A.ICS", "b.csv", "c.v2.xlsx", "d.xls", "e"].map(fileTypeOf)).toEqual([
      "text/calendar",
      "text/csv",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      undefined,
      undefined,
    ]);
  });

  it("[W274] is imported once, then the way goes on to its words", async () => {
    const stage = await open(goodPreview);
    stage.replyAt(doorOf("import"), goodPreview);
    await stage.choose("programme.csv");
    const button = screen.getByRole("button", { name: "导入 4 场" });
    await fireEvent.click(button);
    await fireEvent.click(button);
    await settle();
    await settle();
    expect(stage.asks().filter(({ path }) => path.startsWith("import"))).toHaveLength(1);
    expect(screen.getByText(/已导入 4 场/)).toBeTruthy();
    expect(screen.getByText(/文字是草稿，公众还看不到/)).toBeTruthy();
    await fireEvent.click(screen.getByRole("link", { name: "去核对并送审文字" }));
    await stage.arrive();
    expect(stage.router.currentRoute.value.name).toBe("content");
  });

  it("[W274] that has become wrong meanwhile shows the rows, and nothing is imported", async () => {
    const stage = await open(goodPreview);
    stage.replyAt(
      doorOf("import"),
      { ok: false, refusal: { code: "programme-file-wrong", rows: [wrongPreview.rows[1]] } },
      422,
    );
    await stage.choose("programme.csv");
    await stage.press("导入 4 场");
    await settle();
    expect(rows()[0]).toMatch(/第 3 行.*时间“下午三点”不对/);
    expect(screen.queryByText(/已导入/)).toBeNull();
  });

  it("[W274] whose answer was lost is sent again under the same key", async () => {
    const stage = await open(goodPreview);
    stage.replyAt(doorOf("import"), { ok: false, refusal: { code: "try-again" } }, 503);
    await stage.choose("programme.csv");
    await stage.press("导入 4 场");
    await settle();
    await stage.press("导入 4 场");
    await settle();
    const keys = stage
      .asks()
      .flatMap(({ path, headers }) => (path.startsWith("import") ? [new Headers(headers).get("idempotency-key")] : []));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it("[W273] has a sentence in both languages for everything that the hub may say of a row", () => {
    const about = { value: "9", field: "title.zh", kind: "mobile" as const };
    for (const language of ["zh", "en"] as const) {
      const row = {
        ...goodPreview.rows[0]!,
        problems: importProblems.map((code) => ({ code, ...about })),
        notes: importNotes.map((code) => ({ code, ...about })),
      };
      const said = remarksOf(row, language);
      expect(said).toHaveLength(importProblems.length + importNotes.length);
      for (const one of said) expect(one).toMatch(/[。.9]$/);
    }
  });
});

describe("the programme on its way out", () => {
  it("[W275] has its pages, its table and calendars by venue, department and day; only planners import", async () => {
    await openProgramme({ role: "reviewer", query: "?part=files" });
    await vi.dynamicImportSettled();
    await settle();
    expect(screen.queryByLabelText("文件")).toBeNull();
    const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(hrefOf("公众日程页")).toMatch(/\/p\/H1$/);
    expect(hrefOf("打印页")).toMatch(/\/p\/H1\/print$/);
    expect(hrefOf("表格（CSV）")).toBe("/programme/H1/programme.csv?language=zh");
    await fireEvent.update(screen.getByLabelText("场地"), "V05");
    await fireEvent.update(screen.getByLabelText("部门"), "D01");
    await fireEvent.update(screen.getByLabelText("只要一天"), "2026-09-16");
    expect(screen.getByLabelText<HTMLInputElement>("订阅地址").value).toMatch(
      /\/programme\/H1\/feed\.ics\?venue=V05&department=D01&day=2026-09-16$/,
    );
  });

  it("[W275] has a QR code of its page only where phones can reach the hub", async () => {
    const stage = await openProgramme({ role: "reviewer", query: "?part=files" });
    await vi.dynamicImportSettled();
    await settle();
    expect(screen.queryByRole("img", { name: "公众日程页的二维码" })).toBeNull();
    stage.link().welcome.value = {
      epoch: 1,
      at: "2026-09-16T02:20:00.000Z",
      publicUrl: "https://hall.example",
      sender: { id: "user:c1", role: "reviewer" },
    };
    await settle();
    expect(screen.getByRole("img", { name: "公众日程页的二维码" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "公众日程页" }).getAttribute("href")).toBe("https://hall.example/p/H1");
  });
});
