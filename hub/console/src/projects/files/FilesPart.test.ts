import { figuresProblems } from "@openhall/shared/projects";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { settle } from "../../samples/stage.ts";
import { goodFigures, wrongFigures } from "../../samples/staff-projects.ts";
import { openProjects } from "../test-projects.ts";
import { problemsOf } from "./row-problems.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(preview: object, status = 200) {
  const stage = await openProjects({ role: "project-owner", query: "?part=files" });
  stage.replyAt("POST projects/preview", preview, status);
  return {
    ...stage,
    async choose(name: string): Promise<void> {
      const field = screen.getByLabelText<HTMLInputElement>("文件");
      Object.defineProperty(field, "files", { value: [new File(["x"], name)], configurable: true });
      await fireEvent(field, new Event("change"));
      await settle();
      await settle();
    },
    async send(): Promise<void> {
      await fireEvent.click(screen.getByRole("button", { name: "导入 2 行" }));
      await settle();
      await settle();
    },
    imports: () =>
      stage.asked.mock.calls.flatMap(([path, request]) =>
        path.endsWith("projects/import") ? [new Headers(request?.headers).get("idempotency-key")] : [],
      ),
  };
}

const rows = (): string[] =>
  within(screen.getByRole("table", { name: "文件的各行" }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent.replaceAll(/\s+/g, " ").trim());

describe("a file with figures", () => {
  it("[W342] is looked at first: each wrong row with its line, its cell and why, and nothing is offered to import", async () => {
    const stage = await open(wrongFigures);
    await stage.choose("progress.xlsx");
    expect(screen.getByText(/有 2 行不对，什么都不会导入/)).toBeTruthy();
    expect(rows()[0]).toMatch(/第 4 行 进度.*环湖南路.*项目 A4：没有项目“环湖南路”。.*累计完成 C4：百分比“八成”不对/);
    expect(rows()[1]).toMatch(/第 5 行 资金.*市级财政 18,640 万元.*不等于总投资/);
    expect(rows()[2]).toMatch(/第 3 行.*柳堤.*更正原来是 完成 59.5%/);
    expect(screen.queryByRole("button", { name: /^导入/ })).toBeNull();
  });

  it("[W342] is imported once; a repeat after a lost answer has the same key", async () => {
    const stage = await open(goodFigures);
    stage.replyAt("POST projects/import", { ok: false, refusal: { code: "try-again" } }, 503);
    await stage.choose("progress.csv");
    await stage.send();
    stage.replyAt("POST projects/import", goodFigures);
    await stage.send();
    expect(screen.getByText(/已导入 2 行/)).toBeTruthy();
    expect(stage.imports()).toHaveLength(2);
    expect(new Set(stage.imports()).size).toBe(1);
  });

  it("[W342] that has become wrong meanwhile shows the rows, and nothing is imported", async () => {
    const stage = await open(goodFigures);
    const refusal = { code: "figures-file-wrong", rows: [{ ...wrongFigures.rows[2], line: 2, part: "progress" }] };
    stage.replyAt("POST projects/import", { ok: false, refusal }, 422);
    await stage.choose("progress.csv");
    await stage.send();
    expect(rows()[0]).toMatch(/第 2 行.*不对/);
    expect(screen.queryByText(/已导入/)).toBeNull();
  });

  it("[W342] that cannot be read says why", async () => {
    const stage = await open({ ok: false, refusal: { code: "locked-file" } }, 422);
    await stage.choose("progress.xlsx");
    expect(screen.getByText(/表格设了密码/)).toBeTruthy();
    await stage.choose("progress.pdf");
    expect(screen.getByText(/这不是能读的表格/)).toBeTruthy();
  });

  it("[W342] has a sentence in both languages for everything that the hub may say of a row", () => {
    for (const language of ["zh", "en"] as const) {
      const row = { ...wrongFigures.rows[0]!, problems: figuresProblems.map((code) => ({ code, value: "no-plan" })) };
      const said = problemsOf(row, language);
      expect(said).toHaveLength(figuresProblems.length);
      for (const one of said) expect(one).toMatch(/[。.]$/);
    }
  });
});

describe("projects on their way out", () => {
  it("[W343] have a page, tables, JSON and open contracting; nobody who does not report is offered the import", async () => {
    await openProjects({ role: "reviewer", query: "?part=files" });
    expect(screen.queryByLabelText("文件")).toBeNull();
    const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(hrefOf("公众项目页（手机）")).toMatch(/\/j\/H1$/);
    expect(hrefOf("所有项目（CSV）")).toBe("/projects/H1/projects.csv");
    expect(hrefOf("所有项目（JSON）")).toBe("/api/v1/projects/H1");
    expect(hrefOf("开放合约格式（OC4IDS）")).toBe("/projects/H1/oc4ids.json");
    await fireEvent.update(screen.getByLabelText("项目"), "P4");
    expect(hrefOf("八类公开信息")).toBe("/projects/H1/P4/disclosure.csv");
  });
});
