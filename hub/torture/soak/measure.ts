// What a hub holds at one moment: memory that is really needed, files, handles.
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { setTimeout as pause } from "node:timers/promises";

export interface Held {
  /** Heap and buffers after a collection, in MB. */
  readonly memoryMb: number;
  /** But for the journal's segments, of which there are as many as there is journal. */
  readonly files: number;
  readonly diskMb: number;
  /** Open file descriptors of this process; where the system does not tell, its active handles. */
  readonly descriptors: number;
  readonly timers: number;
  /** Connections that the hub counts. */
  readonly sockets: number;
}

const collect = makeCollector();
/** For what has just ended: closing handshakes, answers, finalisers. */
const settleMs = 150;
const mb = 1024 * 1024;

export async function measure(dataFolder: string, sockets: () => Promise<number>): Promise<Held> {
  await pause(settleMs);
  const connected = await sockets();
  const disk = await diskOf(dataFolder);
  collect();
  await pause(0);
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return {
    memoryMb: (heapUsed + external) / mb,
    files: disk.filter(({ path }) => !isSegment.test(path)).length,
    diskMb: disk.reduce((sum, { bytes }) => sum + bytes, 0) / mb,
    descriptors: await descriptors(),
    timers: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length,
    sockets: connected,
  };
}

function makeCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  return () => {
    if (typeof gc === "function") gc();
  };
}

const isSegment = /[/\\]journal[/\\]\d+\.jsonl$/;

/** All files in a folder and below; what goes away meanwhile is not there. */
async function diskOf(folder: string): Promise<{ path: string; bytes: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const file = await lstat(path).catch(() => undefined);
    return file ? [{ path, bytes: file.size }] : [];
  });
  return (await Promise.all(found)).flat();
}

const descriptors = (): Promise<number> =>
  readdir("/proc/self/fd").then(
    (open) => open.length,
    () => process.getActiveResourcesInfo().length,
  );
