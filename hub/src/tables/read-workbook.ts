import { type Cell as WorkbookCell, EncryptedFileError, type Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { type Cell, shiftedText } from "./cells.ts";
import { RefusedFile } from "./refused-file.ts";
import { type TableLimits, type TableRow } from "./table-row.ts";
import { checkArchive } from "./zip-archive.ts";

interface WorkbookLimits extends TableLimits {
  /** Of those that are to be seen, the first ones. */
  readonly mostSheets: number;
}

export interface SheetRows {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** Sheets that are to be seen. Of formulas what the spreadsheet last made of them; nothing is computed. Refused with a `RefusedFile`. */
export async function readWorkbook(bytes: Uint8Array, { mostRows, mostSheets }: WorkbookLimits): Promise<SheetRows[]> {
  const isLocked = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isLocked) throw new RefusedFile("locked-file");
  checkArchive(bytes);
  const taken = new Set<string>();
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        if (hidden || veryHidden || taken.size >= mostSheets) return false;
        taken.add(name);
        return true;
      },
      maxRows: mostRows,
      readStyles: true,
    });
    return sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new RefusedFile("locked-file");
    throw new RefusedFile("not-a-table");
  }
}

const rowsOf = ({ rows, cells }: Sheet): TableRow[] =>
  rows.map((values, row) => ({
    line: row + 1,
    cells: values.map((value, column) => asShown(value, cells?.get(`${row},${column}`))),
  }));

/** A share is written as its hundredth: what people see is `81.5%`. */
const asShown = (value: Cell, cell: WorkbookCell | undefined): Cell =>
  typeof value === "number" && /^[#0., ]*%/.test(cell?.style?.numFmt ?? "") ? `${shiftedText(value)}%` : value;
