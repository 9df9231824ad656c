// One file, read to its end or refused: what the worker is asked and what it answers.
import { type FileRefusal, fileRefusals } from "@openhall/shared/programme";
import { type FileRead, mostEntriesOfFile, windowAt } from "./file-entry.ts";
import { readCalendar } from "./read-calendar.ts";
import { readCsv } from "../../tables/read-csv.ts";
import { type ReadingOptions, type ReadRow, readRow } from "./read-row.ts";
import { readTable } from "./read-table.ts";
import { readWorkbook } from "../../tables/read-workbook.ts";
import { RefusedFile } from "../../tables/refused-file.ts";

export const fileTypes = {
  calendar: "text/calendar",
  table: "text/csv",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type FileType = keyof typeof fileTypes;

export interface ReadJob extends Omit<ReadingOptions, "strictNames"> {
  readonly type: FileType;
  readonly bytes: Uint8Array;
  readonly timeZone: string;
  /** The hub's time. */
  readonly now: string;
}

export type ReadOutcome =
  | {
      readonly ok: true;
      readonly rows: readonly ReadRow[];
      readonly whole: FileRead["whole"];
      readonly outside: number;
    }
  | { readonly ok: false; readonly code: FileRefusal; readonly line?: number };

/** One sheet, and more rows than are taken: what is more is refused by its number. */
const limits = { mostRows: mostEntriesOfFile + 12, mostSheets: 1 };

/** Whatever a library makes of a file that is none: it is refused. */
export async function readFile(job: ReadJob): Promise<ReadOutcome> {
  try {
    const { entries, whole, outside, strictNames } = await readEntries(job);
    return { ok: true, rows: entries.map((entry) => readRow(entry, { ...job, strictNames })), whole, outside };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, code: "too-complex" };
    const { code: said, line = undefined } = error instanceof RefusedFile ? error : { code: "" };
    const usual = job.type === "calendar" ? "not-a-calendar" : "not-a-table";
    const code = fileRefusals.find((one) => one === said) ?? usual;
    return { ok: false, code, ...(line === undefined ? {} : { line }) };
  }
}

async function readEntries({ type, bytes, timeZone, now }: ReadJob): Promise<FileRead> {
  if (type === "calendar") return readCalendar(bytes, timeZone, windowAt(now));
  const rows = type === "table" ? readCsv(bytes, limits) : (await readWorkbook(bytes, limits))[0]?.rows;
  return readTable(rows ?? [], timeZone);
}
