import { type Instant, instantOf, millisecondsOf } from "@openhall/shared/core";
import { type Clock } from "./ports.ts";

/** A clock that moves only in the test's hand, and wakes whoever asked for it on the way. */
export interface HandClock extends Clock {
  readonly instant: Instant;
  advance(milliseconds: number): void;
  /** Puts the hands elsewhere, also back; nobody is woken. */
  set(instant: Instant): void;
  /** Alarms that are set. */
  readonly alarms: number;
}

interface Alarm {
  readonly at: number;
  readonly wake: () => void;
}

export function createHandClock(startsAt: Instant): HandClock {
  let time = millisecondsOf(startsAt);
  const alarms = new Set<Alarm>();

  const nextBy = (end: number): Alarm | undefined =>
    [...alarms].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];

  return {
    now: () => time,
    after(delayMs, wake) {
      const alarm = { at: time + delayMs, wake };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    advance(milliseconds) {
      const end = time + milliseconds;
      for (let alarm = nextBy(end); alarm; alarm = nextBy(end)) {
        alarms.delete(alarm);
        time = Math.max(time, alarm.at);
        alarm.wake();
      }
      time = end;
    },
    set(instant) {
      time = millisecondsOf(instant);
    },
    get instant() {
      return instantOf(time);
    },
    get alarms() {
      return alarms.size;
    },
  };
}
