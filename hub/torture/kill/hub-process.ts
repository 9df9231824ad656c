// The hub as its operator runs it: a process of its own, on a data folder and a port.
import { spawn } from "node:child_process";
import { once } from "node:events";

export interface HubProcess {
  /** Its port, once it is open; rejects with what the hub said when it ends before. */
  readonly port: Promise<number>;
  /** Asks it to end, and does not wait. */
  stop(): void;
  /** The same, and waits. */
  end(): Promise<void>;
  /** SIGKILL; resolves when the process is gone. Rejects when it had ended already, unasked. */
  kill(): Promise<void>;
}

export interface HubPlace {
  /** Arguments of Node: the built hub, or its source with a loader. */
  readonly program: readonly string[];
  readonly dataFolder: string;
  /** 0 takes any free one. */
  readonly port: number;
}

/** The hub ends by itself when we do: it hears its ipc channel close. */
export function spawnHub({ program, dataFolder, port }: HubPlace): HubProcess {
  const settings = { UV_THREADPOOL_SIZE: "16", OPENHALL_PORT: String(port), OPENHALL_DATA: dataFolder };
  const child = spawn(process.execPath, program, {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const gone = once(child, "close");
  let said = "";
  let isAsked = false;
  const openPort = new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
        if (found !== undefined) resolve(Number(found));
      });
    }
    child.once("error", reject);
    child.once("close", (code, signal) => reject(new Error(`The hub ended (${signal ?? code}): ${said.trim()}`)));
  });
  openPort.catch(() => undefined);
  function stop(): void {
    isAsked = true;
    child.kill("SIGTERM");
  }

  return {
    port: openPort,
    stop,
    async end() {
      stop();
      await gone;
    },
    async kill() {
      if (child.exitCode !== null && !isAsked)
        throw new Error(`The hub has ended by itself (${child.exitCode}): ${said.trim()}`);
      child.kill("SIGKILL");
      await gone;
    },
  };
}
