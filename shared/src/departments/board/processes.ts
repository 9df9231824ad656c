import { type DossierLine } from "../../publishing/index.ts";
import { linesOf, type Sectioned } from "../lines-of.ts";
import { rowsOfTree, treeOf } from "./tree.ts";

export interface Process {
  readonly line: DossierLine;
  /** Numbered from 1, in their order. */
  readonly steps: readonly { readonly line: DossierLine; readonly number: number }[];
}

/** [Y111] */
export const processesOf = (row: Sectioned): Process[] =>
  treeOf(linesOf(row, "process")).map(({ line, branches }) => ({
    line,
    steps: rowsOfTree(branches).map((step, index) => ({ line: step.line, number: index + 1 })),
  }));
