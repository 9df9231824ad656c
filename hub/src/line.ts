// Work that takes long waits in a line before its door, so that what is quick gets through in between.

interface Limits {
  readonly atOnce: number;
  /** All who wait, and those of one: a flood from one place leaves room for the others. */
  readonly waiting: number;
  readonly waitingOfOne: number;
}

export interface Line {
  /** Runs `work` when it is its turn. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The same for somebody outside, who is turned away at once when too many wait. */
  runFor<Result>(who: string, work: () => Promise<Result>): Promise<Result | "full">;
}

export function createLine(limits: Limits): Line {
  const waiting: { who: string | undefined; begin: () => void }[] = [];
  let running = 0;

  const isFullFor = (who: string): boolean =>
    waiting.length >= limits.waiting || waiting.filter((one) => one.who === who).length >= limits.waitingOfOne;

  /** Hands the place to the next in line, so that nobody can slip in between. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next.begin();
    else running -= 1;
  }

  async function inTurn<Result>(who: string | undefined, work: () => Promise<Result>): Promise<Result> {
    if (running < limits.atOnce) running += 1;
    else await new Promise<void>((begin) => waiting.push({ who, begin }));
    try {
      return await work();
    } finally {
      leave();
    }
  }

  return {
    run: (work) => inTurn(undefined, work),
    runFor: async (who, work) => (isFullFor(who) ? "full" : inTurn(who, work)),
  };
}
