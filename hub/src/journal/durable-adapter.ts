// Where a lowdb document meets the disk. Two generations: a write never touches the newest readable one before the next
// is whole, so whatever moment the power goes, one of the two can be read.
import { type Buffer } from "node:buffer";
import { dirname } from "node:path";
import { type Adapter } from "lowdb";
import { type FileLayer, type SyncLabel } from "./file-layer.ts";
import { createLine, type Line } from "./line.ts";
import { sealJson, unsealJson } from "./sealed-json.ts";
import { writeContent } from "./write-whole.ts";

export interface DocumentPlace<T> {
  readonly files: FileLayer;
  /** `<folder>/<name>.json` */
  readonly path: string;
  /** The shape of the document; throws where it is another. */
  readonly parse: (input: unknown) => T;
  /** Shared by documents that must reach the disk in the order of the calls. */
  readonly line?: Line;
  readonly labels?: { readonly file: SyncLabel; readonly folder: SyncLabel };
}

export interface DurableAdapter<T> extends Adapter<T | null> {
  readonly generations: readonly T[];
  readonly unreadable: readonly string[];
}

interface Generation<T> {
  readonly data: T;
  readonly bytes: Buffer;
}

const documentLabels = { file: "document file", folder: "document folder" } as const;

/** Writes in line; a value that waits at its end gives way to the next one, and both resolve with that. */
function createLatestWriter<Value>(
  line: Line,
  write: (value: Value) => Promise<void>,
): (value: Value) => Promise<void> {
  let waiting: { value: Value; done: Promise<void> } | undefined;
  return (value) => {
    if (waiting && line.isLast(waiting.done)) {
      waiting.value = value;
      return waiting.done;
    }
    const mine = { value, done: Promise.resolve() };
    mine.done = line.add(() => {
      if (waiting === mine) waiting = undefined;
      return write(mine.value);
    });
    waiting = mine;
    return mine.done;
  };
}

/** A lowdb adapter whose write resolves when the value, as it was at the call, is durable. */
export function createDurableAdapter<T extends object>(place: DocumentPlace<T>): DurableAdapter<T> {
  const { files, path, parse, labels = documentLabels, line = createLine() } = place;
  const stem = path.replace(/\.json$/, "");
  const previous = `${stem}.previous.json`;
  const temporary = `${stem}.new.json`;
  const unreadable: string[] = [];
  let generations: readonly T[] = [];
  let currentIsReadable = false;

  async function readGeneration(candidate: string): Promise<readonly T[]> {
    const bytes = await files.read(candidate);
    if (!bytes) return [];
    try {
      return [parse(unsealJson(bytes))];
    } catch {
      unreadable.push(candidate);
      return [];
    }
  }

  async function read(): Promise<T | null> {
    const current = await readGeneration(path);
    currentIsReadable = current.length > 0;
    generations = [...current, ...(await readGeneration(previous))];
    return generations[0] ?? null;
  }

  async function writeGeneration({ data, bytes }: Generation<T>): Promise<void> {
    await writeContent(files, temporary, bytes, labels.file);
    if (currentIsReadable) {
      currentIsReadable = false;
      await files.rename(path, previous);
    }
    await files.rename(temporary, path);
    currentIsReadable = true;
    await files.syncFolder(dirname(path), labels.folder);
    generations = [data, ...generations].slice(0, 2);
  }

  const writeLatest = createLatestWriter(line, writeGeneration);
  return {
    get generations() {
      return generations;
    },
    unreadable,
    read,
    write: async (data) => {
      if (data) await writeLatest({ data, bytes: sealJson(data) });
    },
  };
}
