// Carries the stories of a rehearsal's people through its day. A story is an async function that waits by `pause` and acts by
// commands; one story moves at a time, in the order of the planned instants, and time is held until it waits again.
import { type HeldClock } from "./held-clock.ts";

export type Story = () => Promise<void>;

export interface Play {
  /** The instant of now, milliseconds since 1970. */
  now(): number;
  /** For stories only: they go on when so much time has passed, not before what was planned earlier. */
  pause(milliseconds: number): Promise<void>;
  /** The same, until this instant. */
  pauseUntil(instant: number): Promise<void>;
  /** Begins another story, after those that are planned for now. */
  begin(story: Story): void;
  /** Plays on until this instant has been reached, or for ever; resolves early when the clock has ended. */
  playTo(instant: number): Promise<void>;
}

interface Step {
  readonly at: number;
  readonly go: () => void;
}

export interface PlayParts {
  readonly clock: HeldClock;
  /** Resolves when all that has been decided is on the disk and shown. */
  readonly settled: () => Promise<void>;
  /** A story has failed; the others go on. */
  readonly onTrouble: (error: unknown) => void;
  /** Where nothing is planned for so long, as in a night, time is passed over. */
  readonly longestPauseMs?: number;
}

export function createPlay({ clock, settled, onTrouble, longestPauseMs = 20 * 60_000 }: PlayParts): Play {
  /** By instant; of the same instant in the order they were planned. */
  const steps: Step[] = [];
  let storyRests = (): void => undefined;

  function plan(at: number, go: () => void): void {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((steps[middle]?.at ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    steps.splice(low, 0, { at, go });
  }

  const pauseUntil = (instant: number): Promise<void> =>
    new Promise((resume) => {
      plan(Math.max(Math.round(instant), clock.now()), resume);
      storyRests();
    });

  /** Lets one story move until it waits again or ends. */
  const move = ({ go }: Step): Promise<void> =>
    new Promise((resolve) => {
      storyRests = resolve;
      go();
    });

  async function tell(story: Story): Promise<void> {
    try {
      await story();
    } catch (error) {
      onTrouble(error);
    }
    storyRests();
  }

  return {
    now: () => clock.now(),
    pauseUntil,
    pause: (milliseconds) => pauseUntil(clock.now() + milliseconds),
    begin: (story) => plan(clock.now(), () => void tell(story)),
    async playTo(instant) {
      for (;;) {
        const planned = steps[0]?.at ?? Infinity;
        const at = Math.min(planned, clock.nextAlarm, instant);
        if (planned - clock.now() > longestPauseMs) clock.hurryTo(at);
        if (!(await clock.reach(at))) {
          if (clock.hasEnded) return;
          continue;
        }
        if (clock.ring()) await settled();
        if (clock.nextAlarm <= at) continue;
        const [step] = steps;
        if (step && step.at <= at) {
          steps.shift();
          await move(step);
        } else if (at >= instant) return;
      }
    },
  };
}
