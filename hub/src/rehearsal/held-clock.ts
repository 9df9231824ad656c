// The clock of a rehearsal. It runs so many times as fast as the world's, but never past the next thing that is planned, an
// alarm or a step, until that is done: what happens in a rehearsal is stamped with the very instant it was planned for,
// however busy the machine is.
import { setImmediate as turn } from "node:timers/promises";
import { type Clock } from "../engine/ports.ts";

export interface HeldClock extends Clock {
  /** When whoever asked first wants to be woken, milliseconds since 1970; `Infinity` when nobody has. */
  readonly nextAlarm: number;
  /** Lets time run up to this instant and holds it there; false when something earlier has come up, or the clock has ended. */
  reach(instant: number): Promise<boolean>;
  /** Wakes those whose time has come; whether there were any. */
  ring(): boolean;
  /** Time up to this instant is passed over: only what is planned takes place. */
  hurryTo(instant: number): void;
  /** Time stands still from now on. */
  end(): void;
  readonly hasEnded: boolean;
}

interface Alarm {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that a slow machine has lost is made up for up to this, in milliseconds of the world's. */
const mostToMakeUpMs = 1_000;

/** Stands at `startsAt` until somebody lets it run. `speed` may be `Infinity`: as fast as the machine can. */
export function createHeldClock(startsAt: number, speed: number): HeldClock {
  const alarms = new Set<Alarm>();
  let anchor = { at: startsAt, real: performance.now() };
  let limit = startsAt;
  let hurriesTo = startsAt;
  let ended = false;
  let stopWaiting = (_reached: boolean): void => undefined;

  /** Where the clock would be if nothing held it. */
  const flow = (): number =>
    speed === Infinity ? Math.max(limit, anchor.at) : anchor.at + (performance.now() - anchor.real) * speed;
  const now = (): number => Math.floor(Math.min(flow(), limit));
  const anchorAt = (at: number): void => void (anchor = { at, real: performance.now() });

  function nextAlarm(): number {
    let next = Infinity;
    for (const { at } of alarms) if (at < next) next = at;
    return next;
  }

  /** Resolves after so long in the world, or as soon as there is something else to wait for. */
  function wait(realMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => stopWaiting(true), Math.min(realMs, 2 ** 31 - 1));
      stopWaiting = (reached) => {
        clearTimeout(timer);
        stopWaiting = () => undefined;
        resolve(reached);
      };
    });
  }

  return {
    now,
    get nextAlarm() {
      return nextAlarm();
    },
    after(delayMs, wake) {
      const alarm = { at: now() + Math.max(0, delayMs), wake };
      alarms.add(alarm);
      if (alarm.at < limit) {
        limit = alarm.at;
        stopWaiting(false);
      }
      return () => void alarms.delete(alarm);
    },
    async reach(instant) {
      if (ended) return false;
      const target = Math.max(instant, now());
      if (flow() < hurriesTo) anchorAt(Math.min(hurriesTo, target));
      limit = target;
      // The machine's other work goes on also where nobody waits.
      if (speed === Infinity) await turn();
      const realMs = (target - flow()) / speed;
      if (realMs > 0 && !(await wait(realMs))) return false;
      if (flow() - target > speed * mostToMakeUpMs) anchorAt(target);
      return true;
    },
    ring() {
      const at = now();
      const due = [...alarms].filter((alarm) => alarm.at <= at).toSorted((one, other) => one.at - other.at);
      for (const alarm of due) if (alarms.delete(alarm)) alarm.wake();
      return due.length > 0;
    },
    hurryTo(instant) {
      hurriesTo = Math.max(hurriesTo, instant);
    },
    end() {
      limit = now();
      ended = true;
      alarms.clear();
      stopWaiting(false);
    },
    get hasEnded() {
      return ended;
    },
  };
}
