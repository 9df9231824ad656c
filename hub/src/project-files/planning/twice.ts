import { type PlacedFigures, type PlacedRow } from "./place-row.ts";

/** What a row is about. */
function subjectOf(figures: PlacedFigures): string {
  const { part, projectId } = figures;
  if (part === "milestones") return [part, projectId, figures.milestoneId].join(" ");
  if (part !== "readings") return [part, projectId, figures.on].join(" ");
  const { indicator, at, minutes } = figures.reading;
  return [part, projectId, indicator, at, minutes].join(" ");
}

/** A second row about the same is wrong, unless it is a reading, of which a rule says which one stands. */
export function withoutTwice(rows: readonly PlacedRow[]): PlacedRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    if (!row.figures || row.figures.part === "readings") return row;
    const subject = subjectOf(row.figures);
    const line = first.get(subject);
    if (line !== undefined) return { ...row, problems: [...row.problems, { code: "row-twice", value: String(line) }] };
    first.set(subject, row.row.line);
    return row;
  });
}
