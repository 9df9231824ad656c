import { type Instant, instantOf } from "@openhall/shared/core";
import { type Clock } from "./ports.ts";

export interface HubTime {
  /** Now, never behind the last record. */
  now(): Instant;
  /** A record has been made at this time. */
  passed(at: Instant): void;
}

/** [E5] The hub's time: the clock's, held back where the clock has been set back. Written out once per millisecond. */
export function createHubTime(clock: Clock, lastAt: Instant | undefined): HubTime {
  let last = lastAt ?? "";
  let milliseconds = Number.NaN;
  let instant = "";
  return {
    now() {
      const read = clock.now();
      if (read !== milliseconds) {
        milliseconds = read;
        instant = instantOf(read);
      }
      return instant < last ? last : instant;
    },
    passed(at) {
      last = at;
    },
  };
}
