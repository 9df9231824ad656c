import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { sampleHallProjects, sampleProjectReadings } from "../open-data/figures.fixture.ts";
import { projectOf, writeProjectTable } from "../open-data/tables/write-tables.ts";
import { readTable, rowsOf } from "./figures-files.fixture.ts";
import { decimalOf, scaled } from "./reading/exact-numbers.ts";

const progress = (...cells: readonly string[]): string => `项目代码,日期,进度%\n${cells.join(",")}\n`;
const problemsOf = async (file: string) => (await rowsOf(file))[0]?.problems;

describe("numbers", () => {
  it.each([
    ["1,234,567.89", 2, 123_456_789],
    ["１２３．４", 1, 1_234],
    ["28640", 6, 28_640_000_000],
    ["0.29", 2, 29],
    ["1.10", 1, 11],
    ["90071992547409.91", 2, 9_007_199_254_740_991],
  ])("[J182] %s is read exactly", (text, decimals, wanted) => {
    expect(scaled(decimalOf(text) ?? "", decimals)).toBe(wanted);
  });

  it.each(["1.23", "NaN", "Infinity", "1e3", "12,34", "0x10", "=1+1", "", "一百", "99999999999999999999"])(
    "[J182] %s is not taken for one with one decimal",
    (text) => {
      expect(scaled(decimalOf(text) ?? "", 1)).toBeUndefined();
    },
  );
});

describe("tables of figures", () => {
  it.each(["2026-09-15", "2026/9/15", "2026年9月15日", "2026.9.15", "20260915", "46280"])(
    "[J181] %s is a day",
    async (day) => {
      expect((await rowsOf(progress("P1", day, "81.5")))[0]).toMatchObject({
        project: "P1",
        told: { part: "progress", on: "2026-09-15", tenths: 815 },
        problems: [],
      });
    },
  );

  it.each(["1", "1900-01-01", "2026-02-30", "15/9/2026", "昨天"])(
    "[J181] %s is none, and its cell is named",
    async (day) => {
      expect(await problemsOf(progress("P1", day, "81.5"))).toEqual([
        { code: "date-wrong", column: "日期", cell: "B2", value: day },
      ]);
    },
  );

  it.each(["81.55", "-1", "100.1", "NaN", "=SUM(A1)"])("[J182] %s is no share", async (share) => {
    expect(await problemsOf(progress("P1", "2026-09-15", share))).toMatchObject([
      { code: "percent-wrong", cell: "C2" },
    ]);
  });

  it("[J181] without a figure a row is empty, and without a project it is wrong", async () => {
    expect((await rowsOf(progress("P1", "2026-09-15", "")))[0]).toMatchObject({ isEmpty: true, problems: [] });
    expect(await problemsOf(progress("", "2026-09-15", "81.5"))).toMatchObject([{ code: "project-missing" }]);
  });

  it("[J182] amounts have the unit that their header says, and none without", async () => {
    const header = "项目,日期,总投资（万元）,市级财政(元),预算年度,年度预算（亿元）,已下达（元）,已支付";
    const [row] = await rowsOf(`${header}\nP1,2026-08-31,"1,000.5",10005000.00,2026,0.1,1.01,5\n`);
    expect(row?.problems).toEqual([{ code: "unit-missing", column: "已支付", cell: "H2", value: "5" }]);
    const [whole] = await rowsOf(`${header}（元）\nP1,2026-08-31,"1,000.5",10005000.00,2026,0.1,1.01,5\n`);
    expect(whole?.told).toMatchObject({
      totalFen: 1_000_500_000,
      sources: [{ source: "city", fen: 1_000_500_000 }],
      budgetFen: 1_000_000_000,
      allocatedFen: 101,
      paidFen: 500,
    });
  });

  it.each(["zh", "en"] as const)("[J180] that the hub writes are read again (%s)", async (language) => {
    const of = projectOf(sampleHallProjects, "P1");
    if (!of) throw new Error("no project");
    const parts = await Promise.all(
      (["progress", "funds", "milestones", "readings"] as const).map((part) =>
        rowsOf(writeProjectTable(part, of, sampleProjectReadings, language)),
      ),
    );
    for (const rows of parts) expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    const [days, funds, milestones, readings] = parts.map((rows) => rows.filter(({ told }) => told));
    expect(days).toHaveLength(of.project.series.length);
    expect(funds).toHaveLength(1);
    expect(milestones).toHaveLength(of.project.milestones.filter(({ passed }) => passed).length);
    expect(readings?.at(-1)?.told).toMatchObject({ moment: { date: "2026-09-16", time: "10:20" }, minutes: 10 });
  });

  it("[J181] are UTF-8, UTF-16 or GBK, with or without a mark, with any line end", async () => {
    const gbk = Buffer.from("cfeec4bfb4fac2eb2cc8d5c6da2cbdf8b6c8250d5031", "hex");
    const files = [
      Buffer.concat([gbk, Buffer.from(",2026-09-15,81.5\r")]),
      Buffer.from(`\uFEFF${progress("P1", "2026-09-15", "81.5")}`, "utf16le"),
      Buffer.from(`\uFEFF${progress("P1", "2026-09-15", "81.5")}`),
    ];
    for (const file of files) expect((await rowsOf(file))[0]?.told).toMatchObject({ tenths: 815 });
  });
});

describe("workbooks of figures", () => {
  it("[J183] have what the spreadsheet last made of formulas, shares as they are shown, and no hidden sheet", async () => {
    const header = ["项目代码", "日期", "进度%"];
    const day = new Date("2026-09-15T00:00:00Z");
    const file = await writeXlsx({
      sheets: [
        { name: "隐藏", hidden: true, rows: [header, ["P9", day, 99]] },
        { name: "别的", rows: [["备注"], ["x"]] },
        {
          name: "进度",
          rows: [header, ["P1", day, 0.815], ["P2", 46_280, null], ["P3", day, null], [null, day, 50]],
          cells: new Map([
            ["1,2", { value: 0.815, type: "number", style: { numFmt: "0.0%" } }],
            ["2,2", { value: 40, type: "formula", formula: "20*99", formulaResult: 40 }],
          ]),
          merges: [{ startRow: 3, startCol: 0, endRow: 4, endCol: 0 }],
        },
      ],
    });
    const rows = await rowsOf(file, "workbook");
    expect(rows.map(({ project }) => project)).toEqual(["P1", "P2", "P3", ""]);
    expect(rows[0]?.told).toMatchObject({ tenths: 815, on: "2026-09-15" });
    expect(rows[1]?.told).toMatchObject({ tenths: 400, on: "2026-09-15" });
    expect(rows[2]?.isEmpty).toBe(true);
    expect(rows[3]?.problems).toMatchObject([{ code: "project-missing", cell: "A5" }]);
  });

  it.each([
    ["no table", "a,b\n1,2\n", "table", "not-a-table"],
    ["NUL bytes", "项目,日期,进度\n\0", "table", "not-text"],
    ["more rows than there are reports", `${progress()}${"P1,2026-09-15,1\n".repeat(1_001)}`, "table", "too-many-rows"],
    ["no archive", "项目,日期,进度\n", "workbook", "not-a-table"],
  ] as const)("[J184] with %s end with a sentence", async (_, file, type, code) => {
    expect(await readTable(file, type)).toMatchObject({ ok: false, code });
  });

  it("[J184] with a cell at the far corner are read no further than a table goes", async () => {
    const rows = [
      ["项目代码", "日期", "进度%"],
      ["P1", "2026-09-15", 1],
    ];
    const far = new Map([["60000,3", { value: "far" }]]);
    const outcome = await readTable(await writeXlsx({ sheets: [{ name: "a", rows, cells: far }] }), "workbook");
    if (outcome.ok) expect(outcome.rows.filter(({ told }) => told)).toHaveLength(1);
    else expect(outcome.code).toBeOneOf(["too-many-rows", "too-complex"]);
  });
});
