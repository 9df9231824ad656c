// Every accepted answer that a client has got, in the order of the journal.
import { type Answer, type CommandEnvelope } from "@openhall/shared/wire";

export interface Entry {
  /** Sender id, such as `device:K1`. */
  readonly sender: string;
  readonly command: CommandEnvelope;
  readonly answer: Extract<Answer, { ok: true }>;
}

export interface Ledger {
  readonly size: number;
  record(entry: Entry): void;
  /** What was recorded since this was last asked, in the order of the journal. */
  news(): readonly Entry[];
  /** The latest entries of a sender, as many as the hub has promised to remember. */
  remembered(sender: string): readonly Entry[];
}

/** Source: architecture.md, “Commands have an id”. */
const rememberedPerSender = 1_000;

const byVersion = (one: Entry, other: Entry): number => one.answer.version - other.answer.version;

export function createLedger(): Ledger {
  let size = 0;
  let fresh: Entry[] = [];
  const kept = new Map<string, Entry[]>();
  return {
    get size() {
      return size;
    },
    record(entry) {
      size += 1;
      fresh.push(entry);
      const ofSender = kept.get(entry.sender);
      if (ofSender) ofSender.push(entry);
      else kept.set(entry.sender, [entry]);
    },
    news() {
      const news = fresh.toSorted(byVersion);
      fresh = [];
      return news;
    },
    remembered(sender) {
      const latest = (kept.get(sender) ?? []).toSorted(byVersion).slice(-rememberedPerSender);
      kept.set(sender, latest);
      return [...latest];
    },
  };
}
