// What can go wrong with the disk, by name. Each message is one plain sentence for the person who runs the hall.

/** The log cannot go on: what was being appended may or may not be on the disk. Only a new start finds out. */
export class JournalFault extends Error {
  override readonly name: string = "JournalFault";
}

/** There is no room on the disk for the batch; a start after room was made goes on where the log stopped. */
export class DiskFullError extends JournalFault {
  override readonly name = "DiskFullError";
}

/** What was durable once is no longer readable: the log can be read up to the damage, and never appended to. */
export class JournalDamagedError extends JournalFault {
  override readonly name = "JournalDamagedError";
}

export const damagedAt = (path: string, offset: number): JournalDamagedError =>
  new JournalDamagedError(`The journal is damaged: ${path} cannot be read from byte ${offset} on.`);

/** Files that must be there are gone. Never an empty database: somebody has to bring them back. */
export class MissingDataError extends Error {
  override readonly name = "MissingDataError";
}

/** The data folder cannot be made, read or written, or is not one of ours. */
export class FolderUnusableError extends Error {
  override readonly name = "FolderUnusableError";
}

const folderReasons = {
  EACCES: "this account may not write there",
  EPERM: "this account may not write there",
  EROFS: "it is on a read-only disk",
  ENOTDIR: "it is not a folder",
  EEXIST: "it is not a folder",
  ENOSPC: "the disk is full",
} as const;

/** Says in plain words why a data folder cannot be used; an error that is none of these stays what it is. */
export function folderFaultOf(folder: string, error: unknown): unknown {
  for (const [code, reason] of Object.entries(folderReasons)) {
    if (hasCode(error, code)) return new FolderUnusableError(`The data folder ${folder} cannot be used: ${reason}.`);
  }
  return error;
}

/** Another hub that is alive works in this folder. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(`The data folder ${folder} is in use by another hub (process ${pid}).`);
    this.pid = pid;
  }
}

/** True for an error of the operating system with one of these codes (`ENOENT`, `ENOSPC`, …). */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);

/** Names what stopped an append. */
export function journalFaultOf(error: unknown): JournalFault {
  if (error instanceof JournalFault) return error;
  if (hasCode(error, "ENOSPC", "EDQUOT")) return new DiskFullError("The disk is full.", { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return new JournalFault(`The journal could not be written: ${reason}`, { cause: error });
}
