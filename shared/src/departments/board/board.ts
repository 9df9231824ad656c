// The exhibition board of a department: exactly five sections, whatever its dossier has.
import { boardSections, type DepartmentSection, type DossierLine } from "../../publishing/index.ts";
import { linesOf, type Sectioned } from "../lines-of.ts";
import { processesOf } from "./processes.ts";

export type BoardSectionId = (typeof boardSections)[number];

export interface BoardLine {
  readonly line: DossierLine;
  /** The section of the dossier that it stands in: of the fifth, the guide or the catalogue. */
  readonly from: DepartmentSection;
  /** Of a step of a process, counted from 1; a process itself has none. */
  readonly step?: number;
}

export interface BoardSection {
  readonly id: BoardSectionId;
  /** None: the board says that nothing has been published here. */
  readonly lines: readonly BoardLine[];
}

/** [Y112] */
export const boardOf = (row: Sectioned): readonly BoardSection[] =>
  boardSections.map((id) => ({ id, lines: boardLines(row, id) }));

function boardLines(row: Sectioned, id: BoardSectionId): readonly BoardLine[] {
  switch (id) {
    case "process":
      return processesOf(row).flatMap(({ line, steps }) => [
        { line, from: id },
        ...steps.map((step) => ({ line: step.line, from: id, step: step.number })),
      ]);
    case "guide-and-catalogue":
      return [...plain(row, "guide"), ...plain(row, "catalogue")];
    default:
      return plain(row, id);
  }
}

const plain = (row: Sectioned, from: DepartmentSection): BoardLine[] =>
  linesOf(row, from).map((line) => ({ line, from }));
