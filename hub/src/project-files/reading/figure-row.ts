// What a row of a file tells, before its project is looked up.
import { type FiguresProblem, type FiguresRow, type ImportPart } from "@openhall/shared/projects";
import { type ColumnName, type FundSource } from "./figure-columns.ts";

export type Problem = FiguresRow["problems"][number];
export type ProblemCode = FiguresProblem;

/** Where a column of a row stands. */
export interface Place {
  readonly column: string;
  readonly cell: string;
}

/** An instant, or a day and a time of the site's own clock. */
export type Moment = { readonly at: string } | { readonly date: string; readonly time: string };

export type Told =
  | {
      readonly part: "progress";
      readonly on: string;
      readonly tenths: number;
      readonly forecast?: string;
      readonly saysForecast: boolean;
    }
  | {
      readonly part: "funds";
      readonly on: string;
      readonly totalFen: number;
      readonly sources: readonly { readonly source: FundSource; readonly fen: number }[];
      readonly budgetYear: number;
      readonly budgetFen: number;
      readonly allocatedFen: number;
      readonly paidFen: number;
    }
  | { readonly part: "milestones"; readonly milestone: string; readonly on: string }
  | {
      readonly part: "readings";
      readonly indicator: "pm10" | "pm25" | "noise";
      readonly moment: Moment;
      readonly minutes: 1 | 5 | 10 | 15 | 20 | 30 | 60;
      readonly value: number;
      readonly revision: number;
    };

export interface FileRow {
  readonly line: number;
  /** Of a workbook with several sheets that are read. */
  readonly sheet?: string;
  readonly part: ImportPart;
  /** As the file names it. */
  readonly project: string;
  /** Undefined where it tells nothing, or where something is wrong. */
  readonly told?: Told;
  readonly isEmpty: boolean;
  readonly problems: readonly Problem[];
  readonly places: Readonly<Partial<Record<ColumnName, Place>>>;
}
