// A list of appointments as people send it: CSV from a spreadsheet or another system. Knows nothing of HTTP.
import { civilDateAt, civilTimeAt, instantOf, instantOfCivil } from "@openhall/shared/core";
import { parse } from "csv-parse/sync";
import * as z from "zod/mini";

/** What the appointments of a hall are read against. */
export interface AppointmentHall {
  /** IANA name. */
  readonly timeZone: string;
  readonly services: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
}

export const appointmentProblems = [
  /** The file is no CSV from this row on. */
  "not-csv",
  /** The first row does not name the column `value`. */
  "column-missing",
  "no-rows",
  "too-many-rows",
  /** Not 4–32 letters, digits and hyphens. */
  "code-malformed",
  "code-twice",
  "unknown-service",
  /** Two services have this name: say the id. */
  "service-ambiguous",
  /** Neither `YYYY-MM-DD HH:MM` nor an instant with its zone, or a time that the hall's clocks leave out. */
  "time-malformed",
  /** The visitor of this code has been here already, for something else. */
  "already-checked-in",
] as const;
type AppointmentProblem = (typeof appointmentProblems)[number];

/** `row` as a spreadsheet counts, the names of the columns being row 1. */
export type WrongAppointmentRow = {
  readonly row: number;
  readonly problem: AppointmentProblem;
  readonly value?: string;
};

export interface ReadAppointment {
  readonly row: number;
  readonly code: string;
  readonly serviceId: string;
  /** UTC instant. */
  readonly at: string;
}

export type AppointmentFile =
  | { readonly ok: true; readonly appointments: readonly ReadAppointment[] }
  | { readonly ok: false; readonly rows: readonly WrongAppointmentRow[] };

export const rowsAtMost = 5_000;

/** [H24] All or nothing: every wrong row is named. */
export function readAppointmentFile(bytes: Uint8Array, hall: AppointmentHall): AppointmentFile {
  const lines = linesOf(textOf(bytes));
  if (!Array.isArray(lines)) return { ok: false, rows: [lines] };
  const [header, ...records] = lines;
  const columns = columnsOf(header);
  if (Array.isArray(columns)) return { ok: false, rows: columns };
  if (records.length === 0) return { ok: false, rows: [{ row: 2, problem: "no-rows" }] };
  const seen = new Set<string>();
  const instantOfText = instantsIn(hall.timeZone);
  const read = records.map((record) => readLine(record, columns, hall, instantOfText, seen));
  const rows = read.flatMap(({ problems }) => problems);
  return rows.length > 0 ? { ok: false, rows } : { ok: true, appointments: read.map(({ appointment }) => appointment) };
}

/** UTF-8 with or without a mark; what is not UTF-8 was written by a Chinese spreadsheet, in GB 18030 (or GBK, a part of it). */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A list that is longer than this with its empty rows is not read to its end. */
const linesAtMost = 2 * rowsAtMost;

function linesOf(text: string): Line[] | WrongAppointmentRow {
  const lines: Line[] = [];
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: linesAtMost,
      on_record(cells: string[], counted) {
        const line = { row: rowOf(counted), cells };
        if (counted.records === linesAtMost || cells.some((cell) => cell !== "")) lines.push(line);
      },
    });
  } catch (error) {
    const counted = countedSchema.safeParse(error);
    return { row: counted.success ? rowOf(counted.data) + 1 : 1, problem: "not-csv" };
  }
  const tooMany = lines.find(({ row }, index) => index > rowsAtMost || row >= linesAtMost);
  return tooMany ? { row: tooMany.row, problem: "too-many-rows" } : lines;
}

/** What the parser says of where it has got to, beside a row and in an error. */
const countedSchema = z.object({ records: z.int(), empty_lines: z.int() });

/** As a spreadsheet counts. */
const rowOf = (counted: z.infer<typeof countedSchema>): number => counted.records + counted.empty_lines;

const names = {
  code: ["code", "预约码"],
  service: ["service", "事项"],
  at: ["at", "时间"],
} as const;

interface Columns {
  readonly code: number;
  readonly service: number;
  readonly at: number;
}

function columnsOf(header: Line | undefined): Columns | WrongAppointmentRow[] {
  const titles = header?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const columnOf = (wanted: readonly string[]): number => titles.findIndex((title) => wanted.includes(title));
  const columns = { code: columnOf(names.code), service: columnOf(names.service), at: columnOf(names.at) };
  const missing = Object.entries(columns).filter(([, column]) => column < 0);
  if (missing.length === 0) return columns;
  return missing.map(([value]) => ({ row: header?.row ?? 1, problem: "column-missing", value }));
}

function readLine(
  { row, cells }: Line,
  columns: Columns,
  hall: AppointmentHall,
  instantOfText: (text: string) => string | undefined,
  seen: Set<string>,
) {
  const [code = "", service = "", time = ""] = [cells[columns.code], cells[columns.service], cells[columns.at]];
  const serviceIds = serviceIdsOf(service, hall);
  const at = instantOfText(time);
  const problems = [
    ...(codePattern.test(code) ? [] : [{ problem: "code-malformed", value: code } as const]),
    ...(seen.has(code) ? [{ problem: "code-twice", value: code } as const] : []),
    ...(serviceIds.length === 0 ? [{ problem: "unknown-service", value: service } as const] : []),
    ...(serviceIds.length > 1 ? [{ problem: "service-ambiguous", value: service } as const] : []),
    ...(at === undefined ? [{ problem: "time-malformed", value: time } as const] : []),
  ];
  seen.add(code);
  const appointment = { row, code, serviceId: serviceIds[0] ?? "", at: at ?? "" };
  return { appointment, problems: problems.map(({ problem, value }) => ({ row, problem, value: value.slice(0, 64) })) };
}

/** What `queue.import-appointments` takes. */
const codePattern = /^[A-Za-z0-9-]{4,32}$/;

/** By id, else by exact name in either language. */
function serviceIdsOf(text: string, { services }: AppointmentHall): string[] {
  if (services.some(({ id }) => id === text)) return [text];
  return services.filter(({ zh, en }) => zh === text || en === text).map(({ id }) => id);
}

const withZone = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/i;

/** Also as spreadsheets write it again: `2026/9/16 9:00`. */
const civil = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T ]+(\d{1,2}):(\d\d)(:00)?$/;

/** Many have the same time, and asking a time zone is slow. */
function instantsIn(timeZone: string): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, instantOfTime(text, timeZone));
    return known.get(text);
  };
}

/** A UTC instant from an instant with its zone, or from the date and time of the hall. */
function instantOfTime(text: string, timeZone: string): string | undefined {
  if (withZone.test(text)) {
    const milliseconds = Date.parse(text.replace(" ", "T"));
    return Number.isNaN(milliseconds) ? undefined : instantOf(milliseconds);
  }
  const [, year = "", month = "", day = "", hour = "", minute = ""] = civil.exec(text) ?? [];
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const time = `${hour.padStart(2, "0")}:${minute}`;
  // A 31 February is no date, and a 25:00 no time; what rolls over is not read as another day.
  const wanted = `${date}T${time}:00.000Z`;
  const isReal = !Number.isNaN(Date.parse(wanted)) && instantOf(Date.parse(wanted)) === wanted;
  if (!isReal) return undefined;
  const at = instantOfCivil(date, time, timeZone);
  return civilDateAt(at, timeZone) === date && civilTimeAt(at, timeZone) === time ? at : undefined;
}
