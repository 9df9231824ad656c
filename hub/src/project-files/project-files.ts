// Files with figures of projects: read in a thread of their own, one at a time, and held against what is known.
import { type Sender } from "@openhall/shared/core";
import { type FiguresFileRefusal } from "@openhall/shared/projects";
import { type Reading } from "../tables/read-in-thread.ts";
import { createReadingQueue } from "../tables/reading-queue.ts";
import { type KnownProjects } from "./planning/known-projects.ts";
import { type FiguresPlan, planFigures } from "./planning/plan-import.ts";
import { type FiguresJob, type FiguresOutcome } from "./reading/read-job.ts";
import { startReadingFigures } from "./reading/start-reading.ts";

export type PlannedFigures =
  | { readonly ok: true; readonly plan: FiguresPlan }
  | {
      readonly ok: false;
      readonly refusal: { readonly code: FiguresFileRefusal | "try-again"; readonly line?: number };
    };

export interface ProjectFiles {
  /** Reads a file and looks ahead, for this sender; nothing is changed. Rejects only for a fault of our own. */
  plan(file: FiguresJob, sender: Sender): Promise<PlannedFigures>;
  /** Ends what is being read. */
  close(): void;
}

export function createProjectFiles(
  known: (sender: Sender) => KnownProjects,
  start: (job: FiguresJob) => Reading<FiguresOutcome> = startReadingFigures,
): ProjectFiles {
  const queue = createReadingQueue(start);
  return {
    async plan(file, sender) {
      const outcome = await queue.read(file);
      if (!outcome) return { ok: false, refusal: { code: "try-again" } };
      if (outcome.ok) return { ok: true, plan: planFigures(outcome.rows, known(sender)) };
      const { code, line } = outcome;
      return { ok: false, refusal: { code, ...(line === undefined ? {} : { line }) } };
    },
    close: queue.stop,
  };
}
