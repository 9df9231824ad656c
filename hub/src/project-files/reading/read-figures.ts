// Rows of tables as figures.
import { textOfCell } from "../../tables/cells.ts";
import { RefusedFile } from "../../tables/refused-file.ts";
import { type SheetRows } from "../../tables/read-workbook.ts";
import { type TableRow } from "../../tables/table-row.ts";
import { type ColumnName, type Header, readHeader } from "./figure-columns.ts";
import { type FileRow, type Place } from "./figure-row.ts";
import { readTold } from "./read-told.ts";
import { createRowReader } from "./row-reader.ts";

/** Of readings, and of everything else: a day of reports of every project is a part of it. */
export const mostRows = { readings: 20_000, others: 1_000 };
/** With a title above the header, and one that is too many. */
export const mostRowsRead = mostRows.readings + 12;

/** Sheets of other things are left out, as long as there is one of ours. */
export function readFigures(sheets: readonly SheetRows[]): FileRow[] {
  const read = sheets.flatMap(({ name, rows }) => {
    const at = rows.slice(0, 10).findIndex(({ cells }) => readHeader(cells.map(textOfCell)));
    const header = readHeader(rows[at]?.cells.map(textOfCell) ?? []);
    return header ? [{ name, header, rows: rows.slice(at + 1).filter(isFilled) }] : [];
  });
  if (read.length === 0) throw new RefusedFile("not-a-table", sheets[0]?.rows[0]?.line ?? 1);
  const count = (isReadings: boolean): number =>
    read.reduce((sum, { header, rows }) => sum + ((header.part === "readings") === isReadings ? rows.length : 0), 0);
  if (count(true) > mostRows.readings || count(false) > mostRows.others) throw new RefusedFile("too-many-rows");
  return read.flatMap(({ name, header, rows }) => {
    const sheet = read.length > 1 ? { sheet: name } : {};
    return rows.map((row) => ({ ...readRow(header, row), ...sheet }));
  });
}

const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => textOfCell(cell) !== "");

function readRow(header: Header, row: TableRow): FileRow {
  const reader = createRowReader(header, row);
  const project = reader.text("project") || reader.text("projectName");
  if (project === "") reader.wrong("project-missing", header.columns.has("project") ? "project" : "projectName");
  const told = readTold(header, reader);
  const places: Partial<Record<ColumnName, Place>> = {};
  for (const name of ["project", "projectName", "milestone", "milestoneName", "date", "time"] as const) {
    const place = reader.place(name);
    if (place) places[name] = place;
  }
  return {
    line: row.line,
    part: header.part,
    project,
    ...(typeof told === "object" && reader.problems.length === 0 ? { told } : {}),
    isEmpty: told === "empty" && reader.problems.length === 0,
    problems: reader.problems,
    places,
  };
}
