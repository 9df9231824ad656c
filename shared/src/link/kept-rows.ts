// The last good rows, so that a screen that starts without the hub shows what it last knew, with its age.
import * as z from "zod/mini";
import { type Instant } from "../core/index.ts";
import { parseRows } from "./parse-rows.ts";
import { type Held } from "./sync.ts";

export interface Kept extends Held {
  /** Hub time at which the rows were last known to be true. */
  readonly heardAt: Instant;
}

/** A place for rows that outlives the page. It may lose them at any time and never throws. */
export interface KeptRows {
  load(stream: string): Kept | undefined;
  save(stream: string, kept: Kept): void;
  forget(stream: string): void;
}

const keptSchema = z.object({
  epoch: z.int(),
  version: z.int(),
  heardAt: z.string(),
  rows: z.record(z.string(), z.record(z.string(), z.unknown())),
});

const everyRelease = "openhall.rows.";
/** The number rises with the shape of any row: a page must not take for true what the page of an older release has kept. */
const prefix = `${everyRelease}2.`;
const maximumStreams = 24;
const maximumCharacters = 256 * 1024;

/** Keeps up to 24 streams of up to 256 KB each in the browser's storage; the one heard of longest ago makes room. */
export function createKeptRows(storage: Storage): KeptRows {
  return {
    load: (stream) => parseKept(quietly(() => storage.getItem(prefix + stream))),
    save(stream, kept) {
      const { epoch, version, heardAt, rows } = kept;
      const text = JSON.stringify({ epoch, version, heardAt, rows });
      quietly(() => {
        if (text.length > maximumCharacters) return storage.removeItem(prefix + stream);
        makeRoom(storage, prefix + stream);
        return storage.setItem(prefix + stream, text);
      });
    },
    forget: (stream) => void quietly(() => storage.removeItem(prefix + stream)),
  };
}

/** The browser's own storage, where it lets us have it. */
export const browserKeptRows = (): KeptRows | null => {
  const storage = quietly(() => globalThis.localStorage);
  return storage ? createKeptRows(storage) : null;
};

function parseKept(text: string | null | undefined): Kept | undefined {
  if (!text) return undefined;
  const parsed = keptSchema.safeParse(quietly((): unknown => JSON.parse(text)));
  return parsed.success ? { ...parsed.data, rows: parseRows(parsed.data.rows) } : undefined;
}

function makeRoom(storage: Storage, forKey: string): void {
  const others = Object.keys(storage).filter((key) => key.startsWith(everyRelease) && key !== forKey);
  const heardAt = (key: string): Instant => parseKept(storage.getItem(key))?.heardAt ?? "";
  const excess = others.length - (maximumStreams - 1);
  if (excess <= 0) return;
  const oldestFirst = others.toSorted((one, other) => (heardAt(one) < heardAt(other) ? -1 : 1));
  for (const key of oldestFirst.slice(0, excess)) storage.removeItem(key);
}

// Storage may be forbidden, full or broken by hand; the page then lives without it.
function quietly<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
