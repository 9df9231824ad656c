// The unit of validity: a header line, then one JSON record per line. A batch is valid whole or not at all.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { type JournalRecord } from "./event-log.ts";

/** What stands for the hash before the first batch of all. */
export const genesisHash = "0".repeat(64);

const newline = 0x0a;
const headerStart = Buffer.from('\n{"first":');
const longestHeader = 256;
const headerPattern =
  /^\{"first":([1-9]\d*),"count":([1-9]\d*),"bytes":([1-9]\d*),"previous":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/;

/** A batch found in a segment's bytes; `start` is its header's offset, its lines are `bytes[bodyStart, end)`. */
export interface Batch {
  readonly first: number;
  readonly last: number;
  readonly previous: string;
  readonly hash: string;
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
}

const hashOf = (previous: string, body: Uint8Array): string =>
  createHash("sha256").update(previous).update(body).digest("hex");

/** The bytes of one batch, to be written in one go, and the hash that the next batch is chained to. */
export function encodeBatch(
  records: readonly JournalRecord[],
  first: number,
  previous: string,
): { readonly bytes: Buffer; readonly hash: string } {
  let lines = "";
  for (const record of records) lines += `${JSON.stringify(record)}\n`;
  const body = Buffer.from(lines);
  const hash = hashOf(previous, body);
  const header = `{"first":${first},"count":${records.length},"bytes":${body.length},"previous":"${previous}","hash":"${hash}"}\n`;
  return { bytes: Buffer.concat([Buffer.from(header), body]), hash };
}

/** The header of a batch that begins at `start`, whether its body is whole or not. */
export function headerAt(bytes: Buffer, start: number): Batch | undefined {
  const lineEnd = bytes.subarray(start, start + longestHeader).indexOf(newline);
  const match = lineEnd < 0 ? null : headerPattern.exec(bytes.toString("latin1", start, start + lineEnd));
  const [, first, count, length, previous, hash] = match ?? [];
  if (previous === undefined || hash === undefined) return undefined;
  const bodyStart = start + lineEnd + 1;
  return {
    first: Number(first),
    last: Number(first) + Number(count) - 1,
    previous,
    hash,
    start,
    bodyStart,
    end: bodyStart + Number(length),
  };
}

function countLines(body: Buffer): number {
  let lines = 0;
  for (let at = body.indexOf(newline); at >= 0; at = body.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

/** The batch that begins at `start`, if it is whole and agrees with its own hash; whether it fits the chain is not asked. */
export function batchAt(bytes: Buffer, start: number): Batch | undefined {
  const batch = headerAt(bytes, start);
  if (!batch || batch.end > bytes.length) return undefined;
  const body = bytes.subarray(batch.bodyStart, batch.end);
  const whole = countLines(body) === batch.last - batch.first + 1 && body.at(-1) === newline;
  return whole && hashOf(batch.previous, body) === batch.hash ? batch : undefined;
}

/** Whether a valid batch begins anywhere after `start`: then what is invalid at `start` is damage, not a torn write. */
export function hasBatchBehind(bytes: Buffer, start: number): boolean {
  for (let at = bytes.indexOf(headerStart, start); at >= 0; at = bytes.indexOf(headerStart, at + 1)) {
    if (batchAt(bytes, at + 1)) return true;
  }
  return false;
}

// The hash has proved that these lines are what the hub wrote; a schema would say no more and cost the start its goal.
const parseRecord = (line: string): JournalRecord => JSON.parse(line);

/** The records of a valid batch, in order. */
export const recordsOf = (bytes: Buffer, batch: Batch): readonly JournalRecord[] =>
  bytes
    .toString("utf8", batch.bodyStart, batch.end - 1)
    .split("\n")
    .map(parseRecord);

/** The last record of a valid batch, without parsing the others. */
export function lastRecordOf(bytes: Buffer, batch: Batch): JournalRecord {
  const lineStart = bytes.lastIndexOf(newline, batch.end - 2) + 1;
  return parseRecord(bytes.toString("utf8", lineStart, batch.end - 1));
}
