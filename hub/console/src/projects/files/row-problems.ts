// What is wrong with a row of a file, and what it says, in words.
import { type Language } from "@openhall/shared/core";
import { fundSourceWords, indicatorWords } from "@openhall/shared/dossier-words";
import { type FiguresProblem, type FiguresRow, fundSources, indicators } from "@openhall/shared/projects";
import { defineWords } from "@openhall/shared/ui";
import { fenOf, moneyText } from "../../frame/money.ts";
import { refusalText } from "../../frame/refusal-text.ts";

interface About {
  readonly value: string;
}
type Says = string | ((about: About) => string);

const named = (value: string): string => (value === "" ? "" : `“${value}”`);
const quoted = (value: string): string => (value === "" ? "" : ` "${value}"`);

const problems = defineWords({
  zh: {
    "project-missing": "没有写项目。请写编号、统一代码或名称。",
    "project-unknown": ({ value }: About) => `没有项目${named(value)}。`,
    "date-missing": "没有日期。",
    "date-wrong": ({ value }: About) => `日期${named(value)}不对。请写成 2026-09-15。`,
    "percent-missing": "没有累计完成百分比。",
    "percent-wrong": ({ value }: About) => `百分比${named(value)}不对。请写 0 到 100，最多一位小数。`,
    "amount-missing": "缺金额。",
    "amount-wrong": ({ value }: About) => `金额${named(value)}不对。请写数字，精确到分。`,
    "unit-missing": "表头没有写单位。请写元、万元或亿元。",
    "year-wrong": ({ value }: About) => `年份${named(value)}不对。请写四位数字。`,
    "source-missing": "没有资金来源。",
    "milestone-missing": "没有写里程碑。",
    "milestone-unknown": ({ value }: About) => `计划里没有里程碑${named(value)}。`,
    "indicator-unknown": ({ value }: About) => `不认识指标${named(value)}。请写 PM10、PM2.5 或噪声。`,
    "time-wrong": ({ value }: About) => `时间${named(value)}不对。请写成 2026-09-15 14:10。`,
    "minutes-wrong": ({ value }: About) => `平均时间${named(value)}不对。请写 1、5、10、15、20、30 或 60。`,
    "reading-wrong": ({ value }: About) => `读数${named(value)}不对。请写数字。`,
    "row-twice": ({ value }: About) => `与第 ${value} 行重复。请留一行。`,
  } satisfies Record<Exclude<FiguresProblem, "refused">, Says>,
  en: {
    "project-missing": "No project is named. Write its id, code or name.",
    "project-unknown": ({ value }) => `There is no project${quoted(value)}.`,
    "date-missing": "It has no date.",
    "date-wrong": ({ value }) => `The date${quoted(value)} is wrong. Write 2026-09-15.`,
    "percent-missing": "It does not say how much is done.",
    "percent-wrong": ({ value }) => `The share${quoted(value)} is wrong. From 0 to 100, one figure behind the point.`,
    "amount-missing": "An amount lacks.",
    "amount-wrong": ({ value }) => `The amount${quoted(value)} is wrong. Write a number, exact to the fen.`,
    "unit-missing": "The header says no unit. Write _yuan or _wan behind the name.",
    "year-wrong": ({ value }) => `The year${quoted(value)} is wrong. Write four digits.`,
    "source-missing": "It has no source of funds.",
    "milestone-missing": "No milestone is named.",
    "milestone-unknown": ({ value }) => `The plan has no milestone${quoted(value)}.`,
    "indicator-unknown": ({ value }) => `The indicator${quoted(value)} is not known. Write PM10, PM2.5 or noise.`,
    "time-wrong": ({ value }) => `The time${quoted(value)} is wrong. Write 2026-09-15 14:10.`,
    "minutes-wrong": ({ value }) => `The period${quoted(value)} is wrong. Write 1, 5, 10, 15, 20, 30 or 60.`,
    "reading-wrong": ({ value }) => `The reading${quoted(value)} is wrong. Write a number.`,
    "row-twice": ({ value }) => `Row ${value} says the same. Keep one.`,
  },
});

const figures = defineWords({
  zh: {
    percent: "完成",
    forecast: "预计完工",
    total: "总投资",
    budget: "当年预算",
    budgetYear: "预算年度",
    allocated: "已下达",
    paid: "累计支付",
    milestone: "里程碑",
    passed: "完成日期",
    indicator: "指标",
    minutes: "平均分钟",
    value: "读数",
  },
  en: {
    percent: "done",
    forecast: "expected finish",
    total: "total",
    budget: "budget",
    budgetYear: "budget year",
    allocated: "allocated",
    paid: "paid",
    milestone: "milestone",
    passed: "passed",
    indicator: "indicator",
    minutes: "minutes",
    value: "reading",
  },
});

type Problem = FiguresRow["problems"][number];

/** “C5：金额“1.2.3”不对。” */
function sayProblem({ code, column, cell, value = "" }: Problem, language: Language): string {
  const says: Says = code === "refused" ? refusalText({ code: value }, language) : problems[language][code];
  const text = typeof says === "string" ? says : says({ value });
  const where = [column, cell].filter((part) => part !== undefined && part !== "").join(" ");
  return where === "" ? text : `${where}${language === "zh" ? "：" : ": "}${text}`;
}

/** Every problem, one sentence each. */
export const problemsOf = ({ problems: found }: FiguresRow, language: Language): readonly string[] =>
  found.map((problem) => sayProblem(problem, language));

const isFigure = (name: string): name is keyof (typeof figures)["zh"] => Object.hasOwn(figures.zh, name);

function figureName(name: string, language: Language): string {
  const source = fundSources.find((one) => name === `source.${one}`);
  if (source) return fundSourceWords[language][source];
  return isFigure(name) ? figures[language][name] : name;
}

type Figure = FiguresRow["says"][number];

const inYuan = ["total", "budget", "allocated", "paid"];

function sayFigure({ name, value }: Figure, language: Language, milestoneName: (id: string) => string): string {
  const indicator = name === "indicator" ? indicators.find((one) => one === value) : undefined;
  const fen = inYuan.includes(name) || name.startsWith("source.") ? fenOf(value, "yuan") : undefined;
  const isShare = name === "percent" && !Number.isNaN(Number(value));
  const text = indicator
    ? indicatorWords[language][indicator]
    : fen !== undefined
      ? moneyText(fen, language)
      : name === "milestone"
        ? milestoneName(value)
        : value;
  return `${figureName(name, language)} ${text}${isShare ? "%" : ""}`.trim();
}

/** “完成 81.5% · 预计完工 2026-12-31”. */
export const figuresText = (
  says: readonly Figure[],
  language: Language,
  milestoneName: (id: string) => string,
): string => says.map((figure) => sayFigure(figure, language, milestoneName)).join(" · ");
