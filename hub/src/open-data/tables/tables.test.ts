import { type Language } from "@openhall/shared/core";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { sampleHallProjects, sampleProjectReadings } from "../figures.fixture.ts";
import { projectOf, projectTables, type ProjectTable, writeProjects, writeProjectTable } from "./write-tables.ts";

const linesOf = (text: string): string[][] => parse(text, { bom: true });
const headerOf = (text: string): string[] => linesOf(text)[0] ?? [];

function write(table: ProjectTable, id: string, language: Language = "en", found = sampleHallProjects): string {
  const of = projectOf(found, id);
  if (!of) throw new Error(`no project ${id}`);
  return writeProjectTable(table, of, sampleProjectReadings, language);
}

const records = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

const first = ["project", "code", "project_name"];
const columns = {
  progress: [...first, "date", "progress_percent", "planned_percent", "deviation_points", "plan_version"],
  funds: [
    ...first,
    "date",
    "total_yuan",
    "central_yuan",
    "province_yuan",
    "city_yuan",
    "district_yuan",
    "city_and_district_yuan",
    "special_bond_yuan",
    "higher_grant_yuan",
    "company_yuan",
    "residents_yuan",
    "utilities_yuan",
    "loan_yuan",
    "other_yuan",
    "budget_year",
    "budget_yuan",
    "allocated_yuan",
    "paid_yuan",
    "paid_percent",
    "corrected_at",
  ],
  milestones: [...first, "milestone", "milestone_name", "first_planned", "planned", "forecast", "passed", "was"],
  readings: [...first, "indicator", "time", "minutes", "value", "unit", "time_zone"],
  disclosure: [
    ...first,
    "category",
    "field",
    "line",
    ...["text", "value", "reason", "basis", "note"].flatMap((part) => [`${part}_zh`, `${part}_en`]),
    "date",
    "number",
    "organ",
    "amount_yuan",
  ],
} satisfies Record<ProjectTable, string[]>;

describe("tables of projects", () => {
  it.each(projectTables)("[J176] %s has these columns, which stay, and as many in Chinese", (table) => {
    expect(headerOf(write(table, "P1"))).toEqual(columns[table]);
    const chinese = headerOf(write(table, "P1", "zh"));
    expect(chinese).toHaveLength(columns[table].length);
    expect(chinese.every((name) => /\p{Script=Han}/u.test(name))).toBe(true);
    expect(new Set(chinese).size).toBe(chinese.length);
  });

  it("[J176] that of all projects has a line for each, of which little may be known", () => {
    const text = writeProjects(sampleHallProjects, "en");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(headerOf(text)).toEqual([
      ...first,
      "category",
      "department",
      "department_name",
      "site_name",
      "start",
      "contract_days",
      "plan_version",
      "planned_finish",
      "forecast_finish",
      "progress_date",
      "progress_percent",
      "planned_percent",
      "deviation_points",
      "level",
      "funds_date",
      "total_yuan",
      "budget_year",
      "budget_yuan",
      "allocated_yuan",
      "paid_yuan",
      "paid_percent",
      "defects_found",
      "defects_rectified",
      "safe_since",
    ]);
    const [road, , plant] = records(text);
    expect(road).toMatchObject({
      code: "2503-990101-04-01-100001",
      progress_percent: "81.5",
      deviation_points: "-2.5",
      total_yuan: "286400000.00",
      level: "on-course",
    });
    expect(plant).toMatchObject({ project: "P3", progress_percent: "", total_yuan: "", planned_finish: "" });
  });

  it("[J176] say words to Chinese readers", () => {
    const [, renewal] = records(writeProjects(sampleHallProjects, "zh"));
    expect(renewal).toMatchObject({ 类别: "住房", 进度状态: "明显滞后", 主管部门: "住房和城乡建设局" });
    expect(records(write("disclosure", "P1", "zh"))[0]).toMatchObject({ 公开类别: "批准服务" });
  });

  it("[J177] progress has days of plan and reports, and the plans before", () => {
    const lines = records(write("progress", "P1"));
    expect(lines.find(({ date }) => date === "2026-09-15")).toMatchObject({
      progress_percent: "81.5",
      planned_percent: "84.0",
      deviation_points: "-2.5",
      plan_version: "2",
    });
    expect(lines.filter(({ plan_version }) => plan_version === "1").map(({ date }) => date)).toEqual([
      "2025-12-01",
      "2026-04-30",
      "2026-08-31",
      "2026-12-08",
    ]);
  });

  it("[J177] readings have the time at which their ten minutes end, also on the next day", () => {
    const lines = records(write("readings", "P1")).filter(({ indicator }) => indicator === "noise");
    expect(lines[0]).toMatchObject({ time: "2026-09-10 00:10", minutes: "10", unit: "dB(A)" });
    expect(lines[143]).toMatchObject({ time: "2026-09-11 00:00" });
    expect(lines.at(-1)).toMatchObject({ time: "2026-09-16 10:20" });
    expect(lines.some(({ time }) => time === "2026-09-13 10:10")).toBe(false);
  });

  it("[J178] nothing in them is run by a spreadsheet", () => {
    const road = sampleHallProjects.projects.P1;
    if (!road) throw new Error("no road");
    const title = { zh: '=HYPERLINK("http://x.example")', en: "+1" };
    const found = { ...sampleHallProjects, projects: { P1: { ...road, title } } };
    for (const text of [writeProjects(found, "zh"), ...projectTables.map((table) => write(table, "P1", "en", found))])
      for (const line of linesOf(text)) for (const cell of line) expect(cell).toMatch(/^([^=+@\t\r-]|-\d+(\.\d+)?$|$)/);
  });
});
