// Where media lie: a folder for each, named by its id, whole or not at all. What comes in stands in `incoming` until then.
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const idPattern = /^[0-9a-f]{64}$/;

export interface MediaFolder {
  /** A place for one file that comes in, and for its forms. */
  newPlace(): Promise<Place>;
  /** Puts the forms under their id, durably; false where they stand there already. */
  keep(mediumId: string, forms: string): Promise<boolean>;
  /** The folder of a medium; it may not be there. */
  pathOf(mediumId: string): string;
  has(mediumId: string, file: string): Promise<boolean>;
  list(): Promise<readonly string[]>;
  remove(mediumId: string): Promise<void>;
  /** Removes what a hub that ended in the middle has left of files that came in. */
  clearIncoming(): Promise<void>;
}

export interface Place {
  /** Where the file goes. */
  readonly source: string;
  /** An empty folder for its forms. */
  readonly forms: string;
  /** Removes all that is still there. */
  clear(): Promise<void>;
}

const privately = { recursive: true, mode: 0o700 } as const;

export function openMediaFolder(folder: string): MediaFolder {
  const incoming = join(folder, "incoming");
  const pathOf = (mediumId: string): string => {
    if (!idPattern.test(mediumId)) throw new Error("That is no medium's id.");
    return join(folder, mediumId);
  };
  const isThere = (path: string): Promise<boolean> =>
    stat(path).then(
      () => true,
      () => false,
    );
  return {
    pathOf,
    async newPlace() {
      const own = join(incoming, randomUUID());
      const forms = join(own, "forms");
      await mkdir(forms, privately);
      return { source: join(own, "source"), forms, clear: () => rm(own, { recursive: true, force: true }) };
    },
    async keep(mediumId, forms) {
      if (await isThere(pathOf(mediumId))) return false;
      for (const name of await readdir(forms)) await sync(join(forms, name));
      await sync(forms);
      await rename(forms, pathOf(mediumId));
      await sync(folder);
      return true;
    },
    has: (mediumId, file) => isThere(join(pathOf(mediumId), file)),
    list: async () => (await readdir(folder).catch(() => [])).filter((name) => idPattern.test(name)),
    remove: (mediumId) => rm(pathOf(mediumId), { recursive: true, force: true }),
    clearIncoming: () => rm(incoming, { recursive: true, force: true }),
  };
}

/** Of a file its content, of a folder its names. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
