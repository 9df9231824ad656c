import { instantOf } from "@openhall/shared/core";
import { type EventLog, type JournalRecord } from "./event-log.ts";

const openedAt = Date.parse("2026-11-23T08:00:00.000Z");

/** The instant at which a made-up record was accepted: one a second from the hall's opening on. */
export const instantOfRecord = (sequence: number): string => instantOf(openedAt + sequence * 1_000);

/** A record as the engine would hand it in; the text makes batches of any size. */
export const makeRecord = (sequence: number, text = "取号"): JournalRecord => ({
  sequence,
  at: instantOfRecord(sequence),
  epoch: 1,
  sender: "device:K1",
  role: "kiosk",
  commandId: `command-${sequence}`,
  command: "queue.take-ticket",
  payloadHash: "c0ffee",
  result: { ticketId: `ticket-${sequence}`, text },
  events: [{ topic: "queue", event: { type: "ticket-reserved" } }],
});

/** Records `first` to `last`. */
export const makeRecords = (first: number, last: number, text?: string): JournalRecord[] =>
  Array.from({ length: last - first + 1 }, (_, index) => makeRecord(first + index, text));

export async function readAll(log: EventLog, after = 0): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for await (const record of log.read(after)) records.push(record);
  return records;
}

export const sequencesOf = (records: readonly JournalRecord[]): number[] => records.map(({ sequence }) => sequence);
