// A trace of a hall as CSV: one row per visit, in any order. What a row says wrongly is named, and the other rows are used.
import { CsvError, parse } from "csv-parse/sync";

export const columns = ["number", "service", "issued", "started", "ended"] as const;

/** The trace cannot be used at all; the message says why, to the person who made it. */
export class TraceTrouble extends Error {}

export interface Visit {
  /** Line of the file on which the row ends. */
  readonly line: number;
  readonly number: string;
  /** One queue with desks of its own. */
  readonly service: string;
  readonly issued: Moment;
  /** Absent when the visitor left, was missed or still waits. */
  readonly started?: Moment;
  /** End of the visit; of one that never started, when the visitor left. */
  readonly ended?: Moment;
}

export interface Moment {
  readonly ms: number;
  /** Civil date as the file writes it, in the file's own zone. */
  readonly date: string;
}

export interface Trace {
  readonly visits: readonly Visit[];
  /** What is wrong with which line. */
  readonly problems: readonly string[];
}

type Row = Record<string, string>;

/** A cell or row that says something impossible. */
class RowTrouble extends Error {}

export function readTrace(file: Buffer): Trace {
  const problems: string[] = [];
  const visits = new Map<string, Visit>();
  for (const { row, line } of rowsOf(file)) {
    try {
      const visit = visitOf(row, line);
      const key = JSON.stringify([visit.service, visit.number, visit.issued.ms]);
      const same = visits.get(key);
      if (same) throw new RowTrouble(`${visit.number} of ${visit.service} stands already on line ${same.line}`);
      visits.set(key, visit);
    } catch (error) {
      if (!(error instanceof RowTrouble)) throw error;
      problems.push(`line ${line}: ${error.message}`);
    }
  }
  return { visits: [...visits.values()], problems };
}

function rowsOf(file: Buffer): { row: Row; line: number }[] {
  if (file.length === 0) throw new TraceTrouble("The file is empty.");
  try {
    const records: unknown = parse(file, {
      bom: true,
      columns: headerOf,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
    return (records as { record: Row; info: { lines: number } }[]).map(({ record, info }) => ({
      row: record,
      line: info.lines,
    }));
  } catch (error) {
    if (error instanceof CsvError) throw new TraceTrouble(`This is not a CSV file. ${error.message}.`);
    throw error;
  }
}

function headerOf(header: string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new TraceTrouble(
      `The first line must name the columns ${columns.join(", ")}, in any order; ${missing.join(", ")} is missing.`,
    );
  }
  return names;
}

function visitOf(row: Row, line: number): Visit {
  const issued = momentOf(row, "issued");
  const started = momentOf(row, "started");
  const ended = momentOf(row, "ended");
  if (!row["service"]) throw new RowTrouble("service is empty");
  if (!issued) throw new RowTrouble("issued is empty");
  if (started && started.ms < issued.ms) throw new RowTrouble("started before it was issued");
  if (ended && ended.ms < (started ?? issued).ms) throw new RowTrouble("ended before it began");
  return {
    line,
    number: row["number"] ?? "",
    service: row["service"],
    issued,
    ...(started ? { started } : {}),
    ...(ended ? { ended } : {}),
  };
}

const isoForm = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?) ?(Z|[+-]\d\d(?::?\d\d)?)$/i;

/** Undefined when the cell is empty. */
function momentOf(row: Row, column: (typeof columns)[number]): Moment | undefined {
  const text = row[column] ?? "";
  if (text === "") return undefined;
  const [, date = "", time = "", zone = ""] = isoForm.exec(text) ?? [];
  const ms = Date.parse(`${date}T${time.replace(",", ".")}${zoneOf(zone)}`);
  const isRealDate = new Date(Date.parse(`${date}T00:00Z`)).toJSON()?.slice(0, 10) === date;
  if (Number.isNaN(ms) || !isRealDate) {
    throw new RowTrouble(`${column} “${text}” is not an ISO time with its zone, such as 2026-03-02T09:41:07+08:00`);
  }
  return { ms, date };
}

function zoneOf(zone: string): string {
  if (zone.toUpperCase() === "Z") return "Z";
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
