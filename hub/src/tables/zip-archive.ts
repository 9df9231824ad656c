// How large the parts of a ZIP archive really are: what its directory says of them may be a lie.
import { inflateRawSync } from "node:zlib";
import { RefusedFile } from "./refused-file.ts";

/** Bytes of all parts together. */
export const mostUnpacked = 50 * 1024 * 1024;
const mostParts = 2_000;

const [endOfDirectory, directoryEntry, localHeader] = [0x06054b50, 0x02014b50, 0x04034b50];
const largeLocator = 0x07064b50;

/** [O86] Refuses an archive that unpacks to more than it may, before any reader of workbooks opens it. */
export function checkArchive(bytes: Uint8Array): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    unpackAll(data);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    const isLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new RefusedFile(isLarge ? "too-large" : "not-a-table");
  }
}

function unpackAll(data: Buffer): void {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || data.readUInt32LE(end) !== endOfDirectory) throw new RefusedFile("not-a-table");
  // Nothing behind the directory, and none of the large form, in which another directory could stand.
  const isWhole = end + 22 + data.readUInt16LE(end + 20) === data.length;
  const isLargeForm = end >= 20 && data.readUInt32LE(end - 20) === largeLocator;
  if (!isWhole || isLargeForm) throw new RefusedFile("not-a-table");
  const parts = data.readUInt16LE(end + 10);
  if (parts > mostParts) throw new RefusedFile("too-large");
  let at = data.readUInt32LE(end + 16);
  let room = mostUnpacked;
  for (let part = 0; part < parts; part += 1) {
    if (data.readUInt32LE(at) !== directoryEntry) throw new RefusedFile("not-a-table");
    room -= sizeOf(data, at, room);
    at += 46 + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
}

/** Unpacks a part into at most `room` bytes and forgets them. */
function sizeOf(data: Buffer, entry: number, room: number): number {
  const method = data.readUInt16LE(entry + 10);
  const packed = data.readUInt32LE(entry + 20);
  const header = data.readUInt32LE(entry + 42);
  if (data.readUInt32LE(header) !== localHeader) throw new RefusedFile("not-a-table");
  const begin = header + 30 + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28);
  const size =
    method === 0
      ? packed
      : inflateRawSync(data.subarray(begin, begin + packed), { maxOutputLength: Math.max(1, room) }).length;
  if (size > room) throw new RefusedFile("too-large");
  return size;
}
