import { computed, type ComputedRef } from "vue";
import type * as z from "zod/mini";
import { type Row } from "../core/index.ts";
import { type StreamView } from "./link.ts";

export interface KeyedRow<T> {
  /** Without the prefix: a desk's id, a ticket's number. */
  readonly key: string;
  readonly row: T;
}

/**
 * The rows of `view` whose key starts with `prefix` (`call/`), in the order of their keys. Each changed row is parsed once; one
 * that did not change stays the same object; one without the promised shape is left out.
 */
export function useRows<T>(
  view: Pick<StreamView, "rows">,
  prefix: string,
  schema: z.ZodMiniType<T>,
): ComputedRef<readonly KeyedRow<T>[]> {
  const parsed = new WeakMap<Row, readonly KeyedRow<T>[]>();

  function parse(key: string, row: Row): readonly KeyedRow<T>[] {
    const known = parsed.get(row);
    if (known) return known;
    const result = schema.safeParse(row);
    const rows = result.success ? [{ key: key.slice(prefix.length), row: result.data }] : [];
    parsed.set(row, rows);
    return rows;
  }

  return computed(() =>
    Object.entries(view.rows)
      .filter(([key]) => key.startsWith(prefix))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([key, row]) => parse(key, row)),
  );
}

/** The one row of that key, or undefined while there is none of the promised shape. */
export function useRow<T>(view: StreamView, key: string, schema: z.ZodMiniType<T>): ComputedRef<T | undefined> {
  return computed(() => {
    const row = view.rows[key];
    return row && schema.safeParse(row).data;
  });
}
