import { EncryptedFileError } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { mostEntriesOfFile } from "./file-entry.ts";
import { type TableRow } from "./read-table.ts";
import { RefusedFile } from "./refused-file.ts";
import { checkArchive } from "./zip-archive.ts";

/** The first sheet that is to be seen. Of formulas what the spreadsheet last made of them; nothing is computed. */
export async function readWorkbook(bytes: Uint8Array): Promise<TableRow[]> {
  const isLocked = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isLocked) throw new RefusedFile("locked-file");
  checkArchive(bytes);
  let first: string | undefined;
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        if (hidden || veryHidden || first !== undefined) return false;
        first = name;
        return true;
      },
      maxRows: mostEntriesOfFile + 12,
    });
    return (sheets[0]?.rows ?? []).map((cells, index) => ({ line: index + 1, cells }));
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new RefusedFile("locked-file");
    throw new RefusedFile("not-a-table");
  }
}
