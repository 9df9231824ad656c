import { RateLimiterMemory } from "rate-limiter-flexible";

/** Counts failures, never successes; each key by itself, so that one guesser locks nobody else out. */
export interface FailureLimit {
  /** Seconds to wait before the next try of `key`; undefined when it may try now. */
  pause(key: string): Promise<number | undefined>;
  failed(key: string): Promise<void>;
  /** The key has proved itself: its failures are forgotten. */
  succeeded(key: string): Promise<void>;
}

/** `failures` within `seconds` are free; then `key` pauses until the window that began with the first failure ends. */
export function createFailureLimit(failures: number, seconds: number): FailureLimit {
  const limiter = new RateLimiterMemory({ points: failures, duration: seconds });
  return {
    async pause(key) {
      const seen = await limiter.get(key);
      const isOver = seen !== null && seen.consumedPoints >= failures && seen.msBeforeNext > 0;
      return isOver ? Math.ceil(seen.msBeforeNext / 1000) : undefined;
    },
    async failed(key) {
      await limiter.penalty(key);
    },
    async succeeded(key) {
      await limiter.delete(key);
    },
  };
}
