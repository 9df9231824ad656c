// The figures of a row as the page shows them. Pure.
import { type Language } from "@openhall/shared/core";
import { type FiguresRow } from "@openhall/shared/queue";

/** Of a day long past only some are known. */
export type Figures = Partial<FiguresRow>;

/** A row with what it is about. */
export interface FigureLine {
  /** As in the stream: `service/S1`, `desk/W1`, `hour/09`. */
  readonly key: string;
  readonly name: string;
  readonly figures: Figures;
}

export type ColumnId =
  | "issued"
  | "served"
  | "missed"
  | "waitMean"
  | "waitMedian"
  | "waitP90"
  | "serveMean"
  | "serveMedian"
  | "serveP90"
  | "holds"
  | "held"
  | "waitingNow"
  | "load";

type Spread = FiguresRow["waiting"];

/** Of no visit there is no mean: not 0, but nothing. */
const ofSpread = (spread: Spread | undefined, part: Exclude<keyof Spread, "count">): number | undefined =>
  spread && spread.count > 0 ? spread[part] : undefined;

/** Counts, milliseconds, and a share for `load`; undefined where there is nothing to say. */
export function valueOf(column: ColumnId, figures: Figures): number | undefined {
  const { waiting, serving } = figures;
  switch (column) {
    case "waitMean":
      return ofSpread(waiting, "meanMs");
    case "waitMedian":
      return ofSpread(waiting, "medianMs");
    case "waitP90":
      return ofSpread(waiting, "p90Ms");
    case "serveMean":
      return ofSpread(serving, "meanMs");
    case "serveMedian":
      return ofSpread(serving, "medianMs");
    case "serveP90":
      return ofSpread(serving, "p90Ms");
    case "held":
      return figures.holds ? figures.heldMs : undefined;
    default:
      return figures[column];
  }
}

const counts: ReadonlySet<ColumnId> = new Set(["issued", "served", "missed", "holds", "waitingNow"]);

/** The value as people say it: a count, minutes, a percentage; undefined where there is nothing to say. */
export function valueText(column: ColumnId, figures: Figures): string | undefined {
  const value = valueOf(column, figures);
  if (value === undefined) return undefined;
  if (counts.has(column)) return `${value}`;
  return column === "load" ? `${Math.round(value * 100)}%` : minutesText(value);
}

/** Minutes with one decimal under ten, whole from there on. */
export const minutesText = (milliseconds: number): string => {
  const minutes = milliseconds / 60_000;
  const tenths = minutes.toFixed(1);
  return Number(tenths) < 10 ? tenths : `${Math.round(minutes)}`;
};

/** How long the column's bar is beside the longest one, 0 to 1; a load against the whole day. */
export function barOf(column: ColumnId, line: FigureLine, lines: readonly FigureLine[]): number {
  const value = valueOf(column, line.figures) ?? 0;
  const most = column === "load" ? 1 : Math.max(0, ...lines.map(({ figures }) => valueOf(column, figures) ?? 0));
  return most > 0 ? Math.min(1, value / most) : 0;
}

export interface Sorting {
  readonly by: ColumnId | "name";
  readonly isDescending: boolean;
}

/** What a press on a column's head makes of the sorting: figures begin with the most, names with the first; then the reverse. */
export const sortedBy = (before: Sorting | undefined, by: Sorting["by"]): Sorting =>
  before?.by === by ? { by, isDescending: !before.isDescending } : { by, isDescending: by !== "name" };

/** As they come without a sorting; what has no value stands last either way. */
export function sortLines(
  lines: readonly FigureLine[],
  sorting: Sorting | undefined,
  language: Language,
): readonly FigureLine[] {
  if (!sorting) return lines;
  const { by, isDescending } = sorting;
  const turn = isDescending ? -1 : 1;
  if (by === "name") return [...lines].sort((a, b) => turn * a.name.localeCompare(b.name, language, { numeric: true }));
  return [...lines].sort((a, b) => {
    const [one, other] = [valueOf(by, a.figures), valueOf(by, b.figures)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return turn * (one - other);
  });
}
