import { type Cell } from "./cells.ts";

/** Of the file, its line from 1 where it is a text, its row where it is a workbook. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** What a reader is told of the table that it looks for. */
export interface TableLimits {
  /** Of a title and a header, and one that is too many, too. */
  readonly mostRows: number;
}
