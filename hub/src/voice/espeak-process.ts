// One run of the speaking process, from its start to its end.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Job, workerMessageSchema } from "./espeak-message.ts";

/** `ok` with no `wav`: there is nothing to be heard of the text. Not `ok`: the process is of no use any more. */
export type Spoken =
  | { readonly ok: true; readonly wav: Uint8Array | undefined }
  | { readonly ok: false; readonly why: string };

export interface SpeakingProcess {
  readonly pid: number | undefined;
  isAlive(): boolean;
  /** One job at a time. */
  ask(job: Job, withinMs: number): Promise<Spoken>;
  /** Ends it and waits until it has ended. */
  end(): Promise<void>;
}

const startsWithinMs = 15_000;

/** Beside this file: in the bundle a script, in the sources TypeScript. */
const ownWorker = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "espeak-worker.ts" : "espeak-worker.js", import.meta.url),
);

/** Undefined where it does not start; `absent` where the package is not installed. */
export async function startSpeaking(worker = ownWorker): Promise<SpeakingProcess | "absent" | undefined> {
  const child = fork(worker, [], {
    execArgv: worker.endsWith(".ts") ? ["--import", "tsx"] : [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const started = await nextOf(child, startsWithinMs);
  if (started.ok && "state" in started.message && started.message.state === "ready") return running(child);
  child.kill("SIGKILL");
  return started.ok ? "absent" : undefined;
}

function running(child: ChildProcess): SpeakingProcess {
  const isAlive = (): boolean => child.connected && child.exitCode === null && child.signalCode === null;
  return {
    pid: child.pid,
    isAlive,
    async ask(job, withinMs) {
      if (!isAlive()) return { ok: false, why: "it has ended" };
      const answer = nextOf(child, withinMs);
      child.send(job);
      const heard = await answer;
      if (!heard.ok) return heard;
      if (!("id" in heard.message) || heard.message.id !== job.id)
        return { ok: false, why: "it answered something else" };
      return { ok: true, wav: heard.message.wav };
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}

type Heard =
  | { readonly ok: true; readonly message: ReturnType<typeof workerMessageSchema.parse> }
  | { readonly ok: false; readonly why: string };

/** Its next message, unless it ends first or says nothing for too long. */
function nextOf(child: ChildProcess, withinMs: number): Promise<Heard> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done({ ok: false, why: "it does not answer" }), withinMs);
    const heard = (message: unknown): void => {
      const parsed = workerMessageSchema.safeParse(message);
      done(parsed.success ? { ok: true, message: parsed.data } : { ok: false, why: "it says nonsense" });
    };
    const ended = (): void => done({ ok: false, why: "it has ended" });
    function done(result: Heard): void {
      clearTimeout(timer);
      child.off("message", heard).off("exit", ended).off("error", ended);
      resolve(result);
    }
    child.on("message", heard).on("exit", ended).on("error", ended);
  });
}
