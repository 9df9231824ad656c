// A segment is one file of the journal: a first line that says where the chain stood, then batches. Its name is the
// sequence of its first record. It is put in place whole, so a segment without a valid first line is damage.
import { Buffer } from "node:buffer";
import { join } from "node:path";
import { type Instant } from "@openhall/shared/core";
import { type Batch, batchAt, genesisHash, lastRecordOf } from "./batch.ts";
import { type LogHead } from "./event-log.ts";
import { MissingDataError } from "./faults.ts";
import { type FileLayer } from "./file-layer.ts";
import { writeWhole } from "./write-whole.ts";

/** Where a chain of batches stands: its last record and the hash that the next batch is chained to. */
export interface ChainEnd extends LogHead {
  readonly hash: string;
}

export const genesis: ChainEnd = { sequence: 0, at: undefined, hash: genesisHash };

export interface Segment {
  readonly path: string;
  /** Sequence of its first record. */
  readonly first: number;
}

const namePattern = /^(\d{12})\.jsonl$/;
const longestFirstLine = 256;
const firstLinePattern =
  /^\{"journal":1,"first":([1-9]\d*),"previous":"([0-9a-f]{64})"(?:,"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)")?\}\n/;

const segmentName = (first: number): string => `${String(first).padStart(12, "0")}.jsonl`;

function formatFirstLine({ sequence, hash, at }: ChainEnd): Buffer {
  const time = at === undefined ? "" : `,"at":"${at}"`;
  return Buffer.from(`{"journal":1,"first":${sequence + 1},"previous":"${hash}"${time}}\n`);
}

/** The segments of a journal, oldest first; none where there is no such folder. */
export async function listSegments(files: FileLayer, folder: string): Promise<readonly Segment[]> {
  const names = (await files.list(folder)) ?? [];
  return names
    .flatMap((name) => namePattern.exec(name)?.[1] ?? [])
    .map((digits) => ({ path: join(folder, `${digits}.jsonl`), first: Number(digits) }))
    .toSorted((a, b) => a.first - b.first);
}

/** Puts an empty segment in place, durably, that goes on where the chain stands; returns it and its length in bytes. */
export async function createSegment(
  files: FileLayer,
  folder: string,
  end: ChainEnd,
): Promise<{ readonly segment: Segment; readonly length: number }> {
  const segment = { path: join(folder, segmentName(end.sequence + 1)), first: end.sequence + 1 };
  const bytes = formatFirstLine(end);
  const temporary = join(folder, "segment.new");
  await writeWhole(files, { path: segment.path, temporary }, bytes, { file: "segment file", folder: "segment folder" });
  return { segment, length: bytes.length };
}

/** Where the chain stood before a segment, from the segment's first line, and where its batches begin. */
export function parseFirstLine(
  segment: Segment,
  bytes: Buffer,
): { readonly before: ChainEnd; readonly length: number } | undefined {
  const match = firstLinePattern.exec(bytes.toString("latin1", 0, longestFirstLine));
  const [line, first, hash, at] = match ?? [];
  if (line === undefined || hash === undefined || Number(first) !== segment.first) return undefined;
  return { before: { sequence: segment.first - 1, at, hash }, length: line.length };
}

/** When the last record before a segment was made: the newest time in the segments that come before it. */
export async function lastInstantBefore(files: FileLayer, segment: Segment): Promise<Instant | undefined> {
  const start = await files.read(segment.path, longestFirstLine);
  return start && parseFirstLine(segment, start)?.before.at;
}

/** Whether anything was ever appended to these segments. */
export async function holdsRecords(files: FileLayer, segments: readonly Segment[]): Promise<boolean> {
  const [only] = segments;
  if (!only || segments.length > 1 || only.first > 1) return segments.length > 0;
  const bytes = await files.read(only.path);
  return bytes !== undefined && bytes.length > formatFirstLine(genesis).length;
}

/** A segment's bytes; `start` is undefined where its first line is not the one that belongs there. */
export interface EnteredSegment {
  readonly bytes: Buffer;
  readonly start: { readonly before: ChainEnd; readonly length: number } | undefined;
}

/**
 * Reads a segment that has to continue the chain from `before`; undefined for the first one looked at, whose own word
 * is taken. Throws `MissingDataError` where the segment, or one before it, is gone.
 */
export async function enterSegment(
  files: FileLayer,
  segment: Segment,
  before: ChainEnd | undefined,
): Promise<EnteredSegment> {
  if (before && segment.first !== before.sequence + 1) {
    const missing = `${before.sequence + 1} to ${segment.first - 1}`;
    throw new MissingDataError(`Records ${missing} of the journal are missing: a file of it is gone.`);
  }
  const bytes = await files.read(segment.path);
  if (!bytes) throw new MissingDataError(`The journal's file ${segment.path} is missing.`);
  const start = parseFirstLine(segment, bytes);
  const fits = !before || (start?.before.hash === before.hash && start.before.at === before.at);
  return { bytes, start: fits ? start : undefined };
}

/** The valid batches from `offset` on that continue the chain from `end`; stops at the first that does not. */
export function* batchesFrom(bytes: Buffer, offset: number, end: ChainEnd): Generator<Batch, void, void> {
  let { sequence, hash } = end;
  for (let batch = batchAt(bytes, offset); batch; batch = batchAt(bytes, batch.end)) {
    if (batch.first !== sequence + 1 || batch.previous !== hash) return;
    yield batch;
    sequence = batch.last;
    hash = batch.hash;
  }
}

/** Where the chain stands after a batch. */
export const endOf = (bytes: Buffer, batch: Batch): ChainEnd => ({
  sequence: batch.last,
  at: lastRecordOf(bytes, batch).at,
  hash: batch.hash,
});

/** Follows the chain through a segment's bytes: where it ends, and how many bytes are valid. */
export function walkSegment(
  bytes: Buffer,
  offset: number,
  before: ChainEnd,
): { readonly end: ChainEnd; readonly length: number } {
  let last: Batch | undefined;
  for (const batch of batchesFrom(bytes, offset, before)) last = batch;
  return last ? { end: endOf(bytes, last), length: last.end } : { end: before, length: offset };
}
