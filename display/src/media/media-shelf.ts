// Files that stay on this machine: in the browser's database, where it lets us, and else in memory until the page is loaded anew.
import { createStore, del, get, keys, set, type UseStore } from "idb-keyval";

export interface MediaShelf {
  /** Paths of what is here. */
  paths(): Promise<readonly string[]>;
  take(path: string): Promise<Blob | undefined>;
  /** False where there is no room for it. */
  put(path: string, file: Blob): Promise<boolean>;
  drop(path: string): Promise<void>;
}

const databaseName = "openhall-media";

export function openMediaShelf(): MediaShelf {
  const inMemory = new Map<string, Blob>();
  const database = openDatabase();
  const use = <T>(work: (store: UseStore) => Promise<T>, otherwise: T): Promise<T> =>
    database ? work(database).catch(() => otherwise) : Promise.resolve(otherwise);
  return {
    async paths() {
      const kept = await use((store) => keys<string>(store), []);
      return [...new Set([...kept, ...inMemory.keys()])];
    },
    async take(path) {
      return inMemory.get(path) ?? (await use((store) => get<Blob>(path, store), undefined));
    },
    async put(path, file) {
      const isKept = await use(async (store) => {
        await set(path, file, store);
        return true;
      }, false);
      if (!isKept) inMemory.set(path, file);
      return true;
    },
    async drop(path) {
      inMemory.delete(path);
      await use((store) => del(path, store), undefined);
    },
  };
}

function openDatabase(): UseStore | undefined {
  try {
    return typeof indexedDB === "undefined" ? undefined : createStore(databaseName, "files");
  } catch {
    return undefined;
  }
}
