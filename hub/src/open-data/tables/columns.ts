// Tables that leave: columns with a name in either language, whose order and names stay as they are.
import { type Language } from "@openhall/shared/core";
import { stringify } from "csv-stringify/sync";

export interface Column<Row> {
  readonly zh: string;
  /** Also what programs know it by. */
  readonly en: string;
  /** Empty where nothing is known. */
  cell(row: Row, language: Language): string | undefined;
}

/** What a spreadsheet would take for a formula is only text. */
export const writeColumns = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language): string =>
  stringify(
    [
      columns.map((column) => column[language]),
      ...rows.map((row) => columns.map((column) => column.cell(row, language) ?? "")),
    ],
    { bom: true, escape_formulas: true, record_delimiter: "windows", cast: { string: asNumber } },
  );

/** What is below nothing is a number and no formula. */
const asNumber = (value: string) => (/^-\d+(\.\d+)?$/.test(value) ? { value, escape_formulas: false } : value);

/** Chinese readers have words, programs the names that the data has, which stay. */
export const inWords =
  <Name extends string>(words: { readonly zh: Readonly<Record<Name, string>> }) =>
  (name: Name, language: Language): string =>
    language === "zh" ? words.zh[name] : name;
