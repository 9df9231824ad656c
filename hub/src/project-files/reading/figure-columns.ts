// What a table tells, and by which columns, by its header in either language.
import { fundSourceWords } from "@openhall/shared/dossier-words";
import { fundSources, type ImportPart } from "@openhall/shared/projects";
import { nameKey } from "../../tables/name-key.ts";

export type FundSource = (typeof fundSources)[number];

const columnNames = {
  project: ["项目", "项目代码", "项目统一代码", "项目编号", "project", "project id", "project code", "code"],
  projectName: ["项目名称", "project name", "name"],
  date: ["日期", "统计日期", "截至日期", "报告日期", "date", "as of"],
  percent: ["进度", "实际进度", "累计进度", "形象进度", "progress", "progress percent", "actual progress", "percent"],
  forecast: ["预计完工", "预计完工日期", "forecast finish"],
  year: ["预算年度", "年度", "budget year", "year"],
  total: ["总投资", "项目总投资", "投资总额", "total", "total investment"],
  budget: ["年度预算", "本年预算", "预算", "budget"],
  allocated: ["已下达", "已下达资金", "下达资金", "allocated"],
  paid: ["已支付", "累计支付", "累计已支付", "paid"],
  milestone: ["节点", "节点编号", "里程碑", "milestone", "milestone id"],
  milestoneName: ["节点名称", "里程碑名称", "milestone name"],
  passed: ["完成日期", "实际完成", "实际完成日期", "passed", "passed on", "completed on"],
  indicator: ["指标", "监测指标", "indicator"],
  time: ["时间", "监测时间", "time", "at"],
  minutes: ["周期", "周期分钟", "平均周期", "minutes", "averaging minutes"],
  value: ["数值", "监测值", "value"],
  revision: ["修订", "修订号", "revision"],
} as const;

type PlainColumn = keyof typeof columnNames;
export type ColumnName = PlainColumn | `source.${FundSource}`;

export interface FoundColumn {
  readonly index: number;
  /** As the file writes it. */
  readonly header: string;
  /** Decimals of the unit that are whole fen: 元 has two. Undefined where the header says no unit. */
  readonly decimals: number | undefined;
}

export interface Header {
  readonly part: ImportPart;
  readonly columns: ReadonlyMap<ColumnName, FoundColumn>;
}

/** Without what people write differently. */
const plain = (text: string): string => nameKey(text).replaceAll(/[\s_()[\]【】:%-]/g, "");

const byName = new Map<string, ColumnName>([
  ...Object.entries(columnNames).flatMap(([name, texts]) =>
    texts.flatMap((text) => (isPlain(name) ? [[plain(text), name] as const] : [])),
  ),
  ...fundSources.flatMap((source) =>
    [fundSourceWords.zh[source], fundSourceWords.en[source], source].map(
      (text) => [plain(text), `source.${source}`] as const,
    ),
  ),
]);

function isPlain(name: string): name is PlainColumn {
  return name in columnNames;
}

const units: readonly [ending: RegExp, decimals: number][] = [
  [/亿元$/, 10],
  [/(万元|wan|wanyuan|cny10,?000)$/, 6],
  [/(元|yuan|cny|rmb)$/, 2],
];

const amounts: readonly string[] = ["total", "budget", "allocated", "paid"];
export const isAmount = (name: ColumnName): boolean => amounts.includes(name) || name.startsWith("source.");

/** The first of each; a column of another name is not read. Undefined where it is none of our tables. */
export function readHeader(cells: readonly string[]): Header | undefined {
  const columns = new Map<ColumnName, FoundColumn>();
  for (const [index, header] of cells.entries()) {
    const found = findColumn(plain(header));
    if (found && !columns.has(found.name))
      columns.set(found.name, { index, header: header.trim(), decimals: found.decimals });
  }
  const part = partOf(columns);
  return part && { part, columns };
}

function findColumn(text: string): { readonly name: ColumnName; readonly decimals: number | undefined } | undefined {
  const whole = byName.get(text);
  if (whole !== undefined) return { name: whole, decimals: undefined };
  for (const [ending, decimals] of units) {
    const name = ending.test(text) ? byName.get(text.replace(ending, "")) : undefined;
    if (name !== undefined && isAmount(name)) return { name, decimals };
  }
  return undefined;
}

function partOf(columns: ReadonlyMap<ColumnName, FoundColumn>): ImportPart | undefined {
  const has = (...names: readonly ColumnName[]): boolean => names.every((name) => columns.has(name));
  if (!has("project") && !has("projectName")) return undefined;
  if (has("indicator", "value")) return "readings";
  if ((has("milestone") || has("milestoneName")) && has("passed")) return "milestones";
  if (has("total")) return "funds";
  return has("percent", "date") ? "progress" : undefined;
}
