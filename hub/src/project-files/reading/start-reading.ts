import { type Reading, readInThread } from "../../tables/read-in-thread.ts";
import { type FiguresJob, type FiguresOutcome } from "./read-job.ts";

export const startReadingFigures = (job: FiguresJob): Reading<FiguresOutcome> =>
  readInThread<FiguresJob, FiguresOutcome>({
    script: "figures-worker",
    from: import.meta.url,
    job,
    tooComplex: { ok: false, code: "too-complex" },
  });
