// The journal as append-only files. Whatever goes wrong while a batch is written is final: the log is dead from then on.
import { createBatchWriter } from "./batch-writer.ts";
import { type EventLog, type JournalRecord, type Retention } from "./event-log.ts";
import { damagedAt, JournalFault, journalFaultOf } from "./faults.ts";
import { type FileLayer } from "./file-layer.ts";
import { createLine } from "./line.ts";
import { readJournal } from "./read-journal.ts";
import { type Findings, recoverJournal, type Recovery } from "./recover-journal.ts";
import { lastInstantBefore, type Segment } from "./segment.ts";

/** 8 MB: a start reads at most this much beside what the snapshots lack. */
const defaultSegmentBytes = 8 * 1024 * 1024;

interface Place {
  readonly files: FileLayer;
  readonly folder: string;
  readonly segmentBytes: number;
}

/**
 * Opens the journal in `folder`, which `openDataFolder` has made, and says what a power cut or damage left there. Throws
 * `MissingDataError` where files are gone. A damaged journal opens read-only: `append` rejects `JournalDamagedError`.
 * @param options.segmentBytes size at which the next segment is begun; one larger batch is still written whole
 * @param options.snapshotSequences what the snapshots on the disk hold: it was durable, and what they lack is proved valid
 */
export async function openFileLog(options: {
  readonly files: FileLayer;
  readonly folder: string;
  readonly segmentBytes?: number;
  readonly snapshotSequences?: readonly number[];
}): Promise<{ readonly log: EventLog; readonly findings: Findings }> {
  const { files, folder, segmentBytes = defaultSegmentBytes, snapshotSequences = [] } = options;
  const recovery = await recoverJournal(files, folder, snapshotSequences);
  return { log: createFileLog({ files, folder, segmentBytes }, recovery), findings: recovery.findings };
}

function createFileLog(place: Place, { segments: found, end, length, findings }: Recovery): EventLog {
  const { files, folder } = place;
  const segments = [...found];
  const writing = { segments, end, length };
  const writer = createBatchWriter(place, writing);
  let fault: JournalFault | undefined = findings.damage && damagedAt(findings.damage.segment, findings.damage.offset);
  const line = createLine();

  async function appendNow(records: readonly JournalRecord[]): Promise<void> {
    if (fault) throw fault;
    if (records.length === 0) return;
    try {
      await writer.write(records);
    } catch (error) {
      fault = journalFaultOf(error);
      throw fault;
    }
  }

  async function closeNow(): Promise<void> {
    fault ??= new JournalFault("The journal is closed.");
    await writer.close();
  }

  async function isCovered(next: Segment, { keepFrom, snapshotSequence }: Retention): Promise<boolean> {
    if (next.first - 1 > snapshotSequence) return false;
    const newest = await lastInstantBefore(files, next);
    return newest !== undefined && newest < keepFrom;
  }

  // Oldest first and each durably before the next, so that no power cut leaves a hole. The first line of the segment
  // that stays keeps the last hash of those that went.
  async function retain(retention: Retention): Promise<void> {
    if (fault) throw fault;
    for (
      let [oldest, next] = segments;
      oldest && next && (await isCovered(next, retention));
      [oldest, next] = segments
    ) {
      await files.remove(oldest.path);
      await files.syncFolder(folder, "retention folder");
      segments.shift();
    }
  }

  return {
    get head() {
      return { sequence: writing.end.sequence, at: writing.end.at };
    },
    get oldest() {
      return segments[0]?.first ?? writing.end.sequence + 1;
    },
    append: (records) => line.add(() => appendNow(records)),
    read: (after) => readJournal(files, [...segments], after, writing.end.sequence),
    retain,
    close: () => line.add(closeNow),
  };
}
