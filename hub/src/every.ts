import { type Clock } from "./engine/ports.ts";

/** Calls `work` each time `everyMs` have passed on the clock; the answer ends it. */
export function every(everyMs: number, clock: Clock, work: () => void): () => void {
  let cancel = clock.after(everyMs, turn);
  function turn(): void {
    cancel = clock.after(everyMs, turn);
    work();
  }
  return () => cancel();
}
