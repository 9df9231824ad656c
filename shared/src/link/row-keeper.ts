import { type Kept, type KeptRows } from "./kept-rows.ts";

const saveWithinMs = 1000;

export interface RowKeeper {
  load(stream: string): Kept | undefined;
  /** Saves the stream as it is within a second, however often this is called. */
  changed(stream: string): void;
  forget(stream: string): void;
  /** Saves what waits, at once: the page is about to go. */
  flush(): void;
}

/** Spares the storage: at most one write a second, of the streams that changed. */
export function createRowKeeper(storage: KeptRows | null, now: (stream: string) => Kept | undefined): RowKeeper {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const stream of waiting) {
      const kept = now(stream);
      if (kept) storage?.save(stream, kept);
    }
    waiting.clear();
  };
  return {
    load: (stream) => storage?.load(stream),
    changed(stream) {
      if (!storage) return;
      waiting.add(stream);
      timer ??= setTimeout(flush, saveWithinMs);
    },
    forget(stream) {
      waiting.delete(stream);
      storage?.forget(stream);
    },
    flush,
  };
}
