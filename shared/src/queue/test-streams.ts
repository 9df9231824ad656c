// The streams of the queue twice: made anew from the state, and kept by looking only at what events say they touch.
import { type Row, type StreamFamily, type Touch } from "../core/index.ts";
import { type QueueReads } from "./order/desks.ts";
import { queueTopic } from "./index.ts";
import { type QueueState } from "./state.ts";

export type Streams = Record<string, Record<string, Row>>;
type Family = StreamFamily<QueueState, QueueReads>;

/** The figures go on with every event of the hall, also of those that touch nobody's rows: they are followed by nobody here. */
function scopesOf(family: Family, state: QueueState, reads: QueueReads): readonly string[] {
  switch (family.name) {
    case "queue.ticket":
      return Object.keys(state.tokens);
    case "queue.story":
      return Object.entries(state.halls).flatMap(([hallId, hall]) =>
        Object.keys(hall.ticketOfNumber).map((number) => `${hallId}/${number}`),
      );
    case "queue.figures":
      return [];
    default:
      return family.scopes(state, reads);
  }
}

function rowsOf(family: Family, scope: string, state: QueueState, reads: QueueReads): Record<string, Row> {
  const keys = family.keys(state, scope, reads);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const row = family.row(state, scope, key, reads);
      return row ? [[key, row]] : [];
    }),
  );
}

/** Every stream that has rows, made from the state alone. */
export function rebuildStreams(state: QueueState, reads: QueueReads): Streams {
  const streams = queueTopic.streams.flatMap((family) =>
    scopesOf(family, state, reads).map(
      (scope) => [`${family.name}/${scope}`, rowsOf(family, scope, state, reads)] as const,
    ),
  );
  return Object.fromEntries(streams.filter(([, rows]) => Object.keys(rows).length > 0));
}

export interface Follower {
  readonly streams: Streams;
  /** Brings the streams to `state`, looking at no row that is not touched. */
  look(touches: readonly Touch[], state: QueueState, reads: QueueReads): void;
}

/** Keeps every stream as the hub does, from `streams` on. */
export function createFollower(streams: Streams = {}): Follower {
  const follows = new Map<string, string | undefined>();

  function lookAt(
    family: Family,
    stream: string,
    touches: readonly Touch[],
    state: QueueState,
    reads: QueueReads,
  ): void {
    const scope = stream.slice(family.name.length + 1);
    if (!follows.has(stream)) follows.set(stream, family.follows?.(state, scope));
    const followed = follows.get(stream);
    const own = touches.filter((touch) => touch.stream === stream || touch.stream === followed);
    const rows = streams[stream] ?? {};
    const named = own.flatMap(({ key }) => key ?? []);
    const keys = new Set([...family.keys(state, scope, reads), ...Object.keys(rows), ...named]);
    for (const key of keys) {
      if (!own.some(isTouchOf(key))) continue;
      const row = family.row(state, scope, key, reads);
      if (row) rows[key] = row;
      else delete rows[key];
    }
    if (Object.keys(rows).length > 0) streams[stream] = rows;
    else delete streams[stream];
  }

  return {
    streams,
    look(touches, state, reads) {
      for (const family of queueTopic.streams) {
        const known = Object.keys(streams).filter((stream) => stream.startsWith(`${family.name}/`));
        const present = scopesOf(family, state, reads).map((scope) => `${family.name}/${scope}`);
        for (const stream of new Set([...known, ...present])) lookAt(family, stream, touches, state, reads);
      }
    },
  };
}

/** A touched prefix (`call/`) is looked at key by key. */
const isTouchOf =
  (key: string) =>
  ({ key: touched }: Touch): boolean =>
    touched === undefined || touched === key || (touched.endsWith("/") && key.startsWith(touched));
