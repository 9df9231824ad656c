// A day that is over, read from the file that the hub gives out for spreadsheets (`GET /api/v1/figures/<hall>?day=&language=en`).
// Columns are found by their titles; what is missing or empty is not known.
import { type Figures } from "./figure-columns.ts";

export interface PastRow {
  /** As in the stream: `total`, `service/<id>`, `desk/<desk>`, `hour/<HH>`. */
  readonly key: string;
  readonly name: string;
  readonly figures: Figures;
}

/** Undefined where the text is no such file. */
export function parseFigures(text: string): PastRow[] | undefined {
  const [titles, ...lines] = parseCsv(text.replace(/^\uFEFF/, ""));
  if (!titles?.includes("kind") || !titles.includes("issued")) return undefined;
  return lines.map((cells) => {
    const cell = (title: string): string => cells[titles.indexOf(title)] ?? "";
    const kind = cell("kind");
    return {
      key: kind === "total" ? kind : `${kind}/${cell("id")}`,
      name: cell("name"),
      figures: figuresOf(cell),
    };
  });
}

function figuresOf(cell: (title: string) => string): Figures {
  const number = (title: string): number | undefined => (cell(title) === "" ? undefined : Number(cell(title)));
  const milliseconds = (title: string): number => Math.round((number(title) ?? 0) * 60_000);
  const spread = (count: string, name: string) => {
    const visits = number(count);
    if (visits === undefined) return undefined;
    const [meanMs, medianMs, p90Ms] = ["mean", "median", "P90"].map((part) => milliseconds(`${part} ${name} (min)`));
    return { count: visits, meanMs: meanMs ?? 0, medianMs: medianMs ?? 0, p90Ms: p90Ms ?? 0 };
  };
  const load = number("load (%)");
  return known({
    issued: number("issued"),
    served: number("served"),
    missed: number("missed"),
    cancelled: number("cancelled"),
    lapsed: number("lapsed"),
    expired: number("expired"),
    waiting: spread("waits", "wait"),
    serving: spread("visits", "visit"),
    holds: number("holds"),
    heldMs: number("held (min)") === undefined ? undefined : milliseconds("held (min)"),
    load: load === undefined ? undefined : load / 100,
  });
}

/** Without the fields that are undefined. */
function known(figures: { readonly [Key in keyof Figures]: Figures[Key] | undefined }): Figures {
  const { waiting, serving, load, ...counts } = figures;
  const { issued, served, missed, cancelled, lapsed, expired, holds, heldMs } = counts;
  return {
    ...(issued !== undefined && { issued }),
    ...(served !== undefined && { served }),
    ...(missed !== undefined && { missed }),
    ...(cancelled !== undefined && { cancelled }),
    ...(lapsed !== undefined && { lapsed }),
    ...(expired !== undefined && { expired }),
    ...(holds !== undefined && { holds }),
    ...(heldMs !== undefined && { heldMs }),
    ...(waiting && { waiting }),
    ...(serving && { serving }),
    ...(load !== undefined && { load }),
  };
}

/** Cells by line; a cell in quotes may hold commas, line ends and doubled quotes. */
function parseCsv(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    if (cells.length > 1) lines.push(cells);
    cells = [];
  }
  return lines;
}
