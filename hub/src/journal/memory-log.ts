import { type EventLog, type JournalRecord, type LogHead, type Retention } from "./event-log.ts";
import { JournalFault, journalFaultOf, MissingDataError } from "./faults.ts";
import { advance } from "./record-order.ts";

interface Kept {
  readonly head: LogHead;
  readonly records: readonly { readonly sequence: number; readonly line: string }[];
}

// Kept as text, so that nobody's later change of an object changes history; the file journal is no different.
const parseRecord = (line: string): JournalRecord => JSON.parse(line);

async function* readKept(batches: readonly Kept[], after: number, upTo: number): AsyncGenerator<JournalRecord> {
  if (after >= upTo) return;
  const first = batches[0]?.records[0]?.sequence ?? 1;
  if (after + 1 < first) throw new MissingDataError(`Record ${after + 1} of the journal is no longer kept.`);
  for (const { sequence, line } of batches.flatMap((batch) => batch.records)) {
    if (sequence > after && sequence <= upTo) yield parseRecord(line);
  }
}

/** A log that lives as long as the process: for tests, and for benches that leave the disk out. */
export function createMemoryLog(): EventLog {
  let head: LogHead = { sequence: 0, at: undefined };
  let batches: Kept[] = [];
  let fault: JournalFault | undefined;

  async function append(records: readonly JournalRecord[]): Promise<void> {
    if (fault) throw fault;
    try {
      head = advance(head, records);
    } catch (error) {
      fault = journalFaultOf(error);
      throw fault;
    }
    const kept = records.map((record) => ({ sequence: record.sequence, line: JSON.stringify(record) }));
    if (kept.length > 0) batches.push({ head, records: kept });
  }

  async function retain({ keepFrom, snapshotSequence }: Retention): Promise<void> {
    const covered = ({ head: { sequence, at } }: Kept): boolean =>
      sequence <= snapshotSequence && at !== undefined && at < keepFrom;
    const kept = batches.findIndex((batch, index) => !covered(batch) || index === batches.length - 1);
    batches = batches.slice(Math.max(kept, 0));
  }

  return {
    get head() {
      return head;
    },
    get oldest() {
      return batches[0]?.records[0]?.sequence ?? head.sequence + 1;
    },
    append,
    read: (after) => readKept([...batches], after, head.sequence),
    retain,
    close: async () => {
      fault ??= new JournalFault("The journal is closed.");
    },
  };
}
