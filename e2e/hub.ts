// The built hub as its operator runs it, on a free port and a data folder of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Credentials } from "@openhall/hub/demo";

export interface Hub {
  /** `http://localhost:<port>`; the same after a restart. */
  readonly url: string;
  /** Where the hub tells phones that it is. */
  readonly phoneUrl: string;
  readonly credentials: Credentials;
  /** Whether it has ever been killed: pages then lose connections and say so in their console. */
  readonly wasKilled: boolean;
  /** Everything is gone but the disk. */
  kill(): Promise<void>;
  /** Resolves when the port is open again. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

interface Running {
  readonly url: string;
  readonly phoneUrl: string;
  kill(): Promise<void>;
}

const program = fileURLToPath(new URL("../hub/dist/main.js", import.meta.url));

/** The hub ends by itself when we do: it hears its ipc channel close. */
async function run(dataFolder: string, port: string): Promise<Running> {
  const settings = { UV_THREADPOOL_SIZE: "16", OPENHALL_PORT: port, OPENHALL_DATA: dataFolder };
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const gone = once(child, "close");
  const said = await new Promise<string>((resolve, reject) => {
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes("Ctrl-C")) resolve(text);
      });
    child.once("close", () => reject(new Error(`The hub ended before its port was open: ${text}`)));
  });
  return {
    url: /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "",
    phoneUrl: /http:\/\/\S+(?=\/t\/)/.exec(said)?.[0] ?? "",
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

export async function startHub(): Promise<Hub> {
  const dataFolder = await mkdtemp(join(tmpdir(), "openhall-e2e-"));
  let running = await run(dataFolder, "0");
  let wasKilled = false;
  const { url, phoneUrl } = running;
  const credentials: Credentials = JSON.parse(await readFile(join(dataFolder, "credentials.json"), "utf8"));
  return {
    url,
    phoneUrl,
    credentials,
    get wasKilled() {
      return wasKilled;
    },
    async kill() {
      wasKilled = true;
      await running.kill();
    },
    async restart() {
      running = await run(dataFolder, new URL(url).port);
    },
    async remove() {
      await running.kill();
      await rm(dataFolder, { recursive: true });
    },
  };
}
