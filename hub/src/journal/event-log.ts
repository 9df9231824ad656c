import { type DomainEvent, type Instant, type Json, type Role } from "@openhall/shared/core";

/** One accepted command with everything it caused, as it stands in the journal. */
export interface JournalRecord {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number;
  /** The hub's time; never goes backwards. */
  readonly at: Instant;
  readonly epoch: number;
  /** Id of the sender: `user:…`, `device:…`, `ticket:…` or `system`. */
  readonly sender: string;
  readonly role: Role;
  readonly commandId: string;
  /** `<topic>.<command>`. */
  readonly command: string;
  readonly payloadHash: string;
  readonly result: Json;
  readonly events: readonly { readonly topic: string; readonly event: DomainEvent }[];
}

/** Where a log ends: its last durable record; sequence 0 and no time while it is empty. */
export interface LogHead {
  readonly sequence: number;
  readonly at: Instant | undefined;
}

/** Which records may go: those older than `keepFrom` that every snapshot already holds. */
export interface Retention {
  readonly keepFrom: Instant;
  /** No snapshot on the disk, older generations included, ends before this record. */
  readonly snapshotSequence: number;
}

/** The durable history: the only place that says what has happened. One writer. */
export interface EventLog {
  readonly head: LogHead;
  /** Sequence of the first record that is still kept; the head's plus one while there is none. */
  readonly oldest: number;
  /**
   * Appends one batch, whole or not at all, in one write and one sync; resolves when it is durable. Calls are done in
   * order. A rejection (`JournalFault`) is final: every later append rejects with the same fault.
   */
  append(records: readonly JournalRecord[]): Promise<void>;
  /**
   * The durable records after a sequence, in order, up to the head at the time of the call. Throws `MissingDataError`
   * where retention or a loss has taken them, `JournalDamagedError` where they cannot be read any more.
   */
  read(after: number): AsyncIterable<JournalRecord>;
  /** Drops whole pieces of old history; never the newest piece, and never a record that is not covered. */
  retain(retention: Retention): Promise<void>;
  close(): Promise<void>;
}
