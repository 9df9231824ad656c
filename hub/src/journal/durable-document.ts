// One JSON document in a file, through lowdb with an adapter of our own: lowdb's writer has no fsync and loses data in a
// power cut. Each write is a new generation; the one before it stays beside it as `<name>.previous.json`.
import { Low } from "lowdb";
import { createDurableAdapter, type DocumentPlace } from "./durable-adapter.ts";

export interface DurableDocument<T> {
  /** The newest readable generation at the opening; from then on what was last handed to `write`. */
  readonly data: T | undefined;
  /** The readable values on the disk, newest first; at most two. */
  readonly generations: readonly T[];
  /** Files that exist and cannot be trusted. Where `data` is undefined too, something is lost: never start empty. */
  readonly unreadable: readonly string[];
  /**
   * Resolves when this value, or one handed over after it, is durable. The value is taken as it is at the call; those
   * that wait for the disk become one write. After a rejection a later write may be tried.
   */
  write(data: T): Promise<void>;
}

/** Opens a document, which has no data while there is no file yet; the folder must exist. */
export async function openDocument<T extends object>(place: DocumentPlace<T>): Promise<DurableDocument<T>> {
  const adapter = createDurableAdapter(place);
  const low = new Low<T | null>(adapter, null);
  await low.read();
  return {
    get data() {
      return low.data ?? undefined;
    },
    get generations() {
      return adapter.generations;
    },
    unreadable: adapter.unreadable,
    write: (data) => {
      low.data = data;
      return low.write();
    },
  };
}
