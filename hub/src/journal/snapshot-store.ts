import { join } from "node:path";
import * as z from "zod";
import { type DurableDocument, openDocument } from "./durable-document.ts";
import { type FileLayer } from "./file-layer.ts";
import { createLine } from "./line.ts";

const snapshotSchema = z.strictObject({ sequence: z.int().nonnegative(), state: z.unknown() });

/** A topic's state after the record `sequence`. */
export interface Snapshot {
  readonly sequence: number;
  readonly state: unknown;
}

/** Snapshots by name (a topic's, or the engine's), one durable document each. A lost one is made again from the journal. */
export interface SnapshotStore {
  /** The newest that can be read. */
  load(name: string): Promise<Snapshot | undefined>;
  /**
   * Takes the state as it is at the call; resolves when it is durable. Save only what the journal holds durably. Snapshots
   * reach the disk in the order of the calls (once loaded): one that others depend on is saved before them.
   */
  save(name: string, snapshot: Snapshot): Promise<void>;
  /** Every readable generation of every snapshot loaded or saved here holds this record: what retention may go up to. */
  coveredThrough(): number;
  /** Files that exist and cannot be trusted. */
  unreadable(): readonly string[];
}

const labels = { file: "snapshot file", folder: "snapshot folder" } as const;

/** Opens the snapshots in a folder, which must exist. */
export function createSnapshotStore({ files, folder }: { files: FileLayer; folder: string }): SnapshotStore {
  const documents = new Map<string, DurableDocument<Snapshot>>();
  const line = createLine();
  const { parse } = snapshotSchema;

  async function documentOf(name: string): Promise<DurableDocument<Snapshot>> {
    const path = join(folder, `${name}.json`);
    const document = documents.get(name) ?? (await openDocument({ files, path, parse, labels, line }));
    documents.set(name, document);
    return document;
  }

  async function save(name: string, snapshot: Snapshot): Promise<void> {
    const document = documents.get(name);
    if (document) return document.write(snapshot);
    const taken = structuredClone(snapshot);
    await (await documentOf(name)).write(taken);
  }

  return {
    load: async (name) => (await documentOf(name)).generations[0],
    save,
    coveredThrough: () => {
      const older = [...documents.values()].map(({ generations }) => generations[1]?.sequence ?? 0);
      return older.length === 0 ? 0 : Math.min(...older);
    },
    unreadable: () => [...documents.values()].flatMap((document) => document.unreadable),
  };
}
