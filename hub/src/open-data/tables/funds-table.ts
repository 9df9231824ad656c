import { fundSourceWords } from "@openhall/shared/dossier-words";
import { type ProjectRow, fundSources } from "@openhall/shared/projects";
import { type Column } from "./columns.ts";
import { tenthsText, yuanText } from "./figures-as-text.ts";
import { type OfProject, projectColumns } from "./project-columns.ts";

interface OfFunds extends OfProject {
  readonly funds: NonNullable<ProjectRow["funds"]>;
}

export const fundsOf = (of: OfProject): OfFunds[] => (of.project.funds ? [{ ...of, funds: of.project.funds }] : []);

const sources: Column<OfFunds>[] = fundSources.map((source) => ({
  zh: `${fundSourceWords.zh[source]}（元）`,
  en: `${source.replaceAll("-", "_")}_yuan`,
  cell({ funds }) {
    const found = funds.sources.find((one) => one.source === source);
    return found && yuanText(found.fen);
  },
}));

/** One line: the latest. */
export const fundsTable: readonly Column<OfFunds>[] = [
  ...projectColumns,
  { zh: "日期", en: "date", cell: ({ funds }) => funds.asOf },
  { zh: "总投资（元）", en: "total_yuan", cell: ({ funds }) => yuanText(funds.totalFen) },
  ...sources,
  { zh: "预算年度", en: "budget_year", cell: ({ funds }) => String(funds.budgetYear) },
  { zh: "年度预算（元）", en: "budget_yuan", cell: ({ funds }) => yuanText(funds.budgetFen) },
  { zh: "已下达（元）", en: "allocated_yuan", cell: ({ funds }) => yuanText(funds.allocatedFen) },
  { zh: "已支付（元）", en: "paid_yuan", cell: ({ funds }) => yuanText(funds.paidFen) },
  { zh: "支付率%", en: "paid_percent", cell: ({ funds }) => tenthsText(funds.paidTenths) },
  { zh: "更正时间", en: "corrected_at", cell: ({ funds }) => funds.correctedAt },
];
