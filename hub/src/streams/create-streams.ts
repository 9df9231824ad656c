// Read models: what each audience may see of the state, kept in step with the disk. Rows are projected when a batch is
// sealed and shown when it is durable.
import { type Instant, type Row, type Sender, type StreamFamily, type Topic } from "@openhall/shared/core";
import { type BatchObserver } from "../engine/group-commit.ts";
import { type Model, type Touched } from "../engine/model.ts";
import { difference, type RowChange } from "./row-change.ts";
import { type StreamReader, type StreamState } from "./streams.ts";

/** One change of a stream, as it goes to its subscribers. */
export interface StreamDelta extends RowChange {
  readonly stream: string;
  readonly base: number;
  readonly version: number;
}

export interface Streams extends StreamReader, BatchObserver {
  /** Called after a batch is durable, with every stream that it changed. */
  onDelta(listener: (delta: StreamDelta) => void): void;
  /** The stream as it is shown now, or undefined where there is no such stream. */
  shown(stream: string): StreamState | undefined;
  /** Whether the sender may see the stream, if there is one. */
  admits(stream: string, sender: Sender | undefined): "yes" | "unknown-stream" | "forbidden";
  /** A stream on demand is projected while it is watched. */
  watch(stream: string): void;
  unwatch(stream: string): void;
  /** To be called about once a second: asks for a projection of watched streams that have waited long enough. */
  tick(): void;
}

export interface StreamParts {
  readonly model: Model;
  readonly epoch: () => number;
  readonly now: () => Instant;
  /** Resolves when all that has been decided is on the disk. */
  readonly settled: () => Promise<void>;
  /** Asks for a batch, also an empty one. */
  readonly nudge: () => void;
}

/** Streams on demand go out at most this often. Source: architecture.md, “Streams”. */
const onDemandPauseMs = 5_000;

interface Shown {
  version: number;
  readonly rows: Record<string, Row>;
}

interface Watched extends Shown {
  watchers: number;
  readonly follows: string | undefined;
  projectedAt: number;
  stale: boolean;
}

interface Place {
  readonly topic: Topic;
  readonly family: StreamFamily;
  readonly scope: string;
}

export function createStreams({ model, epoch, now, settled, nudge }: StreamParts): Streams {
  const families = new Map(
    model.topics.flatMap((topic) => topic.streams.map((family) => [family.name, { topic, family }] as const)),
  );
  const kept = new Map<string, Shown>();
  const watched = new Map<string, Watched>();
  const listeners: ((delta: StreamDelta) => void)[] = [];

  function placeOf(stream: string): Place | undefined {
    const slash = stream.indexOf("/");
    const found = families.get(stream.slice(0, slash));
    return found && { ...found, scope: stream.slice(slash + 1) };
  }

  function hallsOf({ topic, family, scope }: Place): readonly string[] | undefined {
    const halls = family.hallOf(model.stateOf(topic.name), scope, model.readsOf(topic));
    return typeof halls === "string" ? [halls] : halls;
  }

  function rowsOf(place: Place): Record<string, Row> {
    const rows: Record<string, Row> = {};
    for (const key of keysOf(place)) {
      const row = rowOf(place, key);
      if (row) rows[key] = row;
    }
    return rows;
  }

  const keysOf = ({ topic, family, scope }: Place): readonly string[] =>
    family.keys(model.stateOf(topic.name), scope, model.readsOf(topic));

  const rowOf = ({ topic, family, scope }: Place, key: string): Row | undefined =>
    family.row(model.stateOf(topic.name), scope, key, model.readsOf(topic));

  const followedBy = ({ topic, family, scope }: Place): string | undefined =>
    family.follows?.(model.stateOf(topic.name), scope);

  /** The keys to look at again: of a touched prefix those that are there and those that were. */
  function touchedKeys(place: Place, keys: Set<string> | "all", before: Readonly<Record<string, Row>>): Set<string> {
    if (keys === "all") return new Set([...keysOf(place), ...Object.keys(before)]);
    const prefixes = [...keys].filter((key) => key.endsWith("/"));
    if (prefixes.length === 0) return keys;
    const all = [...keysOf(place), ...Object.keys(before)];
    return new Set([
      ...[...keys].filter((key) => !key.endsWith("/")),
      ...all.filter((key) => prefixes.some((prefix) => key.startsWith(prefix))),
    ]);
  }

  function project(place: Place, keys: Set<string> | "all", before: Readonly<Record<string, Row>>): RowChange {
    return difference(before, touchedKeys(place, keys, before), (key) => rowOf(place, key));
  }

  /** The version is that of the stream's own last change, not of the batch: a restart, which knows no batches, says the same. */
  function sealKept(stream: string, place: Place, keys: Set<string> | "all"): (() => void) | undefined {
    if (hallsOf(place) === undefined) return undefined;
    const isNew = !kept.has(stream);
    const shown = kept.get(stream) ?? { version: 0, rows: {} };
    const change = project(place, isNew ? "all" : keys, shown.rows);
    // A new stream is there from now on, also one without rows: a hall before its first desk.
    if (change.isEmpty && !isNew) return undefined;
    const version = model.versionOf(stream);
    return () => {
      const base = shown.version;
      shown.version = version;
      change.applyTo(shown.rows);
      kept.set(stream, shown);
      tell({ stream, base, version, ...change });
    };
  }

  function sealWatched(touched: Touched): (() => void)[] {
    const shows: (() => void)[] = [];
    const instant = Date.parse(now());
    for (const [stream, view] of watched) {
      if (view.follows !== undefined && touched.has(view.follows)) view.stale = true;
      const isRested = instant - view.projectedAt >= onDemandPauseMs;
      const place = touched.has(stream) || (view.stale && isRested) ? placeOf(stream) : undefined;
      if (!place) continue;
      view.stale = false;
      view.projectedAt = instant;
      const version = view.follows === undefined ? view.version : model.versionOf(view.follows);
      const change = project(place, "all", view.rows);
      if (!change.isEmpty) shows.push(() => showWatched(stream, view, change, version));
    }
    return shows;
  }

  function showWatched(stream: string, view: Watched, change: RowChange, version: number): void {
    const base = view.version;
    view.version = version;
    change.applyTo(view.rows);
    tell({ stream, base, version, ...change });
  }

  const tell = (delta: StreamDelta): void => listeners.forEach((listener) => listener(delta));

  /** Builds every kept stream from the state, which at this moment agrees with the disk. */
  function build(): void {
    for (const { topic, family } of families.values()) {
      if (family.follows) continue;
      for (const scope of family.scopes(model.stateOf(topic.name), model.readsOf(topic))) {
        const stream = `${family.name}/${scope}`;
        kept.set(stream, { version: model.versionOf(stream), rows: rowsOf({ topic, family, scope }) });
      }
    }
  }

  function admits(stream: string, sender: Sender | undefined): "yes" | "unknown-stream" | "forbidden" {
    const place = placeOf(stream);
    if (!place) return "unknown-stream";
    if (!place.family.roles.includes(sender?.role ?? "visitor")) return "forbidden";
    const halls = hallsOf(place);
    if (halls === undefined) return "unknown-stream";
    if (sender && place.family.admits?.(place.scope, sender) === false) return "forbidden";
    return sender?.hallId === undefined || halls.includes(sender.hallId) ? "yes" : "forbidden";
  }

  function stateOf(stream: string): StreamState | undefined {
    const shown = kept.get(stream) ?? watched.get(stream);
    return shown && { stream, epoch: epoch(), version: shown.version, rows: { ...shown.rows } };
  }

  /** Projects a stream on demand from the state as it is now; true on the disk only when `settled` has resolved. */
  function projectNow(place: Place): Shown {
    const follows = followedBy(place);
    return { version: follows === undefined ? 0 : model.versionOf(follows), rows: rowsOf(place) };
  }

  build();

  return {
    admits,
    shown: stateOf,
    onDelta: (listener) => void listeners.push(listener),
    seal(touched) {
      const shows = sealWatched(touched);
      for (const [stream, keys] of touched) {
        const place = placeOf(stream);
        const show = place && !place.family.follows ? sealKept(stream, place, keys) : undefined;
        if (show) shows.push(show);
      }
      return () => shows.forEach((show) => show());
    },
    async read(stream, sender) {
      const admitted = admits(stream, sender);
      const place = placeOf(stream);
      if (admitted !== "yes" || !place)
        return { ok: false, code: admitted === "forbidden" ? admitted : "unknown-stream" };
      const projected = place.family.follows && { stream, epoch: epoch(), ...projectNow(place) };
      await settled();
      const state = projected ?? stateOf(stream);
      return state ? { ok: true, state } : { ok: false, code: "unknown-stream" };
    },
    watch(stream) {
      const known = watched.get(stream);
      if (known) known.watchers += 1;
      const place = known ? undefined : placeOf(stream);
      if (!place?.family.follows) return;
      const { version, rows } = projectNow(place);
      const projectedAt = Date.parse(now());
      watched.set(stream, { watchers: 1, follows: followedBy(place), version, rows, projectedAt, stale: false });
    },
    unwatch(stream) {
      const view = watched.get(stream);
      if (!view) return;
      view.watchers -= 1;
      if (view.watchers === 0) watched.delete(stream);
    },
    tick() {
      const instant = Date.parse(now());
      const isDue = [...watched.values()].some((view) => view.stale && instant - view.projectedAt >= onDemandPauseMs);
      if (isDue) nudge();
    },
  };
}
