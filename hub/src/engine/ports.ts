/** The hub's clock and timers; a test holds its own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `wake` once after `delayMs`; the answer cancels it. */
  after(delayMs: number, wake: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, wake) {
    const timer = setTimeout(wake, Math.min(delayMs, 2 ** 31 - 1));
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** What the engine tells the operator. */
export interface EngineReport {
  /** A command has been answered: its type, `ok` or the refusal's code, and how long it took. */
  answered?(type: string, outcome: string, seconds: number): void;
  warn?(message: string, detail: Record<string, unknown>): void;
}
