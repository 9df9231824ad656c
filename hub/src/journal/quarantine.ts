import { type Buffer } from "node:buffer";
import { basename, dirname, join } from "node:path";
import { type FileLayer } from "./file-layer.ts";
import { type Segment } from "./segment.ts";
import { writeAll } from "./write-whole.ts";

/**
 * Puts a copy of a damaged segment aside for people to look at, and returns its path. The segment itself is never
 * changed, so the copy promises nothing and needs no sync.
 */
export async function quarantine(files: FileLayer, segment: Segment, bytes: Buffer): Promise<string> {
  const folder = join(dirname(segment.path), "quarantine");
  const copy = join(folder, basename(segment.path));
  await files.makeFolder(folder);
  const file = await files.open(copy, "empty");
  try {
    await writeAll(file, bytes, 0);
  } finally {
    await file.close();
  }
  return copy;
}
