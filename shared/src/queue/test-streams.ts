// The streams of the queue twice: made anew from the state, and kept by looking only at what events say they touch.
import { type Row, type StreamFamily, type Touch } from "../core/index.ts";
import { type QueueReads } from "./desks.ts";
import { queueTopic } from "./index.ts";
import { type QueueState } from "./state.ts";

export type Streams = Record<string, Record<string, Row>>;
type Family = StreamFamily<QueueState, QueueReads>;

const scopesOf = (family: Family, state: QueueState, reads: QueueReads): readonly string[] =>
  family.follows ? Object.keys(state.tokens) : family.scopes(state, reads);

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

/** Brings the streams to `state`, looking at no row that is not touched. */
export function keepStreams(
  streams: Streams,
  touches: readonly Touch[],
  state: QueueState,
  reads: QueueReads,
): Streams {
  const kept = structuredClone(streams);
  for (const family of queueTopic.streams) {
    const known = Object.keys(streams).filter((stream) => stream.startsWith(`${family.name}/`));
    const present = scopesOf(family, state, reads).map((scope) => `${family.name}/${scope}`);
    for (const stream of new Set([...known, ...present])) {
      const scope = stream.slice(family.name.length + 1);
      const followed = family.follows?.(state, scope);
      const own = touches.filter((touch) => touch.stream === stream || touch.stream === followed);
      const before = kept[stream] ?? {};
      const all = new Set([...family.keys(state, scope, reads), ...Object.keys(before)]);
      const looked = [...all, ...own.flatMap(({ key }) => key ?? [])].filter((key) => own.some(isTouchOf(key)));
      for (const key of looked) {
        const row = family.row(state, scope, key, reads);
        if (row) before[key] = row;
        else delete before[key];
      }
      if (Object.keys(before).length > 0) kept[stream] = before;
      else delete kept[stream];
    }
  }
  return kept;
}

const isTouchOf =
  (key: string) =>
  ({ key: touched }: Touch): boolean =>
    touched === undefined || touched === key || (touched.endsWith("/") && key.startsWith(touched));
