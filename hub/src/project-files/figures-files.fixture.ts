import { type FiguresJob, type FiguresOutcome, readFiguresFile } from "./reading/read-job.ts";
import { type FileRow } from "./reading/figure-row.ts";

export const readTable = (file: string | Uint8Array, type: FiguresJob["type"] = "table"): Promise<FiguresOutcome> =>
  readFiguresFile({ type, bytes: typeof file === "string" ? new TextEncoder().encode(file) : file });

export async function rowsOf(file: string | Uint8Array, type?: FiguresJob["type"]): Promise<readonly FileRow[]> {
  const outcome = await readTable(file, type);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.rows;
}
