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
  /** Whether pages may have lost it: they then lose connections and say so in their console. */
  readonly mayBeAway: boolean;
  /** To be said before it changes over to a rehearsal or back: for a moment nobody is there. */
  goesAway(): void;
  /** Everything is gone but the disk. */
  kill(): Promise<void>;
  /** Resolves when the port is open again. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

/** Of its environment, beside those that every hub here has. */
export type HubSettings = Readonly<Record<string, string>>;

interface Running {
  readonly url: string;
  readonly phoneUrl: string;
  kill(): Promise<void>;
}

const program = fileURLToPath(new URL("../hub/dist/main.js", import.meta.url));

/** The hub ends by itself when we do: it hears its ipc channel close. */
async function run(settings: HubSettings): Promise<Running> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, UV_THREADPOOL_SIZE: "16", ...settings },
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

export async function startHub(more: HubSettings = {}): Promise<Hub> {
  const dataFolder = await mkdtemp(join(tmpdir(), "openhall-e2e-"));
  const settings = { ...more, OPENHALL_DATA: dataFolder };
  let running = await run({ ...settings, OPENHALL_PORT: "0" });
  let mayBeAway = false;
  const { url, phoneUrl } = running;
  const credentials: Credentials = JSON.parse(await readFile(join(dataFolder, "credentials.json"), "utf8"));
  return {
    url,
    phoneUrl,
    credentials,
    get mayBeAway() {
      return mayBeAway;
    },
    goesAway() {
      mayBeAway = true;
    },
    async kill() {
      mayBeAway = true;
      await running.kill();
    },
    async restart() {
      running = await run({ ...settings, OPENHALL_PORT: new URL(url).port });
    },
    async remove() {
      await running.kill();
      await rm(dataFolder, { recursive: true });
    },
  };
}
