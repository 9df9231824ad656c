import { type JournalRecord, type LogHead } from "./event-log.ts";
import { JournalFault } from "./faults.ts";

/** The head after these records; throws where a sequence is left out or the time goes backwards: a bug of the writer. */
export function advance(head: LogHead, records: readonly JournalRecord[]): LogHead {
  let { sequence, at } = head;
  for (const record of records) {
    if (record.sequence !== sequence + 1 || (at !== undefined && record.at < at)) {
      throw new JournalFault(
        `Record ${record.sequence} of ${record.at} does not follow ${sequence} of ${at ?? "never"}.`,
      );
    }
    ({ sequence, at } = record);
  }
  return { sequence, at };
}
