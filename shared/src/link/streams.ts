// The streams a page has open: what the hub says of them goes into their views, and whatever does not fit is asked for.
import { type Instant } from "../core/index.ts";
import { type Beat, type Delta, type Join, type Joined, type Snapshot } from "../wire/index.ts";
import { createJoiner } from "./joiner.ts";
import { type KeptRows } from "./kept-rows.ts";
import { type StreamView } from "./link.ts";
import { createLiveView, type LiveView } from "./live-view.ts";
import { parseRows } from "./parse-rows.ts";
import { createRowKeeper } from "./row-keeper.ts";
import { type Held, isInStep, takeAnswer, takeDelta, takeSnapshot } from "./sync.ts";

/** Where rows did not change but were heard of again, their age is worth a write only this often. */
const keepAgeEveryMs = 60_000;

export interface StreamsWire {
  isConnected(): boolean;
  /** The hub's answer; undefined when none came or it was malformed. */
  join(request: Join): Promise<Joined | undefined>;
  leave(stream: string): void;
}

export interface Streams {
  open(stream: string): StreamView;
  close(stream: string): void;
  /** A connection is there: every stream is asked for. */
  connected(): void;
  /** It is gone: live rows become kept ones. */
  disconnected(): void;
  snapshot(snapshot: Snapshot): void;
  delta(delta: Delta): void;
  beat(beat: Beat): void;
  /** Whether the hub owes us a beat. */
  isListening(): boolean;
  /** Nothing is ours to see any more: rows go, kept ones too. */
  refuseAll(): void;
  /** Writes down what waits to be kept. */
  flush(): void;
}

interface OpenStream extends LiveView {
  readonly name: string;
  /** Out of step: what we have is not told, so that the hub sends everything. */
  doubted: boolean;
  keptAt: number;
}

export function createStreams(wire: StreamsWire, storage: KeptRows | null): Streams {
  const streams = new Map<string, OpenStream>();
  const aliases = new Map<number, OpenStream>();
  const keeper = createRowKeeper(storage, (name) => streams.get(name)?.kept());
  const joiner = createJoiner(async (names) => {
    const joined = await wire.join({ streams: names.flatMap((name) => known(streams.get(name))) });
    return joined ? takeJoined(joined) : new Set();
  });

  function takeJoined({ joined, refused }: Joined): ReadonlySet<string> {
    const answered = new Set(refused.map(({ stream }) => stream));
    for (const name of answered) refuse(streams.get(name));
    for (const { stream: name, alias, at, epoch, version, rows } of joined) {
      const stream = streams.get(name);
      const held = stream?.held();
      const next = rows ? takeAnswer(held, { epoch, version, rows: parseRows(rows) }) : held;
      if (!stream || !next || !isInStep(next, { epoch, version })) continue;
      answered.add(name);
      aliases.set(alias, stream);
      show(stream, next, at);
    }
    return answered;
  }

  function show(stream: OpenStream, next: Held, at: Instant): void {
    const changed = next !== stream.held();
    stream.show(next, at);
    stream.doubted = false;
    if (!changed && performance.now() - stream.keptAt < keepAgeEveryMs) return;
    stream.keptAt = performance.now();
    keeper.changed(stream.name);
  }

  function refuse(stream: OpenStream | undefined): void {
    stream?.refuse();
    if (stream) keeper.forget(stream.name);
  }

  function doubt(stream: OpenStream): void {
    stream.doubted = true;
    joiner.ask(stream.name);
  }

  function create(name: string): OpenStream {
    const stream = { ...createLiveView(name, keeper.load(name)), name, doubted: false, keptAt: -keepAgeEveryMs };
    streams.set(name, stream);
    if (wire.isConnected()) joiner.ask(name);
    return stream;
  }

  return {
    open: (name) => (streams.get(name) ?? create(name)).view,
    close(name) {
      const stream = streams.get(name);
      if (!stream) return;
      keeper.flush();
      joiner.forget(name);
      streams.delete(name);
      for (const [alias, other] of aliases) if (other === stream) aliases.delete(alias);
      if (wire.isConnected()) wire.leave(name);
      stream.lose();
    },
    connected() {
      for (const name of streams.keys()) joiner.ask(name);
    },
    disconnected() {
      // Whoever answers next may be a rehearsal, or no longer one: what waits to be kept belongs to the hub that has gone.
      keeper.flush();
      joiner.stop();
      aliases.clear();
      for (const stream of streams.values()) stream.lose();
    },
    snapshot({ stream: name, alias, at, epoch, version, rows }) {
      const stream = streams.get(name);
      if (!stream) return;
      aliases.set(alias, stream);
      const held = stream.held();
      const next = takeSnapshot(held, { epoch, version, rows: parseRows(rows) });
      if (next !== held) show(stream, next, at);
    },
    delta(delta) {
      const stream = aliases.get(delta.stream);
      if (!stream) return;
      const held = stream.held();
      const next = takeDelta(held, delta, parseRows(delta.put));
      if (next === "resync") doubt(stream);
      else if (next !== held) show(stream, next, delta.at);
    },
    beat(beat) {
      const stream = aliases.get(beat.stream);
      if (!stream) return;
      const held = stream.held();
      if (held && isInStep(held, beat)) show(stream, held, beat.at);
      else doubt(stream);
    },
    isListening: () => aliases.size > 0,
    refuseAll() {
      for (const stream of streams.values()) refuse(stream);
    },
    flush: keeper.flush,
  };
}

function known(stream: OpenStream | undefined): Join["streams"] {
  if (!stream) return [];
  const held = stream.doubted ? undefined : stream.held();
  return [{ stream: stream.name, ...(held && { epoch: held.epoch, version: held.version }) }];
}
