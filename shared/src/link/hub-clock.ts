import { type Instant, millisecondsOf } from "../core/index.ts";

export interface HubClock {
  /** The hub's time, milliseconds since 1970; this device's own before the first contact. */
  now(): number;
  /** Hub time that passes while a second passes here: 1, or the speed of a rehearsal. */
  readonly speed: number;
  /** Runs at this speed from the next time that is told. */
  runAt(speed: number): void;
  /** Takes a time that the hub has just told; it may set the clock back. */
  set(at: Instant): void;
  /** Takes a time stamped on news: the hub's clock cannot be behind it. */
  atLeast(at: Instant): void;
}

/** Last contact plus monotonic time elapsed: somebody setting the device's clock changes nothing. */
export function createHubClock(): HubClock {
  let heard: { readonly at: number; readonly elapsed: number } | undefined;
  let speed = 1;
  const now = (): number => (heard ? heard.at + (performance.now() - heard.elapsed) * speed : Date.now());
  const take = (at: number): void => {
    heard = { at, elapsed: performance.now() };
  };
  return {
    now,
    get speed() {
      return speed;
    },
    runAt(next) {
      speed = next;
    },
    set: (at) => take(millisecondsOf(at)),
    atLeast(at) {
      const told = millisecondsOf(at);
      if (!heard || told > now()) take(told);
    },
  };
}
