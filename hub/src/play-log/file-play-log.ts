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

/** Opens the play log in `folder`. `warn` hears when it cannot be written; the hub goes on without it. */
export async function openPlayLog(folder: string, warn: (error: unknown) => void): Promise<FilePlayLog> {
  await mkdir(folder, { recursive: true });
  let lines: string[] = [];
  let day = "";

  async function flush(): Promise<void> {
    const text = lines.join("");
    lines = [];
    if (text === "") return;
    const today = new Date().toISOString().slice(0, 10);
    if (today !== day) await removeOldFiles(folder);
    day = today;
    await appendFile(join(folder, `${today}.jsonl`), text, { mode: 0o600 });
  }

  const timer = setInterval(() => void flush().catch(warn), flushMs).unref();
  return {
    append: (entry) => void lines.push(`${JSON.stringify(entry)}\n`),
    async close() {
      clearInterval(timer);
      await flush().catch(warn);
    },
  };
}

async function removeOldFiles(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(name)).toSorted();
  await Promise.all(names.slice(0, -daysKept).map((name) => unlink(join(folder, name))));
}
