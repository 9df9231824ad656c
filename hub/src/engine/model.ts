import { type DomainEvent, type Instant, lookup, type Topic, type TopicEvent, type Touch } from "@openhall/shared/core";

/** Rows that may have changed, by stream: keys and prefixes, or `all`. */
export type Touched = Map<string, Set<string> | "all">;

/**
 * The state of every topic, as the records so far have made it: ahead of the disk by the batches that are under way. Only
 * the engine changes it.
 */
export interface Model {
  readonly topics: readonly Topic[];
  stateOf(topic: string): unknown;
  readsOf(topic: Topic): unknown;
  /** Puts a state from a snapshot in place. */
  restore(topic: string, state: unknown): void;
  /** Evolves one topic by one event and notes what rows it may have changed. */
  apply(topic: Topic, event: DomainEvent, touched: Touched): void;
  /** Sequence of the last record that touched a stream; 0 where none has. */
  versionOf(stream: string): number;
  readonly versions: Readonly<Record<string, number>>;
  /** No stream claims an older version than this. */
  readonly oldestVersion: number;
  /**
   * Versions from a snapshot. `atLeast` is set where a topic's snapshot is newer than they are: which streams changed
   * meanwhile is not known, so none may claim an older version.
   */
  restoreVersions(versions: Readonly<Record<string, number>>, atLeast: number): void;
  /** Notes that the record `sequence` made these changes. */
  advance(touched: Touched, sequence: number): void;
  nextDue(): Instant | undefined;
}

export function createModel(topics: readonly Topic[]): Model {
  const states: Record<string, unknown> = Object.fromEntries(topics.map((topic) => [topic.name, topic.initial()]));
  const reads = new Map(topics.map((topic) => [topic, readsOf(topic, states)]));
  const onDemand = new Set(
    topics.flatMap((topic) => topic.streams.filter((family) => family.follows).map((f) => f.name)),
  );
  const versions: Record<string, number> = {};
  let oldestVersion = 0;

  const touchesOfRead = (reader: Topic, event: TopicEvent): readonly Touch[] =>
    reader.touchesOfRead?.(states[reader.name], reads.get(reader), event) ?? [];

  const readers = (name: string): readonly Topic[] => topics.filter((topic) => topic.reads.includes(name));

  return {
    topics,
    versions,
    get oldestVersion() {
      return oldestVersion;
    },
    stateOf: (name) => states[name],
    readsOf: (topic) => reads.get(topic),
    restore(name, state) {
      states[name] = topics.find((topic) => topic.name === name)?.restored?.(state) ?? state;
    },
    apply(topic, event, touched) {
      const state = topic.evolve(states[topic.name], event);
      states[topic.name] = state;
      addTouches(touched, topic.touches(event, state, reads.get(topic)));
      for (const reader of readers(topic.name))
        addTouches(touched, touchesOfRead(reader, { topic: topic.name, event }));
    },
    versionOf: (stream) => Math.max(lookup(versions, stream) ?? 0, oldestVersion),
    restoreVersions(restored, atLeast) {
      Object.assign(versions, restored);
      oldestVersion = atLeast;
    },
    advance(touched, sequence) {
      for (const stream of touched.keys()) if (!onDemand.has(familyOf(stream))) versions[stream] = sequence;
    },
    nextDue() {
      let next: Instant | undefined;
      for (const topic of topics) {
        const due = topic.nextDue?.(states[topic.name], reads.get(topic));
        if (due !== undefined && (next === undefined || due < next)) next = due;
      }
      return next;
    },
  };
}

/** `queue.board` of `queue.board/V01`. */
export const familyOf = (stream: string): string => stream.slice(0, stream.indexOf("/"));

function readsOf(topic: Topic, states: Record<string, unknown>): unknown {
  const reads = {};
  for (const name of topic.reads) Object.defineProperty(reads, name, { enumerable: true, get: () => states[name] });
  return reads;
}

function addTouches(touched: Touched, touches: readonly Touch[]): void {
  for (const { stream, key } of touches) {
    const keys = touched.get(stream);
    if (keys === "all") continue;
    if (key === undefined) touched.set(stream, "all");
    else if (keys) keys.add(key);
    else touched.set(stream, new Set([key]));
  }
}
