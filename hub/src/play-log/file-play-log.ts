// What screens say, a line each, a file a day. Not the journal: nothing depends on it, nothing is synced.
import { createReadStream } from "node:fs";
import { appendFile, mkdir, readdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type CivilDate, type Instant, instantOf } from "@openhall/shared/core";
import { type PlayLog } from "../realtime/screens.ts";
import { type PlayLine, playLineSchema } from "./play-lines.ts";

/** Days that a file is kept, and what all of them may hold: beyond it the oldest go first. */
const daysKept = 60;
const usualMostBytes = 1024 ** 3;
const flushMs = 1_000;

export interface FilePlayLog extends PlayLog {
  note(line: PlayLine): void;
  /** What the files of these days (UTC) say stood on the screens, with what has been noted so far. */
  lines(days: readonly CivilDate[]): AsyncGenerator<PlayLine>;
  /** Writes what is still held back. */
  close(): Promise<void>;
}

export interface PlayLogParts {
  readonly folder: string;
  /** Hears when it cannot be written; the hub goes on without it. */
  warn(error: unknown): void;
  /** The hall's time, whose date names the file. */
  now?(): Instant;
  readonly mostBytes?: number;
  /** What stands on the screens already: each file says it anew. */
  standing?(): readonly PlayLine[];
}

export function createPlayLog({
  folder,
  warn,
  now = worldNow,
  standing = () => [],
  mostBytes = usualMostBytes,
}: PlayLogParts): FilePlayLog {
  let held: string[] = [];
  let day = "";
  let last: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const today = now().slice(0, 10);
    const isNext = day !== "" && day !== today;
    const text = [...(isNext ? standing().map(textOf) : []), ...held].join("");
    held = [];
    if (text === "") return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await appendFile(join(folder, `${today}.jsonl`), text, { mode: 0o600 });
    if (today !== day) await removeOldFiles(folder, mostBytes);
    day = today;
  }

  /** One after the other, so that lines keep their order and the end waits for all of them. */
  const flush = (): Promise<void> => (last = last.then(write).catch(warn));

  const timer = setInterval(() => void flush(), flushMs).unref();
  return {
    append: (entry) => void held.push(textOf(entry)),
    note: (line) => void held.push(textOf(line)),
    async *lines(days) {
      await flush();
      for (const one of days) yield* linesOf(join(folder, `${one}.jsonl`));
    },
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

const worldNow = (): Instant => instantOf(Date.now());
const textOf = (entry: object): string => `${JSON.stringify(entry)}\n`;

/** A line that a power cut has torn is passed over, as is what a page has acknowledged. */
async function* linesOf(path: string): AsyncGenerator<PlayLine> {
  if (!(await isThere(path))) return;
  const lines = createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity });
  for await (const text of lines) {
    const line = text.startsWith('{"kind":') ? playLineSchema.safeParse(parsed(text)).data : undefined;
    if (line) yield line;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function removeOldFiles(folder: string, mostBytes: number): Promise<void> {
  const names = (await readdir(folder))
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(name))
    .toSorted()
    .toReversed();
  let bytes = 0;
  for (const [index, name] of names.entries()) {
    bytes += (await stat(join(folder, name))).size;
    // Today's is kept whatever it holds.
    if (index >= daysKept || (index > 0 && bytes > mostBytes)) await unlink(join(folder, name));
  }
}
