import { dirname } from "node:path";
import { type FileLayer, type OpenFile, type SyncLabel } from "./file-layer.ts";

/** Writes all of `bytes`: the operating system may take fewer at a time than it is given. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done);
    if (written === 0) throw new Error("the disk takes no more bytes");
    done += written;
  }
}

/** Writes a file whole and makes its content durable; its name is durable after the folder's sync only. */
export async function writeContent(files: FileLayer, path: string, bytes: Uint8Array, label: SyncLabel): Promise<void> {
  const file = await files.open(path, "empty");
  try {
    await writeAll(file, bytes, 0);
    await file.sync(label);
  } finally {
    await file.close();
  }
}

/**
 * Puts a whole file in place, durably: whoever sees the name, also after a power cut, sees all of its content.
 * `temporary` stands in the same folder; what a crash leaves there is overwritten the next time.
 */
export async function writeWhole(
  files: FileLayer,
  target: { readonly path: string; readonly temporary: string },
  bytes: Uint8Array,
  labels: { readonly file: SyncLabel; readonly folder: SyncLabel },
): Promise<void> {
  await writeContent(files, target.temporary, bytes, labels.file);
  await files.rename(target.temporary, target.path);
  await files.syncFolder(dirname(target.path), labels.folder);
}
