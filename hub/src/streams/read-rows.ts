// Rows of a stream by their ids, each parsed once: what has not changed stays the same object.
import { type Row } from "@openhall/shared/core";

export type Rows = Readonly<Record<string, Row>>;

export const rowsUnder = <Read>(prefix: string, rows: Rows, read: (row: Row) => Read): Record<string, Read> =>
  Object.fromEntries(
    Object.entries(rows)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, row]) => [key.slice(prefix.length), read(row)]),
  );

export function readOnce<Read>(schema: { parse(row: unknown): Read }): (row: Row) => Read {
  const known = new WeakMap<Row, { readonly read: Read }>();
  return (row) => {
    const { read } = known.get(row) ?? { read: schema.parse(row) };
    known.set(row, { read });
    return read;
  };
}
