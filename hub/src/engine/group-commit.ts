import { type EventLog, type JournalRecord } from "../journal/event-log.ts";
import { type Touched } from "./model.ts";

/** Told about each batch: `seal` projects it while the state is exactly the batch's, the returned function shows it. */
export interface BatchObserver {
  seal(touched: Touched): () => void;
}

interface Batch {
  readonly records: JournalRecord[];
  readonly touched: Touched;
  readonly durable: Promise<void>;
  readonly settle: () => void;
}

function createBatch(): Batch {
  let settle = (): void => undefined;
  const durable = new Promise<void>((resolve) => (settle = resolve));
  return { records: [], touched: new Map(), durable, settle };
}

export interface GroupCommit {
  /** Puts a record into the open batch. */
  add(record: JournalRecord, touched: Touched): void;
  /** Resolves when everything that has been decided until now is on the disk; at once when it is. */
  settled(): Promise<void>;
  /** Seals once more although nothing was added, so that the observer can show what it has held back. */
  nudge(): void;
  /** Runs `work` at a moment when the state and the disk agree; commands wait meanwhile (`held`). */
  rest(work: () => void): Promise<void>;
  /** Set while commands must wait. */
  readonly held: Promise<void> | undefined;
}

/**
 * [E2] Records gather while the previous batch is being synced; then the batch is sealed, projected, written and synced in
 * one go, shown, and only then are its answers released. A batch that cannot be written is a fault: nothing after it is
 * answered any more.
 */
export function createGroupCommit(
  log: EventLog,
  observer: BatchObserver,
  onFault: (fault: unknown) => void,
): GroupCommit {
  let open = createBatch();
  let writing: Batch | undefined;
  let scheduled = false;
  let nudged = false;
  let held: Promise<void> | undefined;

  function schedule(): void {
    if (scheduled || writing) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      void flush().catch(onFault);
    });
  }

  async function flush(): Promise<void> {
    while (open.records.length > 0 || nudged) {
      nudged = false;
      const batch = (writing = open);
      open = createBatch();
      const last = batch.records.at(-1);
      const show = observer.seal(batch.touched);
      if (last) await log.append(batch.records);
      show();
      batch.settle();
    }
    writing = undefined;
  }

  const settled = (): Promise<void> =>
    open.records.length > 0 ? open.durable : (writing?.durable ?? Promise.resolve());

  return {
    add(record, touched) {
      open.records.push(record);
      for (const [stream, keys] of touched) merge(open.touched, stream, keys);
      schedule();
    },
    settled,
    nudge() {
      nudged = true;
      schedule();
    },
    rest(work) {
      held = settled().then(() => {
        held = undefined;
        work();
      });
      return held;
    },
    get held() {
      return held;
    },
  };
}

function merge(touched: Touched, stream: string, keys: Set<string> | "all"): void {
  const known = touched.get(stream);
  if (known === "all" || keys === "all") touched.set(stream, "all");
  else if (known) for (const key of keys) known.add(key);
  else touched.set(stream, keys);
}
