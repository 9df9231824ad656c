import { type Snapshot, type SnapshotStore } from "../journal/snapshot-store.ts";

/** Snapshots kept as text, so that nobody's later change of a state changes them; the files are no different. */
export interface MemorySnapshots extends SnapshotStore {
  readonly saved: readonly string[];
  /** As if the file could not be read. */
  lose(name: string): void;
}

export function createMemorySnapshots(): MemorySnapshots {
  const kept = new Map<string, string[]>();
  const saved: string[] = [];
  const parse = (text: string): Snapshot => JSON.parse(text);
  return {
    async load(name) {
      const newest = kept.get(name)?.[0];
      return newest === undefined ? undefined : parse(newest);
    },
    save(name, snapshot) {
      saved.push(name);
      kept.set(name, [JSON.stringify(snapshot), ...(kept.get(name) ?? [])].slice(0, 2));
      return Promise.resolve();
    },
    coveredThrough: () =>
      kept.size === 0 ? 0 : Math.min(...[...kept.values()].map(([, older]) => (older ? parse(older).sequence : 0))),
    unreadable: () => [],
    saved,
    lose: (name) => void kept.delete(name),
  };
}
