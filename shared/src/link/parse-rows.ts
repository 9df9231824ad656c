import { type Row } from "../core/index.ts";
import { type Rows } from "./sync.ts";

// What came out of JSON is JSON; that each row is an object the wire's schema has seen.
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

/** Rows as they came over the wire or out of the store; nothing but objects passes. */
export function parseRows(rows: Readonly<Record<string, unknown>> = {}): Rows {
  const parsed: [string, Row][] = [];
  for (const [key, row] of Object.entries(rows)) if (isRow(row)) parsed.push([key, row]);
  return Object.fromEntries(parsed);
}
