// Keeps a second hub out of a data folder. Locks are numbered `hub.lock.<n>`; the highest one counts. A lock is taken by
// creating the next number, whole and exclusively, which only one process can do; an old owner's file is never touched
// before that, so there is no moment at which two can believe they are alone. Nothing here needs to outlive a power cut.
import { link, readdir, readFile, stat, truncate, unlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Instant, instantOf } from "@openhall/shared/core";
import * as z from "zod";
import { FolderInUseError, folderFaultOf, hasCode } from "./faults.ts";
import { isAlive, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

const touchEveryMs = 1_000;
const namePattern = /^hub\.lock\.(\d+)$/;
const ownerSchema = z.object({
  pid: z.int().positive(),
  bootId: z.nullable(z.string()),
  startedAt: z.nullable(z.string()),
});

export interface Lock {
  /** When the last owner was surely at work, to about a second (after a power cut some seconds more); undefined where there was none. */
  readonly previousSignOfLife: Instant | undefined;
  /** Leaves the file behind, empty, as this owner's last sign of life. */
  release(): Promise<void>;
}

const pathOf = (folder: string, number: number): string => join(folder, `hub.lock.${number}`);

/** The numbers of the locks in a folder, highest first. */
async function listLocks(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => namePattern.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => b - a);
}

/** An empty lock was released, a torn one lost in a power cut: nobody holds either. */
async function ownerOf(path: string): Promise<ProcessIdentity | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return undefined;
  }
}

async function signOfLifeAt(path: string): Promise<Instant | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && instantOf(found.mtimeMs);
}

/** Creates a lock whole, unless somebody else has; false as well where a higher one has come up meanwhile. */
async function claim(folder: string, number: number, owner: ProcessIdentity): Promise<boolean> {
  const temporary = join(folder, `hub.lock.new.${owner.pid}`);
  await writeFile(temporary, JSON.stringify(owner), { mode: 0o600 });
  try {
    await link(temporary, pathOf(folder, number));
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    await unlink(temporary);
  }
  const [highest, ...older] = await listLocks(folder);
  if (highest !== number) {
    await unlink(pathOf(folder, number));
    return false;
  }
  await Promise.all(older.map((old) => unlink(pathOf(folder, old)).catch(() => undefined)));
  return true;
}

function hold(path: string, previousSignOfLife: Instant | undefined): Lock {
  const touch = async (): Promise<void> => utimes(path, new Date(), new Date()).catch(() => undefined);
  const timer = setInterval(() => void touch(), touchEveryMs);
  timer.unref();
  return {
    previousSignOfLife,
    release: async () => {
      clearInterval(timer);
      await truncate(path, 0).catch(() => undefined);
    },
  };
}

async function takeLock(folder: string): Promise<Lock> {
  const self = await ownIdentity();
  for (;;) {
    const [newest = 0] = await listLocks(folder);
    const owner = await ownerOf(pathOf(folder, newest));
    if (owner && (await isAlive(owner))) throw new FolderInUseError(folder, owner.pid);
    const previousSignOfLife = await signOfLifeAt(pathOf(folder, newest));
    if (await claim(folder, newest + 1, self)) return hold(pathOf(folder, newest + 1), previousSignOfLife);
  }
}

/**
 * Takes a folder, which must exist, for this process. Throws `FolderInUseError` while its owner lives; the lock of a
 * process that is gone, also by number reuse or reboot, is taken over at once. Touched once a second while held.
 */
export async function openLock({ folder }: { readonly folder: string }): Promise<Lock> {
  try {
    return await takeLock(folder);
  } catch (error) {
    throw folderFaultOf(folder, error);
  }
}
