// The one command that an import is, and which row of the file each part of it comes from.
import { type ProjectsCommand, type Reading } from "@openhall/shared/projects";
import { type KnownProjects } from "./known-projects.ts";
import { type PlacedFigures, type PlacedRow } from "./place-row.ts";

export type ImportPayload = Extract<ProjectsCommand, { type: "import" }>["payload"];

interface Batch {
  readonly projectId: string;
  readonly readings: Reading[];
  readonly rows: PlacedRow[];
}

export interface ImportParts {
  readonly payload: ImportPayload;
  /** By part and index; of readings those of a batch in their order. */
  readonly rows: {
    readonly progress: readonly PlacedRow[];
    readonly funds: readonly PlacedRow[];
    readonly milestones: readonly PlacedRow[];
    readonly readings: readonly (readonly PlacedRow[])[];
  };
}

/** Of one command. */
const mostOfBatch = 1_000;

export function importParts(placed: readonly PlacedRow[], { state }: Pick<KnownProjects, "state">): ImportParts {
  const progress = ofPart(placed, "progress");
  const funds = ofPart(placed, "funds");
  const milestones = ofPart(placed, "milestones");
  const batches = batchesOf(ofPart(placed, "readings"));
  return {
    payload: {
      progress: progress.map(({ figures }) => progressPayload(figures, state)),
      funds: funds.map(({ figures: { part: _, on: asOf, ...figures } }) => ({
        ...figures,
        asOf,
        sources: [...figures.sources],
      })),
      milestones: milestones.map(({ figures: { projectId, milestoneId, on } }) => ({ projectId, milestoneId, on })),
      readings: batches.map(({ projectId, readings }) => ({ projectId, readings })),
    },
    rows: {
      progress: progress.map(({ placed: row }) => row),
      funds: funds.map(({ placed: row }) => row),
      milestones: milestones.map(({ placed: row }) => row),
      readings: batches.map(({ rows }) => rows),
    },
  };
}

type OfPart<Part extends PlacedFigures["part"]> = Extract<PlacedFigures, { readonly part: Part }>;

const ofPart = <Part extends PlacedFigures["part"]>(placed: readonly PlacedRow[], part: Part) =>
  placed.flatMap((row) =>
    row.problems.length === 0 && row.figures && isOf(row.figures, part) ? [{ placed: row, figures: row.figures }] : [],
  );

const isOf = <Part extends PlacedFigures["part"]>(figures: PlacedFigures, part: Part): figures is OfPart<Part> =>
  figures.part === part;

/** A file without a column for it leaves the expected finish of the day as it is. */
function progressPayload(
  { projectId, on, tenths, forecast, saysForecast }: OfPart<"progress">,
  state: KnownProjects["state"],
) {
  const known = state.projects[projectId]?.progress.find(({ asOf }) => asOf === on)?.forecastFinish;
  const forecastFinish = saysForecast ? forecast : known;
  return { projectId, asOf: on, tenths, ...(forecastFinish === undefined ? {} : { forecastFinish }) };
}

function batchesOf(rows: readonly { readonly placed: PlacedRow; readonly figures: OfPart<"readings"> }[]): Batch[] {
  const batches: Batch[] = [];
  const open = new Map<string, Batch>();
  for (const { placed, figures } of rows) {
    const { projectId, reading } = figures;
    let batch = open.get(projectId);
    if (!batch || batch.readings.length >= mostOfBatch) {
      batch = { projectId, readings: [], rows: [] };
      open.set(projectId, batch);
      batches.push(batch);
    }
    batch.readings.push(reading);
    batch.rows.push(placed);
  }
  return batches;
}
