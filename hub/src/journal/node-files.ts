import { Buffer } from "node:buffer";
import { writeSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, statfs, unlink } from "node:fs/promises";
import { hasCode } from "./faults.ts";
import { type FileLayer, type OpenFile } from "./file-layer.ts";

async function unlessMissing<Value>(found: Promise<Value>): Promise<Value | undefined> {
  try {
    return await found;
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
    throw error;
  }
}

async function openFile(path: string, how: "empty" | "existing"): Promise<OpenFile> {
  const handle = await open(path, how === "empty" ? "w" : "r+", 0o600);
  return {
    // Into the page cache, at once: a trip through the thread pool costs the loop more than the copy does.
    write: async (bytes, position) => writeSync(handle.fd, bytes, 0, bytes.length, position),
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function readStart(path: string, length: number): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot sync a folder; NTFS keeps names in a journal of its own.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** The real file system. Folders and files are the hub's own: nobody else on the machine may read them. */
export const nodeFiles: FileLayer = {
  open: openFile,
  read: (path, length) => unlessMissing(length === undefined ? readFile(path) : readStart(path, length)),
  list: (folder) => unlessMissing(readdir(folder)),
  rename,
  remove: unlink,
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  syncFolder,
  freeBytes,
};
