// Fetches what is wanted, one file after another, keeps it on this machine, and drops at once what is not wanted any more.
import { shallowReactive } from "vue";
import { type FilePath } from "./media-files.ts";
import { type MediaShelf } from "./media-shelf.ts";

interface Parts {
  readonly shelf: MediaShelf;
  /** Undefined where the hub has it not, or is not there. */
  readonly fetchFile: (path: FilePath, signal: AbortSignal) => Promise<Blob | undefined>;
  readonly mostBytes: number;
}

export interface MediaKeeper {
  /** Object URLs of the files that are here; reactive. */
  readonly urls: ReadonlyMap<FilePath, string>;
  /** In the order of need: what does not fit behind the others is left out. */
  want(paths: readonly FilePath[]): void;
  /** Tries again what did not come. */
  tryAgain(): void;
  end(): void;
}

const againMs = 30_000;

export function createMediaKeeper({ shelf, fetchFile, mostBytes }: Parts): MediaKeeper {
  const urls = shallowReactive(new Map<FilePath, string>());
  const sizes = new Map<FilePath, number>();
  let wanted: readonly FilePath[] = [];
  let failed = new Set<FilePath>();
  let isWorking = false;
  let hasEnded = false;
  let fetching: { readonly path: FilePath; readonly abort: AbortController } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onShelf = shelf.paths().then((paths) => new Set(paths));

  function forget(path: FilePath): void {
    const url = urls.get(path);
    if (url !== undefined) URL.revokeObjectURL(url);
    urls.delete(path);
    sizes.delete(path);
  }

  async function dropOthers(): Promise<void> {
    const here = await onShelf;
    const keep = new Set(wanted);
    for (const path of urls.keys()) if (!keep.has(path)) forget(path);
    for (const path of here) {
      if (keep.has(path)) continue;
      here.delete(path);
      await shelf.drop(path);
    }
  }

  const heldBytes = (): number => [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);

  async function bring(path: FilePath): Promise<void> {
    const here = await onShelf;
    const kept = here.has(path) ? await shelf.take(path) : undefined;
    const file = kept ?? (await fetchWanted(path));
    if (hasEnded || !wanted.includes(path)) return;
    if (!file || heldBytes() + file.size > mostBytes) return void failed.add(path);
    if (!kept) {
      await shelf.put(path, file);
      here.add(path);
      // It may have been withdrawn meanwhile.
      if (hasEnded || !wanted.includes(path)) return;
    }
    sizes.set(path, file.size);
    urls.set(path, URL.createObjectURL(file));
  }

  async function fetchWanted(path: FilePath): Promise<Blob | undefined> {
    const abort = new AbortController();
    fetching = { path, abort };
    const file = await fetchFile(path, abort.signal).catch(() => undefined);
    fetching = undefined;
    return file;
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    for (;;) {
      await dropOthers();
      const next = wanted.find((path) => !urls.has(path) && !failed.has(path));
      if (next === undefined || hasEnded) break;
      await bring(next);
    }
    isWorking = false;
    clearTimeout(timer);
    if (failed.size > 0 && !hasEnded) timer = setTimeout(tryAgain, againMs);
  }

  function tryAgain(): void {
    failed = new Set();
    void work();
  }

  return {
    urls,
    want(paths) {
      wanted = [...new Set(paths)];
      const keep = new Set(wanted);
      failed = new Set([...failed].filter((path) => keep.has(path)));
      for (const path of urls.keys()) if (!keep.has(path)) forget(path);
      if (fetching && !keep.has(fetching.path)) fetching.abort.abort();
      void work();
    },
    tryAgain,
    end() {
      hasEnded = true;
      clearTimeout(timer);
      fetching?.abort.abort();
      for (const path of urls.keys()) forget(path);
    },
  };
}
