// One run of a thread that reads a file, from its start to its answer. What a hostile file costs, it costs there: the hub ends
// the thread when it takes too long, and the thread's memory is its own.
import { Worker } from "node:worker_threads";

/** [O88] No table and no calendar needs a second; a file that takes longer than this is none. */
const withinMs = 10_000;
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

export interface Reading<Outcome> {
  readonly ended: Promise<Outcome>;
  stop(): void;
}

interface Thread<Job, Outcome> {
  /** Script beside `from`: in the bundle as `<script>.js`, in the sources as TypeScript, which a thread learns to read first. */
  readonly script: string;
  /** `import.meta.url` of whoever starts it. */
  readonly from: string;
  readonly job: Job;
  /** What is answered where it takes more time or memory than it may. */
  readonly tooComplex: Outcome;
  readonly within?: number | undefined;
}

/** The script says `ready`, and then its outcome; it is given `{ job }`. */
export function readInThread<Job, Outcome>(thread: Thread<Job, Outcome>): Reading<Outcome> {
  const { job, tooComplex, within = withinMs } = thread;
  const worker = startWorker(thread, job);
  const ended = new Promise<Outcome>((resolve, reject) => {
    const giveUp = (): void => resolve(tooComplex);
    let timer: NodeJS.Timeout | undefined;
    worker.on("message", (said: "ready" | Outcome) => {
      if (said === "ready") timer = setTimeout(giveUp, within);
      else resolve(said);
    });
    worker.once("error", (error) => (isOutOfMemory(error) ? giveUp() : reject(error)));
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("The thread that reads a file has ended without a word."));
    });
  });
  return { ended: ended.finally(() => void worker.terminate()), stop: () => void worker.terminate() };
}

function startWorker({ script, from }: { readonly script: string; readonly from: string }, job: unknown): Worker {
  const isSource = from.endsWith(".ts");
  const url = new URL(`${script}${isSource ? ".ts" : ".js"}`, from);
  const fromSource = `import("tsx/esm/api").then(({ register }) => (register(), import(${JSON.stringify(url.href)})));`;
  const options = { eval: isSource, workerData: { job }, resourceLimits, env: {}, execArgv: [] };
  return new Worker(isSource ? fromSource : url, options);
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
