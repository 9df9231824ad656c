// One run of the process that prepares a file, from its start to its end.
import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type MediaJob, type Outcome, outcomeSchema, refused } from "./media-job.ts";

export interface ProcessLimits {
  /** From its start to its answer. */
  readonly withinMs: number;
  /** Memory of the process without that of ffmpeg, which has its own limit. */
  readonly residentBytes: number;
}

/** A video of ten minutes takes about five on a small machine; of other files none takes one. */
export const usualLimits: ProcessLimits = { withinMs: 15 * 60_000, residentBytes: 1_200 * 1024 * 1024 };

/** Beside this file: in the bundle a script, in the sources TypeScript. */
const ownWorker = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "media-worker.ts" : "media-worker.js", import.meta.url),
);

export interface MediaProcess {
  readonly ended: Promise<Outcome>;
  /** Ends it, and what it has started. */
  kill(): void;
}

export function startPreparing(job: MediaJob, limits = usualLimits, worker = ownWorker): MediaProcess {
  const child = fork(worker, [], {
    execArgv: ["--max-old-space-size=512", ...(worker.endsWith(".ts") ? ["--import", "tsx"] : [])],
    // A group of its own, so that ffmpeg ends with it.
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const kill = (): void => killGroup(child);
  return { ended: endingOf(child, job, limits).finally(kill), kill };
}

const looksEveryMs = 200;

function endingOf(child: ChildProcess, job: MediaJob, { withinMs, residentBytes }: ProcessLimits): Promise<Outcome> {
  return new Promise((resolve) => {
    const tooHeavy = (why: string): void => done(refused("medium-too-heavy", { why }));
    const timer = setTimeout(() => tooHeavy("it does not answer"), withinMs);
    const watch = setInterval(() => {
      void residentOf(child.pid).then((bytes) => {
        if (bytes > residentBytes) tooHeavy("it takes too much memory");
      });
    }, looksEveryMs);
    function done(outcome: Outcome): void {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(outcome);
    }
    child.once("message", () => {
      child.on("message", (message) => done(readOutcome(message)));
      child.send(job);
    });
    child.on("exit", (code, signal) => done(broken(`it has ended with ${signal ?? code}`)));
    child.on("error", (error) => done(broken(error.message)));
  });
}

const broken = (why: string): Outcome => refused("medium-broken", { why });

function readOutcome(message: unknown): Outcome {
  const read = outcomeSchema.safeParse(message);
  return read.success ? read.data : broken("it says nonsense");
}

/** Bytes; 0 where the system does not tell. */
async function residentOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It has ended by itself, and with it its group.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
