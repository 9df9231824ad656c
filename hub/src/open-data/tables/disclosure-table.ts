import { lookup } from "@openhall/shared/core";
import { fieldLabel, sectionLabel } from "@openhall/shared/dossier-words";
import { type DossierLine, disclosureSections } from "@openhall/shared/publishing";
import { type Column } from "./columns.ts";
import { yuanText } from "./figures-as-text.ts";
import { type OfProject, projectColumns } from "./project-columns.ts";

interface OfLine extends OfProject {
  readonly category: string;
  readonly line: DossierLine;
}

/** In the order of the document that asks for the eight categories. */
export const disclosureOf = (of: OfProject): OfLine[] =>
  disclosureSections.flatMap((category) =>
    of.project.sections
      .filter(({ id }) => id === category)
      .flatMap(({ lines }) => lines.map((line) => ({ ...of, category, line }))),
  );

const text = (zh: string, part: "text" | "value" | "reason" | "basis" | "note"): Column<OfLine>[] => [
  { zh, en: `${part}_zh`, cell: ({ line }) => line[part]?.zh },
  { zh: `${zh}（英文）`, en: `${part}_en`, cell: ({ line }) => line[part]?.en },
];

/** A line for each line of the eight categories. */
export const disclosureTable: readonly Column<OfLine>[] = [
  ...projectColumns,
  {
    zh: "公开类别",
    en: "category",
    cell: ({ category }, language) => (language === "zh" ? sectionLabel(category, "zh") : category),
  },
  {
    zh: "公开事项",
    en: "field",
    cell: ({ category, line: { field } }, language) =>
      field !== undefined && language === "zh" ? fieldLabel(category, field, "zh") : field,
  },
  { zh: "条目编号", en: "line", cell: ({ line }) => line.id },
  ...text("内容", "text"),
  ...text("结果", "value"),
  ...text("原因", "reason"),
  ...text("依据", "basis"),
  ...text("说明", "note"),
  { zh: "日期", en: "date", cell: ({ line }) => line.date },
  { zh: "文号", en: "number", cell: ({ line }) => line.number },
  {
    zh: "机构",
    en: "organ",
    cell: ({ found, line: { organ, organId = "" } }, language) =>
      organ?.[language] ?? lookup(found.departments, organId)?.name[language],
  },
  { zh: "金额（元）", en: "amount_yuan", cell: ({ line: { fen } }) => (fen === undefined ? undefined : yuanText(fen)) },
];
