// One file, read to its end or refused: what the worker is asked and what it answers.
import { type FiguresFileRefusal, figuresFileRefusals } from "@openhall/shared/projects";
import { readCsv } from "../../tables/read-csv.ts";
import { readWorkbook } from "../../tables/read-workbook.ts";
import { RefusedFile } from "../../tables/refused-file.ts";
import { type FileRow } from "./figure-row.ts";
import { mostRowsRead, readFigures } from "./read-figures.ts";

export const figuresFileTypes = {
  table: "text/csv",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export interface FiguresJob {
  readonly type: keyof typeof figuresFileTypes;
  readonly bytes: Uint8Array;
}

export type FiguresOutcome =
  | { readonly ok: true; readonly rows: readonly FileRow[] }
  | { readonly ok: false; readonly code: FiguresFileRefusal; readonly line?: number };

const limits = { mostRows: mostRowsRead, mostSheets: 8 };

/** Whatever a library makes of a file that is none: it is refused. */
export async function readFiguresFile({ type, bytes }: FiguresJob): Promise<FiguresOutcome> {
  try {
    const sheets = type === "table" ? [{ name: "", rows: readCsv(bytes, limits) }] : await readWorkbook(bytes, limits);
    return { ok: true, rows: readFigures(sheets) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, code: "too-complex" };
    const { code: said, line = undefined } = error instanceof RefusedFile ? error : { code: "" };
    const code = figuresFileRefusals.find((one) => one === said) ?? "not-a-table";
    return { ok: false, code, ...(line === undefined ? {} : { line }) };
  }
}
