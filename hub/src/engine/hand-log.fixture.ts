import { type EventLog, type JournalRecord } from "../journal/event-log.ts";
import { createMemoryLog } from "../journal/memory-log.ts";

/** A log whose appends become durable when the test says so. */
export interface HandLog extends EventLog {
  /** From now on appends wait. */
  hold(): void;
  /** The batch that has waited longest becomes durable. */
  release(): Promise<void>;
  /** Nothing waits any more. */
  open(): Promise<void>;
  /** The batch that has waited longest is lost, and the log with it. */
  fail(fault: Error): Promise<void>;
  /** Sizes of all batches that were handed in, also of those that wait. */
  readonly batches: readonly number[];
  readonly waiting: number;
}

/** Long enough for everything that is not held to have happened. */
export const soon = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

export function createHandLog(log: EventLog = createMemoryLog()): HandLog {
  const batches: number[] = [];
  const waiting: { resolve: () => void; reject: (fault: Error) => void }[] = [];
  let holding = false;

  async function append(records: readonly JournalRecord[]): Promise<void> {
    batches.push(records.length);
    if (holding) await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
    await log.append(records);
  }

  async function release(): Promise<void> {
    waiting.shift()?.resolve();
    await soon();
  }

  return {
    get head() {
      return log.head;
    },
    get oldest() {
      return log.oldest;
    },
    append,
    read: (after) => log.read(after),
    retain: (retention) => log.retain(retention),
    close: () => log.close(),
    hold() {
      holding = true;
    },
    release,
    async open() {
      holding = false;
      while (waiting.length > 0) await release();
    },
    async fail(fault) {
      waiting.shift()?.reject(fault);
      await soon();
    },
    batches,
    get waiting() {
      return waiting.length;
    },
  };
}
