import { lookup } from "@openhall/shared/core";
import { categoryWords, levelWords } from "@openhall/shared/dossier-words";
import { type Column, inWords } from "./columns.ts";
import { tenthsText, yuanText } from "./figures-as-text.ts";
import { type OfProject, projectColumns } from "./project-columns.ts";

const category = inWords(categoryWords);
const level = inWords(levelWords);

const fen = (zh: string, en: string, of: (row: OfProject) => number | undefined): Column<OfProject> => ({
  zh: `${zh}（元）`,
  en: `${en}_yuan`,
  cell(row) {
    const amount = of(row);
    return amount === undefined ? undefined : yuanText(amount);
  },
});

const tenths = (zh: string, en: string, of: (row: OfProject) => number | undefined): Column<OfProject> => ({
  zh,
  en,
  cell(row) {
    const share = of(row);
    return share === undefined ? undefined : tenthsText(share);
  },
});

/** A line for each project. */
export const projectsTable: readonly Column<OfProject>[] = [
  ...projectColumns,
  { zh: "类别", en: "category", cell: ({ project }, language) => category(project.category, language) },
  { zh: "主管部门编号", en: "department", cell: ({ project }) => project.departmentId },
  {
    zh: "主管部门",
    en: "department_name",
    cell: ({ found, project }, language) => lookup(found.departments, project.departmentId)?.name[language],
  },
  {
    zh: "地点",
    en: "site_name",
    cell: ({ found, project }, language) => lookup(found.venues, project.venueId)?.name[language],
  },
  { zh: "开工日期", en: "start", cell: ({ project }) => project.start },
  { zh: "合同工期（天）", en: "contract_days", cell: ({ project }) => project.contractDays?.toString() },
  { zh: "计划版本", en: "plan_version", cell: ({ project }) => project.plan?.version.toString() },
  { zh: "计划完工", en: "planned_finish", cell: ({ project }) => project.plan?.points.at(-1)?.on },
  { zh: "预计完工", en: "forecast_finish", cell: ({ project }) => project.progress?.forecastFinish },
  { zh: "进度日期", en: "progress_date", cell: ({ project }) => project.progress?.asOf },
  tenths("进度%", "progress_percent", ({ project }) => project.progress?.tenths),
  tenths("计划进度%", "planned_percent", ({ project }) => project.progress?.plannedTenths),
  tenths("偏差（百分点）", "deviation_points", ({ project }) => project.progress?.deviation),
  {
    zh: "进度状态",
    en: "level",
    cell: ({ project }, language) => project.progress && level(project.progress.level, language),
  },
  { zh: "资金日期", en: "funds_date", cell: ({ project }) => project.funds?.asOf },
  fen("总投资", "total", ({ project }) => project.funds?.totalFen),
  { zh: "预算年度", en: "budget_year", cell: ({ project }) => project.funds?.budgetYear.toString() },
  fen("年度预算", "budget", ({ project }) => project.funds?.budgetFen),
  fen("已下达", "allocated", ({ project }) => project.funds?.allocatedFen),
  fen("已支付", "paid", ({ project }) => project.funds?.paidFen),
  tenths("支付率%", "paid_percent", ({ project }) => project.funds?.paidTenths),
  { zh: "查出问题", en: "defects_found", cell: ({ project }) => String(project.defects.found) },
  { zh: "整改问题", en: "defects_rectified", cell: ({ project }) => String(project.defects.rectified) },
  { zh: "安全天数起算日", en: "safe_since", cell: ({ project }) => project.safety.since },
];
