import { createWriteStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

class TooLarge extends Error {}

/** Writes what comes to a file of ours alone. `broken-off`: the sender has gone before its end. */
export async function receiveFile(
  body: Readable,
  path: string,
  limit: number,
): Promise<"whole" | "too-large" | "disk-full" | "broken-off"> {
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > limit ? new TooLarge() : null, chunk);
    },
  });
  try {
    // The request is not ended with the file: its sender is still to be answered.
    await pipeline(body.iterator({ destroyOnReturn: false }), counted, createWriteStream(path, { mode: 0o600 }));
    return "whole";
  } catch (error) {
    if (error instanceof TooLarge) return "too-large";
    if (hasCode(error, "ENOSPC")) return "disk-full";
    if (hasCode(error, "ERR_STREAM_PREMATURE_CLOSE") || hasCode(error, "ECONNRESET")) return "broken-off";
    throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
