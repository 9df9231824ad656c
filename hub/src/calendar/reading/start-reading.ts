import { type Reading, readInThread } from "../../tables/read-in-thread.ts";
import { type ReadJob, type ReadOutcome } from "./read-job.ts";

export const startReading = (job: ReadJob, within?: number): Reading<ReadOutcome> =>
  readInThread<ReadJob, ReadOutcome>({
    script: "calendar-worker",
    from: import.meta.url,
    job,
    tooComplex: { ok: false, code: "too-complex" },
    within,
  });
