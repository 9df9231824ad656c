// What screens say they have drawn, a line each, a file a day. Not the journal: nothing depends on it, nothing is synced.
import { appendFile, mkdir, readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { type PlayLog } from "../realtime/screens.ts";

/** Days that a file is kept. */
const daysKept = 60;
const flushMs = 1_000;

export interface FilePlayLog extends PlayLog {
  /** Writes what is still held back. */
  close(): Promise<void>;
}

/** The play log in `folder`. `warn` hears when it cannot be written; the hub goes on without it. */
export function createPlayLog(folder: string, warn: (error: unknown) => void): FilePlayLog {
  let lines: string[] = [];
  let day = "";
  let last: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const text = lines.join("");
    lines = [];
    if (text === "") return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const today = new Date().toISOString().slice(0, 10);
    await appendFile(join(folder, `${today}.jsonl`), text, { mode: 0o600 });
    if (today !== day) await removeOldFiles(folder);
    day = today;
  }

  /** One after the other, so that lines keep their order and the end waits for all of them. */
  const flush = (): Promise<void> => (last = last.then(write).catch(warn));

  const timer = setInterval(() => void flush(), flushMs).unref();
  return {
    append: (entry) => void lines.push(`${JSON.stringify(entry)}\n`),
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

async function removeOldFiles(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(name)).toSorted();
  await Promise.all(names.slice(0, -daysKept).map((name) => unlink(join(folder, name))));
}
