// Lines that stand under others: how deep, in which order, and what each may stand under. Pure.
import { type LineDraft } from "./line-draft.ts";

type Placed = Pick<LineDraft, "id" | "under">;

/** How many lines a line stands under; what stands under itself, or under a line that is gone, stands at the top. */
export function depthOf(line: Placed, lines: readonly Placed[]): number {
  const seen = new Set([line.id]);
  let depth = 0;
  for (let above = aboveOf(line, lines); above && !seen.has(above.id); above = aboveOf(above, lines)) {
    seen.add(above.id);
    depth += 1;
  }
  return depth;
}

const aboveOf = ({ under }: Placed, lines: readonly Placed[]): Placed | undefined =>
  under === "" ? undefined : lines.find(({ id }) => id === under);

export const isUnder = (line: Placed, id: string, lines: readonly Placed[]): boolean => {
  const seen = new Set<string>();
  for (let above = aboveOf(line, lines); above && !seen.has(above.id); above = aboveOf(above, lines)) {
    if (above.id === id) return true;
    seen.add(above.id);
  }
  return false;
};

/** Where a line under it would be added: behind all that stand under it already. */
export function endOf(id: string, lines: readonly Placed[]): number {
  const last = lines.findLastIndex((line) => line.id === id || isUnder(line, id, lines));
  return last + 1;
}

/** Lines that it may stand under. */
export const placesFor = <Line extends Placed>(line: Placed, lines: readonly Line[]): readonly Line[] =>
  lines.filter((other) => other.id !== line.id && !isUnder(other, line.id, lines));
