import { type Instant, millisecondsOf } from "@openhall/shared/core";
import { type Clock } from "./ports.ts";

/** How long what is due and could not be done waits for the next try. */
const overduePauseMs = 1_000;

export interface Alarm {
  /** Wakes at this instant instead of the one set before; never, when undefined. Setting the same again costs nothing. */
  setTo(next: Instant | undefined): void;
}

/** One timer that follows what is due next. */
export function createAlarm(clock: Clock, wake: () => void): Alarm {
  let setFor: Instant | undefined;
  let cancel = (): void => undefined;
  return {
    setTo(next) {
      if (next === setFor) return;
      cancel();
      setFor = next;
      if (next === undefined) return;
      const delayMs = millisecondsOf(next) - clock.now();
      cancel = clock.after(delayMs > 0 ? delayMs : overduePauseMs, () => {
        setFor = undefined;
        wake();
      });
    },
  };
}
