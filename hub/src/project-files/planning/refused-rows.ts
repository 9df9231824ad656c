// What the rules of the projects say no to, as problems of the rows that it is about.
import { importParts as partNames } from "@openhall/shared/projects";
import * as z from "zod/mini";
import { type Problem } from "../reading/figure-row.ts";
import { type ImportParts } from "./import-payload.ts";
import { type PlacedRow, problemAt } from "./place-row.ts";

const refusalSchema = z.looseObject({
  code: z.string(),
  rows: z.optional(z.array(z.looseObject({ index: z.int(), problem: z.string() }))),
});
const wrongSchema = z.array(z.object({ part: z.enum(partNames), index: z.int(), refusal: refusalSchema }));
export type WrongPart = z.infer<typeof wrongSchema>[number];

/** Of a refusal `rows-wrong`. */
export const wrongPartsOf = (refusal: unknown): readonly WrongPart[] =>
  z.looseObject({ rows: wrongSchema }).safeParse(refusal).data?.rows ?? [];

export function refusedRows(wrong: readonly WrongPart[], { rows }: ImportParts): Map<PlacedRow, readonly Problem[]> {
  const refused = new Map<PlacedRow, readonly Problem[]>();
  for (const { part, index, refusal } of wrong) {
    if (part !== "readings") add(rows[part][index], refusal.code);
    else if (refusal.rows) for (const one of refusal.rows) add(rows.readings[index]?.[one.index], one.problem);
    else add(rows.readings[index]?.[0], refusal.code);
  }
  return refused;

  function add(row: PlacedRow | undefined, code: string): void {
    if (row) refused.set(row, [problemOf(row, code)]);
  }
}

function problemOf({ row }: PlacedRow, code: string): Problem {
  if (code === "impossible-value") return { code: "reading-wrong" };
  if (code === "period-off-clock") return problemAt(row, "time-wrong", ["time"], "");
  return { code: "refused", value: code };
}
