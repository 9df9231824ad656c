// Lines that stand under each other: offices, processes with their steps.
import { type DossierLine } from "../../publishing/index.ts";

export interface Branch {
  readonly line: DossierLine;
  readonly branches: readonly Branch[];
}

/** [Y110] In the order of the lines. What stands under nothing that is there stands at the top, so that no line is lost. */
export function treeOf(lines: readonly DossierLine[]): Branch[] {
  const ids = new Set(lines.map(({ id }) => id));
  const placed = new Set<DossierLine>();
  const grow = (line: DossierLine): Branch => {
    placed.add(line);
    const below = lines.filter((one) => one.under === line.id && !placed.has(one));
    return { line, branches: below.map(grow) };
  };
  const roots = lines.filter(({ under }) => under === undefined || !ids.has(under)).map(grow);
  const inCircles = lines.flatMap((line) => (placed.has(line) ? [] : [grow(line)]));
  return [...roots, ...inCircles];
}

/** Depth first, with how deep each stands: 0 at the top. */
export const rowsOfTree = (branches: readonly Branch[], depth = 0): { line: DossierLine; depth: number }[] =>
  branches.flatMap(({ line, branches: below }) => [{ line, depth }, ...rowsOfTree(below, depth + 1)]);
