import { type Clock } from "../engine/ports.ts";
import { type StreamDelta } from "./create-streams.ts";
import { followedBy } from "./row-change.ts";

/** Changes of one stream that come within this time after one that went out go out together. */
const burstMs = 50;

export interface Coalescer {
  add(delta: StreamDelta): void;
  /** Lets out now what is held back of a stream. */
  flush(stream: string): void;
}

/** [S5] The first change goes out at once; a burst behind it becomes one change from the first's version to the last's. */
export function createCoalescer(clock: Clock, send: (delta: StreamDelta) => void): Coalescer {
  const held = new Map<string, StreamDelta | undefined>();

  function flush(stream: string): void {
    const delta = held.get(stream);
    if (!delta) return;
    held.set(stream, undefined);
    send(delta);
  }

  function openWindow(stream: string): void {
    held.set(stream, undefined);
    clock.after(burstMs, () => {
      const hadMore = held.get(stream) !== undefined;
      flush(stream);
      if (hadMore) openWindow(stream);
      else held.delete(stream);
    });
  }

  return {
    add(delta) {
      const { stream } = delta;
      if (!held.has(stream)) {
        send(delta);
        openWindow(stream);
        return;
      }
      const before = held.get(stream);
      held.set(
        stream,
        before ? { stream, base: before.base, version: delta.version, ...followedBy(before, delta) } : delta,
      );
    },
    flush,
  };
}
