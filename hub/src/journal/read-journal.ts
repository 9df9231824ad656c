import { type Batch, recordsOf } from "./batch.ts";
import { type JournalRecord } from "./event-log.ts";
import { damagedAt, MissingDataError } from "./faults.ts";
import { type FileLayer } from "./file-layer.ts";
import { quarantine } from "./quarantine.ts";
import { batchesFrom, type ChainEnd, endOf, enterSegment, type Segment } from "./segment.ts";

/** The records in (`after`, `upTo`], proved valid segment by segment; throws as `EventLog.read` says. */
export async function* readJournal(
  files: FileLayer,
  segments: readonly Segment[],
  after: number,
  upTo: number,
): AsyncGenerator<JournalRecord, void, void> {
  if (after >= upTo) return;
  const from = segments.findLastIndex((segment) => segment.first <= after + 1);
  if (from < 0) throw new MissingDataError(`Record ${after + 1} of the journal is no longer kept.`);

  let before: ChainEnd | undefined;
  for (const segment of segments.slice(from)) {
    const { bytes, start } = await enterSegment(files, segment, before);
    let last: Batch | undefined;
    for (const batch of start ? batchesFrom(bytes, start.length, start.before) : []) {
      if (batch.last > after) {
        for (const record of recordsOf(bytes, batch)) if (record.sequence > after) yield record;
      }
      if (batch.last >= upTo) return;
      last = batch;
    }
    const offset = last?.end ?? start?.length ?? 0;
    if (offset < bytes.length) {
      await quarantine(files, segment, bytes);
      throw damagedAt(segment.path, offset);
    }
    before = last ? endOf(bytes, last) : start?.before;
  }
}
