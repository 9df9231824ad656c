import { indicatorWords } from "@openhall/shared/dossier-words";
import { averagingPeriods, fundSources, indicators } from "@openhall/shared/projects";
import { momentOf, textOfCell } from "../../tables/cells.ts";
import { nameKey } from "../../tables/name-key.ts";
import { decimalOf, scaled } from "./exact-numbers.ts";
import { type ColumnName, type Header, isAmount } from "./figure-columns.ts";
import { type Moment, type Told } from "./figure-row.ts";
import { type RowReader } from "./row-reader.ts";

/** `empty` where it has no figure; undefined where something is wrong, which the reader knows. */
export function readTold(header: Header, row: RowReader): Told | "empty" | undefined {
  switch (header.part) {
    case "progress":
      return readProgress(row);
    case "funds":
      return readFunds(header, row);
    case "milestones":
      return readMilestone(row);
    case "readings":
      return readReading(row);
  }
}

function readProgress(row: RowReader): Told | "empty" | undefined {
  const on = row.day("date", "date-missing");
  const percent = row.text("percent").replace(/\s*%$/, "");
  if (percent === "") return "empty";
  const tenths = scaled(decimalOf(percent) ?? "", 1);
  const isShare = tenths !== undefined && tenths >= 0 && tenths <= 1_000;
  if (!isShare) row.wrong("percent-wrong", "percent");
  const forecast = row.day("forecast");
  if (on === undefined || !isShare) return undefined;
  const finish = forecast === undefined ? {} : { forecast };
  return { part: "progress", on, tenths, ...finish, saysForecast: row.has("forecast") };
}

const needed = ["total", "budget", "allocated", "paid"] as const;

function readFunds({ columns }: Header, row: RowReader): Told | "empty" | undefined {
  const on = row.day("date", "date-missing");
  const amounts = [...columns.keys()].filter(isAmount);
  if (amounts.every((name) => row.text(name) === "")) return "empty";
  const fenOf = (name: ColumnName): number | undefined => {
    if (row.text(name) === "") return row.wrong("amount-missing", name);
    const decimals = columns.get(name)?.decimals;
    return decimals === undefined ? row.wrong("unit-missing", name) : row.whole(name, decimals, "amount-wrong");
  };
  const [totalFen, budgetFen, allocatedFen, paidFen] = needed.map(fenOf);
  const sources = fundSources.flatMap((source) => {
    if (row.text(`source.${source}`) === "") return [];
    const fen = fenOf(`source.${source}`);
    return fen === undefined ? [] : [{ source, fen }];
  });
  const budgetYear = Number(row.text("year").replace(/年$/, ""));
  if (!/^20\d\d$/.test(String(budgetYear))) row.wrong("year-wrong", "year");
  if (sources.length === 0) row.wrong("source-missing", "total");
  const isWhole = [totalFen, budgetFen, allocatedFen, paidFen].every((fen) => fen !== undefined);
  if (on === undefined || !isWhole) return undefined;
  return {
    part: "funds",
    on,
    totalFen: totalFen ?? 0,
    sources,
    budgetYear,
    budgetFen: budgetFen ?? 0,
    allocatedFen: allocatedFen ?? 0,
    paidFen: paidFen ?? 0,
  };
}

function readMilestone(row: RowReader): Told | "empty" | undefined {
  const milestone = row.text("milestone") || row.text("milestoneName");
  if (milestone === "") row.wrong("milestone-missing", row.has("milestone") ? "milestone" : "milestoneName");
  if (row.text("passed") === "") return "empty";
  const on = row.day("passed");
  return on === undefined ? undefined : { part: "milestones", milestone, on };
}

const indicatorNames = new Map(
  indicators.flatMap((indicator) =>
    [indicator, indicatorWords.zh[indicator], indicatorWords.en[indicator]].map(
      (name) => [nameKey(name), indicator] as const,
    ),
  ),
);

function readReading(row: RowReader): Told | "empty" | undefined {
  if (row.text("value") === "") return "empty";
  const indicator = indicatorNames.get(nameKey(row.text("indicator"))) ?? row.wrong("indicator-unknown", "indicator");
  const moment = readMoment(row) ?? row.wrong("time-wrong", "time");
  const minutes =
    averagingPeriods.find((one) => String(one) === row.text("minutes")) ?? row.wrong("minutes-wrong", "minutes");
  const decimal = decimalOf(row.cell("value"));
  const value = decimal === undefined ? row.wrong("reading-wrong", "value") : Number(decimal);
  const revision = row.text("revision") === "" ? 0 : row.whole("revision", 0, "reading-wrong");
  if (!indicator || !moment || !minutes || value === undefined || revision === undefined) return undefined;
  return { part: "readings", indicator, moment, minutes, value, revision };
}

const withOffset = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i;

function readMoment(row: RowReader): Moment | undefined {
  const text = textOfCell(row.cell("time"));
  const isDate = row.cell("time") instanceof Date;
  if (!isDate && withOffset.test(text)) {
    const at = new Date(text.replace(" ", "T"));
    return Number.isFinite(at.getTime()) ? { at: at.toISOString() } : undefined;
  }
  const moment = momentOf(row.cell("time"));
  if (typeof moment !== "object" || !moment.date?.startsWith("20")) return undefined;
  // A spreadsheet keeps midnight as a day without a time.
  return { date: moment.date, time: moment.time ?? "00:00" };
}
