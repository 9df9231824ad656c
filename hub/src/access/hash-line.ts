// Hashing a password is slow on purpose, and shares libuv's few threads with the journal's fsync: two at once, the rest wait.

const atOnce = 2;
/** All who wait, and those of one address: a flood from one place leaves room for the others. */
const waitingAtMost = 128;
const waitingPerAddress = 32;

export interface HashLine {
  /** Runs `work` when it is its turn. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The same for somebody outside, who is turned away at once when too many wait. */
  runFor<Result>(address: string, work: () => Promise<Result>): Promise<Result | "full">;
}

export function createHashLine(): HashLine {
  const waiting: { address: string | undefined; begin: () => void }[] = [];
  let running = 0;

  const isFullFor = (address: string): boolean =>
    waiting.length >= waitingAtMost || waiting.filter((one) => one.address === address).length >= waitingPerAddress;

  /** Hands the place to the next in line, so that nobody can slip in between. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next.begin();
    else running -= 1;
  }

  async function inTurn<Result>(address: string | undefined, work: () => Promise<Result>): Promise<Result> {
    if (running < atOnce) running += 1;
    else await new Promise<void>((begin) => waiting.push({ address, begin }));
    try {
      return await work();
    } finally {
      leave();
    }
  }

  return {
    run: (work) => inTurn(undefined, work),
    runFor: async (address, work) => (isFullFor(address) ? "full" : inTurn(address, work)),
  };
}
