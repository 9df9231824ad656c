// Empty tables to fill in, with a line as an example.
import { type Language } from "@openhall/shared/core";
import { type ImportPart } from "@openhall/shared/projects";
import { type Column, writeColumns } from "../open-data/tables/columns.ts";

const column = (zh: string, en: string, example: string): Column<object> => ({ zh, en, cell: () => example });

const project = column("项目代码", "project_code", "2503-990101-04-01-100001");

const templates: Readonly<Record<ImportPart, readonly Column<object>[]>> = {
  progress: [
    project,
    column("日期", "date", "2026-09-15"),
    column("进度%", "progress_percent", "81.5"),
    column("预计完工", "forecast_finish", ""),
  ],
  funds: [
    project,
    column("日期", "date", "2026-08-31"),
    column("总投资（万元）", "total_wan", "28640"),
    column("市级财政（万元）", "city_wan", "18640"),
    column("专项债券（万元）", "special_bond_wan", "10000"),
    column("预算年度", "budget_year", "2026"),
    column("年度预算（万元）", "budget_wan", "15200"),
    column("已下达（万元）", "allocated_wan", "13100"),
    column("已支付（万元）", "paid_wan", "11980"),
  ],
  milestones: [project, column("节点", "milestone", "drainage"), column("完成日期", "passed", "2026-06-12")],
  readings: [
    project,
    column("指标", "indicator", "PM10"),
    column("时间", "time", "2026-09-16 10:20"),
    column("周期（分钟）", "minutes", "10"),
    column("数值", "value", "62"),
  ],
};

export const writeFiguresTemplate = (part: ImportPart, language: Language): string =>
  writeColumns(templates[part], [{}], language);
