import { parse } from "csv-parse/sync";
import * as z from "zod/mini";
import { decodeText } from "./decode-text.ts";
import { RefusedFile } from "./refused-file.ts";
import { type TableLimits, type TableRow } from "./table-row.ts";

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/** A record with the words of an entry of the programme is a tenth of it. */
const mostOfRecord = 200_000;

/** Refused with a `RefusedFile`. */
export function readCsv(bytes: Uint8Array, { mostRows }: TableLimits): TableRow[] {
  const text = decodeText(bytes);
  try {
    const records = recordsSchema.parse(
      parse(text, {
        delimiter: delimiterOf(text),
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        max_record_size: mostOfRecord,
        // What is more is refused by its number.
        to: mostRows,
      }),
    );
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    throw new RefusedFile("not-a-table");
  }
}

/** What stands most often in the first line that has any. */
function delimiterOf(text: string): string {
  const line =
    text
      .slice(0, 10_000)
      .split(/\r?\n|\r/)
      .find((one) => /[,;\t]/.test(one)) ?? "";
  const counted = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counted.toSorted((one, other) => other.count - one.count)[0]?.delimiter ?? ",";
}
