// A line of a dossier while it is written: every column as it is typed. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type Column, type DossierLine, type SectionRule } from "@openhall/shared/publishing";
import { newItemId } from "../editor/new-item-id.ts";
import { nothing } from "../entry/words-draft.ts";
import { fenOf, moneyOf, type MoneyDraft, noMoney } from "./money.ts";

export interface LineDraft {
  readonly id: string;
  /** Empty until one is chosen, and where lines are of one kind. */
  field: string;
  text: Bilingual;
  value: Bilingual;
  reason: Bilingual;
  basis: Bilingual;
  note: Bilingual;
  /** Civil dates; empty for none. */
  date: string;
  until: string;
  number: string;
  organId: string;
  organ: Bilingual;
  money: MoneyDraft;
  url: string;
  mediumIds: string[];
  under: string;
}

export const textColumns = ["value", "reason", "basis", "note"] as const satisfies readonly Column[];

export const blankLine = (id: string = freshLineId()): LineDraft => ({
  id,
  field: "",
  text: nothing(),
  value: nothing(),
  reason: nothing(),
  basis: nothing(),
  note: nothing(),
  date: "",
  until: "",
  number: "",
  organId: "",
  organ: nothing(),
  money: noMoney,
  url: "",
  mediumIds: [],
  under: "",
});

/** Never one that was there before: milestones, tours and commitments are kept by it. */
export const freshLineId = (): string => newItemId().replace("n-", "l-");

export const copyOfLine = (line: LineDraft): LineDraft => ({
  ...line,
  text: { ...line.text },
  value: { ...line.value },
  reason: { ...line.reason },
  basis: { ...line.basis },
  note: { ...line.note },
  organ: { ...line.organ },
  money: { ...line.money },
  mediumIds: [...line.mediumIds],
});

export const lineDraftOf = ({ fen, ...line }: DossierLine): LineDraft =>
  copyOfLine({ ...blankLine(line.id), ...line, money: fen === undefined ? noMoney : moneyOf(fen) });

const isEmpty = ({ zh, en }: Bilingual): boolean => zh.trim() === "" && en.trim() === "";

/** Without what its section does not have. */
export function writtenLine(line: LineDraft, { fields, columns }: SectionRule): DossierLine {
  const has = (column: Column): boolean => columns.includes(column);
  const fen = has("fen") ? fenOf(line.money) : undefined;
  const texts = textColumns.filter((column) => has(column) && !isEmpty(line[column]));
  const plain = (["date", "until", "number", "organId", "url", "under"] as const).filter(
    (column) => has(column) && line[column].trim() !== "",
  );
  return {
    id: line.id,
    ...(fields && line.field !== "" && { field: line.field }),
    text: { ...line.text },
    ...Object.fromEntries(texts.map((column) => [column, { ...line[column] }])),
    ...Object.fromEntries(plain.map((column) => [column, line[column].trim()])),
    ...(has("organ") && !isEmpty(line.organ) && { organ: { ...line.organ } }),
    ...(fen !== undefined && { fen }),
    ...(has("mediumIds") && line.mediumIds.length > 0 && { mediumIds: [...line.mediumIds] }),
  };
}

export type LineProblem =
  | "field-missing"
  | "text-missing"
  | "column-missing"
  | "date-wrong"
  | "until-before-date"
  | "money-wrong"
  | "address-wrong";

/** By column, `field` or `text`. */
export type LineProblems = ReadonlyMap<Column | "field" | "text", LineProblem>;

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
/** As the hub takes it. */
export const isAddress = (url: string): boolean => /^https?:\/\/[^\s"<>\\]+$/.test(url.trim());

/** What of the line has to be mended before the hub is asked, by column. */
export function problemsOfLine(line: LineDraft, rule: SectionRule): LineProblems {
  const problems = new Map<Column | "field" | "text", LineProblem>();
  if (rule.fields && line.field === "") problems.set("field", "field-missing");
  if (line.text.zh.trim() === "") problems.set("text", "text-missing");
  for (const column of rule.needs ?? []) if (isMissing(line, column)) problems.set(column, "column-missing");
  for (const column of ["date", "until"] as const)
    if (rule.columns.includes(column) && line[column] !== "" && !isDate(line[column]))
      problems.set(column, "date-wrong");
  if (line.date !== "" && line.until !== "" && line.until < line.date) problems.set("until", "until-before-date");
  if (rule.columns.includes("fen") && line.money.amount.trim() !== "" && fenOf(line.money) === undefined)
    problems.set("fen", "money-wrong");
  if (rule.columns.includes("url") && line.url.trim() !== "" && !isAddress(line.url))
    problems.set("url", "address-wrong");
  return problems;
}

function isMissing(line: LineDraft, column: Column): boolean {
  if (column === "fen") return line.money.amount.trim() === "";
  if (column === "mediumIds") return line.mediumIds.length === 0;
  const value = line[column];
  return typeof value === "string" ? value.trim() === "" : isEmpty(value);
}
