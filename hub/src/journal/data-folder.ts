// The data folder carries a mark of its own, written last of all: where the mark is, a journal must be, and a missing
// file is never taken for an empty database.
import { Buffer } from "node:buffer";
import { dirname, join, resolve } from "node:path";
import { type Instant } from "@openhall/shared/core";
import * as z from "zod";
import { FolderUnusableError, folderFaultOf, hasCode, MissingDataError } from "./faults.ts";
import { type FileLayer } from "./file-layer.ts";
import { type Lock, openLock } from "./lock.ts";
import { createSegment, genesis, holdsRecords, listSegments } from "./segment.ts";
import { writeWhole } from "./write-whole.ts";

const markSchema = z.strictObject({ format: z.literal(1), venueId: z.string(), createdAt: z.iso.datetime() });

/** What the folder says of itself. `format` rises when an older hub could no longer read what is in it. */
export type Mark = Readonly<z.infer<typeof markSchema>>;

export interface DataFolder {
  readonly mark: Mark;
  /** True when this call made it: nothing has happened here yet. */
  readonly isNew: boolean;
  readonly journalFolder: string;
  readonly snapshotFolder: string;
  /** Held until released; nobody else may write here. */
  readonly lock: Lock;
}

interface Opening {
  readonly files: FileLayer;
  readonly folder: string;
  /** For the mark of a new folder; an existing one keeps its own. */
  readonly venueId: string;
  readonly now: Instant;
  /** Another lock than the one for real folders, for tests. */
  readonly lock?: (options: { readonly folder: string }) => Promise<Lock>;
}

/**
 * Opens a data folder for this process alone, or makes a new one, durably. Throws `FolderUnusableError`,
 * `FolderInUseError`, or `MissingDataError` where there is a mark without a journal or a journal without its mark.
 */
export async function openDataFolder({ lock: lockFolder = openLock, ...opening }: Opening): Promise<DataFolder> {
  const folder = resolve(opening.folder);
  await opening.files.makeFolder(folder).catch((error: unknown) => {
    throw folderFaultOf(folder, error);
  });
  const lock = await lockFolder({ folder });
  try {
    return { ...(await openMarked({ ...opening, folder })), lock };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openMarked({ files, folder, venueId, now }: Opening): Promise<Omit<DataFolder, "lock">> {
  const path = join(folder, "openhall.json");
  const place = { journalFolder: join(folder, "journal"), snapshotFolder: join(folder, "snapshots") };
  const segments = await listSegments(files, place.journalFolder);
  const found = await files.read(path);
  if (found) {
    const mark = parseMark(path, found);
    if (segments.length > 0) return { ...place, mark, isNew: false };
    throw new MissingDataError(`${folder} has held data since ${mark.createdAt}, but its journal is missing.`);
  }
  if (await holdsRecords(files, segments)) {
    throw new MissingDataError(`${folder} holds a journal, but its mark openhall.json is missing.`);
  }
  const mark: Mark = { format: 1, venueId, createdAt: now };
  await prepareFolders(files, folder, [place.journalFolder, place.snapshotFolder]);
  await createSegment(files, place.journalFolder, genesis);
  await writeMark(files, path, mark);
  return { ...place, mark, isNew: true };
}

function parseMark(path: string, bytes: Buffer): Mark {
  try {
    return markSchema.parse(JSON.parse(bytes.toString()));
  } catch (error) {
    const reason = "is not the mark of a data folder that this version can read";
    throw new FolderUnusableError(`${path} ${reason}.`, { cause: error });
  }
}

async function prepareFolders(files: FileLayer, folder: string, inside: readonly string[]): Promise<void> {
  for (let above = dirname(folder); ; above = dirname(above)) {
    await syncParent(files, above);
    if (above === dirname(above)) break;
  }
  for (const made of inside) await files.makeFolder(made);
  await files.syncFolder(folder, "data folder");
}

/** A folder that we may not even read is one in which we cannot have made anything. */
async function syncParent(files: FileLayer, above: string): Promise<void> {
  try {
    await files.syncFolder(above, "parent folder");
  } catch (error) {
    if (!hasCode(error, "EACCES", "EPERM")) throw error;
  }
}

async function writeMark(files: FileLayer, path: string, mark: Mark): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(mark)}\n`);
  await writeWhole(files, { path, temporary: `${path}.new` }, bytes, { file: "mark file", folder: "mark folder" });
}
