// The cells of one row, by column, and what is wrong with them.
import { type Cell, momentOf, textOfCell } from "../../tables/cells.ts";
import { withoutMark } from "../../tables/name-key.ts";
import { type TableRow } from "../../tables/table-row.ts";
import { decimalOf, scaled } from "./exact-numbers.ts";
import { type ColumnName, type Header } from "./figure-columns.ts";
import { type Place, type Problem, type ProblemCode } from "./figure-row.ts";

export interface RowReader {
  readonly problems: readonly Problem[];
  text(name: ColumnName): string;
  cell(name: ColumnName): Cell;
  place(name: ColumnName): Place | undefined;
  has(name: ColumnName): boolean;
  wrong(code: ProblemCode, name: ColumnName): undefined;
  /** A civil day of this century; undefined where nothing stands there, or where that is said to be wrong. */
  day(name: ColumnName, missing?: ProblemCode): string | undefined;
  /** Whole tenths, fen …; below nothing is wrong. */
  whole(name: ColumnName, decimals: number, code: ProblemCode): number | undefined;
}

export function createRowReader({ columns }: Header, { line, cells }: TableRow): RowReader {
  const problems: Problem[] = [];
  const cell = (name: ColumnName): Cell => cells[columns.get(name)?.index ?? -1];
  const text = (name: ColumnName): string =>
    withoutMark(textOfCell(cell(name)))
      .normalize("NFKC")
      .trim();

  function place(name: ColumnName): Place | undefined {
    const found = columns.get(name);
    return found && { column: found.header, cell: `${letters(found.index)}${line}` };
  }

  function wrong(code: ProblemCode, name: ColumnName): undefined {
    const value = textOfCell(cell(name)).slice(0, 100);
    problems.push({ code, ...place(name), ...(value === "" ? {} : { value }) });
  }

  return {
    problems,
    text,
    cell,
    place,
    wrong,
    has: (name) => columns.has(name),
    day(name, missing) {
      if (text(name) === "") return missing && wrong(missing, name);
      return dayOf(cell(name)) ?? wrong("date-wrong", name);
    },
    whole(name, decimals, code) {
      const decimal = decimalOf(cell(name));
      const value = decimal === undefined ? undefined : scaled(decimal, decimals);
      return value === undefined || value < 0 ? wrong(code, name) : value;
    },
  };
}

/** As a spreadsheet names a column: A … Z, AA … */
const letters = (index: number): string =>
  `${index >= 26 ? letters(Math.floor(index / 26) - 1) : ""}${String.fromCodePoint(65 + (index % 26))}`;

function dayOf(cell: Cell): string | undefined {
  const compact = /^(20\d\d)(\d\d)(\d\d)$/.exec(textOfCell(cell));
  const moment = momentOf(compact ? compact.slice(1).join("-") : cell);
  return typeof moment === "object" && moment.date?.startsWith("20") ? moment.date : undefined;
}
