// One run of the thread that reads a file, from its start to its answer.
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type ReadJob, type ReadOutcome } from "./read-job.ts";

/** [O88] No programme needs a second; a file that takes longer than this is none. */
const withinMs = 10_000;
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Beside this file: in the bundle a script, in the sources TypeScript. */
const isSource = import.meta.url.endsWith(".ts");
const ownWorker = fileURLToPath(new URL(isSource ? "calendar-worker.ts" : "calendar-worker.js", import.meta.url));

export interface Reading {
  readonly ended: Promise<ReadOutcome>;
  stop(): void;
}

export function startReading(job: ReadJob, within = withinMs): Reading {
  const worker = new Worker(ownWorker, {
    workerData: { job },
    resourceLimits,
    env: {},
    execArgv: isSource ? ["--import", "tsx"] : [],
    stdin: false,
  });
  const ended = new Promise<ReadOutcome>((resolve) => {
    const tooComplex = (): void => resolve({ ok: false, code: "too-complex" });
    const timer = setTimeout(tooComplex, within);
    worker.once("message", (outcome: ReadOutcome) => resolve(outcome));
    // Also where it has used up its memory.
    worker.once("error", tooComplex);
    worker.once("exit", () => {
      clearTimeout(timer);
      tooComplex();
    });
  });
  return { ended: ended.finally(() => void worker.terminate()), stop: () => void worker.terminate() };
}
