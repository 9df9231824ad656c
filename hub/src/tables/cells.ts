// What stands in a cell of a table, from a text file or a workbook: dates and times as people and spreadsheets write them.
export type Cell = string | number | boolean | Date | null | undefined;

export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** `HH:MM`, up to `24:00`. */
  readonly time?: string;
}

export const textOfCell = (cell: Cell): string =>
  cell instanceof Date ? cell.toISOString() : cell === null || cell === undefined ? "" : String(cell).trim();

/** A hundred times the number, as exactly as spreadsheets show any. */
export const shiftedText = (value: number): string => String(Number((value * 100).toPrecision(15)));

const dayMs = 24 * 3_600_000;
/** Day 0 of spreadsheets, as their leap year of 1900 makes it. */
const spreadsheetEpoch = Date.UTC(1899, 11, 30);

/** Undefined where nothing stands there; `wrong` where it is no date and no time. */
export function momentOf(cell: Cell): Moment | "wrong" | undefined {
  if (cell instanceof Date) return momentOfDate(cell.getTime());
  const text = textOfCell(cell);
  if (text === "") return undefined;
  if (typeof cell === "number" || /^\d{5}(\.\d+)?$|^0?\.\d+$/.test(text)) return momentOfSerial(Number(text));
  return momentOfText(text.normalize("NFKC"));
}

function momentOfSerial(serial: number): Moment | "wrong" {
  if (!(serial >= 0 && serial < 100_000)) return "wrong";
  return momentOfDate(spreadsheetEpoch + Math.round(serial * 1_440) * 60_000);
}

/** Spreadsheets count a time of day from their first day, and a day from midnight. */
function momentOfDate(milliseconds: number): Moment | "wrong" {
  const minutes = Math.round(milliseconds / 60_000) * 60_000;
  if (!Number.isFinite(minutes)) return "wrong";
  const [date = "", time = ""] = new Date(minutes).toISOString().slice(0, 16).split("T");
  if (milliseconds < spreadsheetEpoch + 3 * dayMs) return { time };
  return time === "00:00" ? { date } : { date, time };
}

const dates = [
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?/,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})/,
];
const times =
  /^(?<half>上午|下午|晚上|中午|早上)?\s*(?<hour>\d{1,2})(?:[:时点](?<minute>\d{1,2})?分?)(?::\d\d)?\s*(?<half2>[ap]\.?m\.?)?$/i;

function momentOfText(text: string): Moment | "wrong" {
  const found = dates.map((pattern) => pattern.exec(text)).find(Boolean);
  const date = found?.groups && dateOf(found.groups);
  if (found && date === undefined) return "wrong";
  const rest = text
    .slice(found?.[0].length ?? 0)
    .replace(/^[\sT]*(?:[(（]?(?:周|星期)[一二三四五六日天][)）]?)?\s*/, "");
  if (date && rest === "") return { date };
  const time = timeOf(times.exec(rest)?.groups);
  if (time === undefined) return "wrong";
  return date ? { date, time } : { time };
}

/** A day that the calendar has. */
function dateOf({ year = "", month = "", day = "" }: Readonly<Record<string, string | undefined>>): string | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = new Date(`${date}T00:00:00Z`);
  return Number.isFinite(read.getTime()) && read.toISOString().startsWith(date) ? date : undefined;
}

function timeOf(groups: Readonly<Record<string, string | undefined>> | undefined): string | undefined {
  if (!groups) return undefined;
  const half = (groups.half ?? groups.half2 ?? "").toLowerCase();
  const said = Number(groups.hour);
  const isLate = (/^(下午|晚上|p)/.test(half) && said < 12) || (half === "中午" && said < 3);
  const hour = isLate ? said + 12 : /^(上午|早上|a)/.test(half) && said === 12 ? 0 : said;
  const minute = Number(groups.minute ?? 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
