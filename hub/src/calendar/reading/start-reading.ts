// One run of the thread that reads a file, from its start to its answer.
import { Worker } from "node:worker_threads";
import { type ReadJob, type ReadOutcome } from "./read-job.ts";

/** [O88] No programme needs a second; a file that takes longer than this is none. */
const withinMs = 10_000;
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Beside this file: in the bundle a script, in the sources TypeScript, which a thread learns to read first. */
const isSource = import.meta.url.endsWith(".ts");
const ownWorker = new URL(isSource ? "calendar-worker.ts" : "calendar-worker.js", import.meta.url);
const fromSource = `import("tsx/esm/api").then(({ register }) => (register(), import(${JSON.stringify(ownWorker.href)})));`;

export interface Reading {
  readonly ended: Promise<ReadOutcome>;
  stop(): void;
}

export function startReading(job: ReadJob, within = withinMs): Reading {
  const worker = new Worker(isSource ? fromSource : ownWorker, {
    eval: isSource,
    workerData: { job },
    resourceLimits,
    env: {},
    execArgv: [],
  });
  const ended = new Promise<ReadOutcome>((resolve, reject) => {
    const tooComplex = (): void => resolve({ ok: false, code: "too-complex" });
    let timer: NodeJS.Timeout | undefined;
    worker.on("message", (said: "ready" | ReadOutcome) => {
      if (said === "ready") timer = setTimeout(tooComplex, within);
      else resolve(said);
    });
    worker.once("error", (error) => (isOutOfMemory(error) ? tooComplex() : reject(error)));
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("The thread that reads a file has ended without a word."));
    });
  });
  return { ended: ended.finally(() => void worker.terminate()), stop: () => void worker.terminate() };
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
