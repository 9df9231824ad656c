// What becomes of every row of a file: held against what is known now, and nothing is changed by that.
import { type FiguresPreview, type FiguresRow, foreseeImport } from "@openhall/shared/projects";
import { type FileRow, type Problem } from "../reading/figure-row.ts";
import { importParts, type ImportParts, type ImportPayload } from "./import-payload.ts";
import { type KnownProjects, type Names, namesOf } from "./known-projects.ts";
import { placeRow, type PlacedRow } from "./place-row.ts";
import { refusedRows, wrongPartsOf } from "./refused-rows.ts";
import { sayFigures } from "./say-figures.ts";
import { withoutTwice } from "./twice.ts";
import { whatBecomes } from "./what-becomes.ts";

export interface FiguresPlan {
  readonly preview: FiguresPreview;
  /** Empty lists where something is wrong, or nothing new. */
  readonly payload: ImportPayload;
  /** The rows that a later refusal of the same command means. */
  wrongRows(refusal: unknown): readonly FiguresRow[] | undefined;
}

/** Of readings; all wrong ones are told. */
const mostReadingsTold = 200;

export function planFigures(rows: readonly FileRow[], known: KnownProjects): FiguresPlan {
  const names = namesOf(known);
  const placed = withoutTwice(rows.map((row) => placeRow(row, names)));
  const parts = importParts(placed, known);
  const { wrong } = foreseeImport(parts.payload, known.state, known.context);
  const refused = refusedRows(wrongPartsOf({ rows: wrong }), parts);
  const told = placed.map((row) => tell(row, refused.get(row) ?? [], known, names));
  let readings = 0;
  const shown = told.filter(({ part, what }) => {
    if (part !== "readings" || what === "wrong") return true;
    readings += 1;
    return readings <= mostReadingsTold;
  });
  return {
    preview: { rows: shown, counts: countsOf(told) },
    payload: parts.payload,
    wrongRows: (refusal) => wrongAfter(refusal, parts, known, names),
  };
}

function tell(
  { row, projectId, figures, problems }: PlacedRow,
  refused: readonly Problem[],
  known: KnownProjects,
  names: Names,
): FiguresRow {
  const { line, sheet, part, project } = row;
  const all = [...problems, ...refused];
  const said = figures ? sayFigures(figures) : { says: [] };
  const became =
    all.length > 0
      ? { what: "wrong" as const }
      : figures
        ? whatBecomes(figures, known, names)
        : { what: "empty" as const };
  return {
    line,
    ...(sheet === undefined ? {} : { sheet }),
    part,
    project,
    ...(projectId === undefined ? {} : { projectId }),
    ...said,
    ...became,
    problems: all,
  };
}

function countsOf(rows: readonly FiguresRow[]): FiguresPreview["counts"] {
  const counts = { new: 0, corrects: 0, same: 0, empty: 0, wrong: 0 };
  for (const { what } of rows) counts[what] += 1;
  return counts;
}

/** What was not so when the file was looked at. */
function wrongAfter(
  refusal: unknown,
  parts: ImportParts,
  known: KnownProjects,
  names: Names,
): readonly FiguresRow[] | undefined {
  const refused = refusedRows(wrongPartsOf(refusal), parts);
  return refused.size === 0 ? undefined : [...refused].map(([row, problems]) => tell(row, problems, known, names));
}
