// The figures of a hall's day as a spreadsheet reads them. Knows nothing of HTTP.
import { type CivilDate, type Language } from "@openhall/shared/core";
import { stringify } from "csv-stringify/sync";
import { type AnyFigures, figuresColumns, figuresWords } from "./figures-columns.ts";

export interface DayOfFigures {
  readonly day: CivilDate;
  /** By the key of `queue.figures/<hall>`: `total`, `service/<id>`, `desk/<desk>`, `hour/<HH>`. */
  readonly rows: Readonly<Record<string, AnyFigures>>;
  /** What a service or a desk is called, by the same key. */
  readonly nameOf: (key: string) => string | undefined;
}

const kinds = ["total", "service", "desk", "hour"] as const;

/** [H25] One line for the total, each service, each desk, each hour. What a spreadsheet would take for a formula is only text. */
export function writeFigures({ day, rows, nameOf }: DayOfFigures, language: Language): string {
  const { day: date, kind, id, name } = figuresWords;
  const titles = [date, kind, id, name, ...figuresColumns.map(({ title }) => title)].map((words) => words[language]);
  const lines = kinds.flatMap((one) =>
    Object.keys(rows)
      .filter((key) => key.split("/", 1).join() === one)
      .toSorted(byNumber)
      .map((key) => [
        day,
        figuresWords[one][language],
        key.slice(one.length + 1),
        nameOf(key) ?? "",
        ...cellsOf(rows[key]),
      ]),
  );
  return stringify([titles, ...lines], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}

const cellsOf = (figures: AnyFigures | undefined): (number | "")[] =>
  figures ? figuresColumns.map(({ cell }) => cell(figures)) : [];

/** `desk/W2` before `desk/W10`. */
const byNumber = (one: string, other: string): number => one.localeCompare(other, "en", { numeric: true });
