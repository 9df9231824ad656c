import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type HubPlace, type HubProcess, spawnHub } from "./kill/hub-process.ts";

/** The hub's source: these tests need no build. */
const program = ["--import", "tsx", fileURLToPath(new URL("../src/main.ts", import.meta.url))];

export interface RealHub {
  readonly dataFolder: string;
  /** Starts another hub on the same folder. */
  start(port?: number): HubProcess;
  /** Kills every hub that still runs, and removes the folder. */
  remove(): Promise<void>;
}

export function createRealHub(): RealHub {
  const dataFolder = mkdtempSync(join(tmpdir(), "openhall-hub-"));
  const started: HubProcess[] = [];
  return {
    dataFolder,
    start(port = 0) {
      const place: HubPlace = { program, dataFolder, port };
      const hub = spawnHub(place);
      started.push(hub);
      return hub;
    },
    async remove() {
      await Promise.all(started.map((hub) => hub.kill().catch(() => undefined)));
      rmSync(dataFolder, { recursive: true });
    },
  };
}
