import { isDeepStrictEqual } from "node:util";
import { type Row } from "@openhall/shared/core";

type Rows = Readonly<Record<string, Row>>;

/** What must be put and deleted to get from some rows to others. */
export interface RowChange {
  readonly put: Rows;
  readonly del: readonly string[];
  readonly isEmpty: boolean;
  /** In place: a copy would cost more with every row. */
  applyTo(rows: Record<string, Row>): void;
}

/** Compares rows before with rows now, for `keys` only. */
export function difference(before: Rows, keys: Iterable<string>, rowNow: (key: string) => Row | undefined): RowChange {
  const put: Record<string, Row> = {};
  const del: string[] = [];
  for (const key of keys) {
    const was = Object.hasOwn(before, key) ? before[key] : undefined;
    const is = rowNow(key);
    if (is === undefined && was !== undefined) del.push(key);
    if (is !== undefined && !isDeepStrictEqual(was, is)) put[key] = is;
  }
  return rowChange(put, del);
}

/** One change that does what `first` and then `second` would. */
export function followedBy(first: RowChange, second: RowChange): RowChange {
  const put = { ...first.put, ...second.put };
  for (const key of second.del) delete put[key];
  const del = new Set([...first.del.filter((key) => !Object.hasOwn(second.put, key)), ...second.del]);
  return rowChange(put, [...del]);
}

function rowChange(put: Record<string, Row>, del: readonly string[]): RowChange {
  return {
    put,
    del,
    isEmpty: del.length === 0 && Object.keys(put).length === 0,
    applyTo(rows) {
      Object.assign(rows, put);
      for (const key of del) delete rows[key];
    },
  };
}
