import { type SetUpTable } from "../setup-store.ts";
import { type SetUpRow } from "./draft.ts";

/** What every list says of a row, whatever it is. */
export const listed = <Row extends SetUpRow>(table: SetUpTable<Row>, row: Row) => ({
  id: row.id,
  isRetired: row.retired === true,
  isBegun: table.begun.has(row.id),
});

/** Those in use first, each part in the given order. */
export const inUseFirst = <Row extends { readonly isRetired: boolean }>(rows: readonly Row[]): Row[] => [
  ...rows.filter((row) => !row.isRetired),
  ...rows.filter((row) => row.isRetired),
];
