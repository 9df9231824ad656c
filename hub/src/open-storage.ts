import { join } from "node:path";
import { type Instant, instantOf, type Topic } from "@openhall/shared/core";
import { engineSnapshot } from "./engine/restore.ts";
import {
  createSnapshotStore,
  type DataFolder,
  type DurableDocument,
  type EventLog,
  type FileLayer,
  type Findings,
  FolderUnusableError,
  MissingDataError,
  openDataFolder,
  openDocument,
  openFileLog,
  type SnapshotStore,
} from "./journal/index.ts";

/** A rehearsal has a folder of its own, which no hub opens as a venue's by mistake. */
export type VenueKind = "demo" | "real" | "rehearsal";

/** Everything of a hub that lies on the disk. */
export interface Storage {
  readonly folder: DataFolder;
  readonly log: EventLog;
  readonly findings: Findings;
  readonly snapshots: SnapshotStore;
  readonly access: DurableDocument<object>;
  /** Bytes that may still be written. */
  freeBytes(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the data folder of a venue of this kind for this process alone. Throws the named faults of the journal's door,
 * each one plain sentence: `FolderUnusableError`, `FolderInUseError`, `MissingDataError`.
 */
export async function openStorage(
  path: string,
  venue: VenueKind,
  topics: readonly Topic[],
  files: FileLayer,
  segmentBytes?: number,
): Promise<Storage> {
  const folder = await openDataFolder({ files, folder: path, venueId: venue, now: nowInstant() });
  try {
    refuseOtherVenue(path, folder.mark.venueId, venue);
    const snapshots = createSnapshotStore({ files, folder: folder.snapshotFolder });
    const snapshotSequences = await sequencesOf(snapshots, topics);
    const { log, findings } = await openFileLog({
      files,
      folder: folder.journalFolder,
      snapshotSequences,
      ...(segmentBytes === undefined ? {} : { segmentBytes }),
    });
    const access = await openDocument({ files, path: join(path, "access.json"), parse: anyObject });
    if (access.data === undefined && access.unreadable.length > 0)
      throw new MissingDataError(
        `The accounts cannot be read: ${access.unreadable.join(", ")}. Restore the file; an empty list is not made up for it.`,
      );
    return {
      folder,
      log,
      findings,
      snapshots,
      access,
      freeBytes: () => files.freeBytes(path),
      async close() {
        await log.close();
        await folder.lock.release();
      },
    };
  } catch (error) {
    await folder.lock.release();
    throw error;
  }
}

/** The demo's accounts, whose passwords lie in a file, must never come up in a real venue. */
function refuseOtherVenue(path: string, found: string, venue: VenueKind): void {
  const kind = found === "demo" || found === "rehearsal" ? found : "real";
  if (kind === venue) return;
  throw new FolderUnusableError(`The data folder ${path} is that of ${startOf[kind]}.`);
}

const startOf: Readonly<Record<VenueKind, string>> = {
  demo: "the demo venue; start it without --data",
  real: "a real venue; start it with --data",
  rehearsal: "a rehearsal; start one with --rehearse",
};

const nowInstant = (): Instant => instantOf(Date.now());

async function sequencesOf(snapshots: SnapshotStore, topics: readonly Topic[]): Promise<number[]> {
  const names = [engineSnapshot, ...topics.map((topic) => topic.name)];
  const loaded = await Promise.all(names.map((name) => snapshots.load(name)));
  return loaded.map((snapshot) => snapshot?.sequence ?? 0);
}

/** The access register parses what is in it; here it is only a document. */
function anyObject(input: unknown): object {
  if (typeof input === "object" && input !== null) return input;
  throw new Error("not a document");
}
