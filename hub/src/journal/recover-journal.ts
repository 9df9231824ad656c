// Finds out, at a start, where the journal ends. Reads the last segment and those that a snapshot still needs, nothing
// older, so that a start costs the same at any age.
import { type Buffer } from "node:buffer";
import { hasBatchBehind, headerAt } from "./batch.ts";
import { MissingDataError } from "./faults.ts";
import { type FileLayer } from "./file-layer.ts";
import { quarantine } from "./quarantine.ts";
import { type ChainEnd, enterSegment, genesis, listSegments, type Segment, walkSegment } from "./segment.ts";

/** A batch that was being written when the power went: never acknowledged, cut off whole. */
export interface Cut {
  readonly segment: string;
  readonly bytes: number;
  /** How many records the batch was to hold, where its header tells. */
  readonly records: number | undefined;
}

/** Durable records that cannot be read any more: the log is read-only and ends before them. */
export interface Damage {
  readonly segment: string;
  /** Offset of the first byte that cannot be trusted. */
  readonly offset: number;
  /** Where a copy of the segment was put aside. */
  readonly copy: string;
}

export interface Findings {
  readonly cut: Cut | undefined;
  readonly damage: Damage | undefined;
}

export interface Recovery {
  /** Oldest first; the last one is the one to append to. */
  readonly segments: readonly Segment[];
  readonly end: ChainEnd;
  /** Valid bytes of the last segment. */
  readonly length: number;
  readonly findings: Findings;
}

interface Standing {
  readonly end: ChainEnd;
  readonly length: number;
  readonly bytes: Buffer;
}

/** Follows a segment; `before` is where the chain stood, or undefined for the first segment that is looked at. */
async function follow(files: FileLayer, segment: Segment, before: ChainEnd | undefined): Promise<Standing> {
  const { bytes, start } = await enterSegment(files, segment, before);
  if (start) return { ...walkSegment(bytes, start.length, start.before), bytes };
  return { end: before ?? { ...genesis, sequence: segment.first - 1 }, length: 0, bytes };
}

/** Index of the oldest segment to look at: it holds the first record that some snapshot does not. */
function firstNeeded(segments: readonly Segment[], snapshotSequence: number): number {
  const index = segments.findLastIndex((segment) => segment.first <= snapshotSequence + 1);
  return Math.max(index, 0);
}

async function damageOf(files: FileLayer, segment: Segment, { bytes, length }: Standing): Promise<Damage> {
  const copy = await quarantine(files, segment, bytes);
  return { segment: segment.path, offset: length, copy };
}

async function cutTail(files: FileLayer, segment: Segment, { bytes, length }: Standing): Promise<Cut> {
  const torn = headerAt(bytes, length);
  const file = await files.open(segment.path, "existing");
  try {
    await file.truncate(length);
    await file.sync("cut");
  } finally {
    await file.close();
  }
  const records = torn && torn.last - torn.first + 1;
  return { segment: segment.path, bytes: bytes.length - length, records };
}

/**
 * Follows the chain to its end. `snapshotSequences` say which records are known to have been durable: the journal must
 * reach the highest, and is proved valid from the lowest on. Throws `MissingDataError`.
 */
export async function recoverJournal(
  files: FileLayer,
  folder: string,
  snapshotSequences: readonly number[],
): Promise<Recovery> {
  const segments = await listSegments(files, folder);
  const last = segments.at(-1);
  if (!last) throw new MissingDataError(`The journal in ${folder} is missing.`);
  const durable = Math.max(0, ...snapshotSequences);
  const from = firstNeeded(segments, Math.min(last.first, ...snapshotSequences));

  let standing: Standing | undefined;
  for (const segment of segments.slice(from)) {
    standing = await follow(files, segment, standing?.end);
    const { end, bytes, length } = standing;
    if (length === bytes.length) continue;
    const torn = segment === last && length > 0 && end.sequence >= durable && !hasBatchBehind(bytes, length);
    const findings = torn
      ? { cut: await cutTail(files, segment, standing), damage: undefined }
      : { cut: undefined, damage: await damageOf(files, segment, standing) };
    return { segments, end, length, findings };
  }
  if (!standing || standing.end.sequence < durable) {
    throw new MissingDataError(
      `The journal ends at record ${standing?.end.sequence ?? 0}, but a snapshot holds record ${durable}.`,
    );
  }
  return { segments, end: standing.end, length: standing.length, findings: { cut: undefined, damage: undefined } };
}
