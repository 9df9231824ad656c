// Files that are read one at a time.
import { type Reading } from "./read-in-thread.ts";

export interface ReadingQueue<Job, Outcome> {
  /** After those before it, whatever became of them; undefined where too many wait already. */
  read(job: Job): Promise<Outcome> | undefined;
  /** Ends what is being read. */
  stop(): void;
}

/** Each holds its file in memory. */
const mostWaiting = 4;

export function createReadingQueue<Job, Outcome>(start: (job: Job) => Reading<Outcome>): ReadingQueue<Job, Outcome> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let current: Reading<Outcome> | undefined;

  async function readNow(job: Job): Promise<Outcome> {
    current = start(job);
    return current.ended;
  }

  return {
    read(job) {
      if (waiting >= mostWaiting) return undefined;
      waiting += 1;
      const turn = last.then(() => readNow(job));
      last = turn.catch(() => undefined).then(() => void (waiting -= 1));
      return turn;
    },
    stop: () => current?.stop(),
  };
}
