// One queue per printer, however many kiosks share it: jobs never interleave, and none begins too late.
import { type Clock } from "../engine/ports.ts";
import { lookAt, type Patience, runJob } from "./print-job.ts";
import { type Printer, type PrinterState, type PrintOutcome, type PrinterStatus } from "./printers.ts";
import { instantOf } from "@openhall/shared/core";

/** From the wish until printing is given up; with the last questions the answer comes within 12 s, so long somebody waits for paper. */
const jobMs = 8_500;
/** What a job needs at least; one that would have less is not begun. */
const neededMs = 3_000;

export interface PrinterQueue {
  /** Prints what `draw` draws at the moment of its turn. Answers within 12 s, also where the printer hangs. */
  print(draw: () => Uint8Array): Promise<PrintOutcome>;
  /** Asks the printer how it is, unless a job does so anyway. */
  look(): Promise<void>;
  readonly status: PrinterStatus;
  /** When the printer was last heard or missed; undefined before the first time. Milliseconds. */
  readonly lookedAt: number | undefined;
}

export function createPrinterQueue(printer: Printer, clock: Clock, patience: Patience): PrinterQueue {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let state: PrinterState = "unknown";
  let since = clock.now();
  let lookedAt: number | undefined;

  function learn(seen: PrinterState): void {
    lookedAt = clock.now();
    if (seen === state) return;
    state = seen;
    since = lookedAt;
  }

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  async function run(draw: () => Uint8Array, deadline: number): Promise<PrintOutcome> {
    const leftMs = (): number => deadline - clock.now();
    // Whoever asked is told, and may have gone: paper that comes out now would be somebody else's to find.
    if (leftMs() < neededMs) return { printed: false, refusal: "printer-fault", sent: false };
    const end = await runJob(printer, draw(), leftMs, patience);
    learn(end.state);
    return end.outcome;
  }

  return {
    async print(draw) {
      const deadline = clock.now() + jobMs;
      waiting += 1;
      try {
        return await inTurn(() => run(draw, deadline));
      } finally {
        waiting -= 1;
      }
    },
    async look() {
      if (waiting === 0) await inTurn(async () => learn(await lookAt(printer, patience)));
    },
    get status() {
      return { state, waiting, since: instantOf(since) };
    },
    get lookedAt() {
      return lookedAt;
    },
  };
}
