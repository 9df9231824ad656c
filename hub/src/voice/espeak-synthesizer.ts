// espeak-ng as a synthesizer: starts its process when there is something to say, asks one thing after the other, starts it
// anew when it dies or hangs, and ends it when there has been nothing to say for a while.
import { type Language } from "@openhall/shared/core";
import { type Clock } from "../engine/ports.ts";
import { type Log } from "../log.ts";
import { type Job } from "./espeak-message.ts";
import { type SpeakingProcess, startSpeaking } from "./espeak-process.ts";
import { type PartText, type Pace, type Synthesizer } from "./voice.ts";

interface Options {
  readonly log: Log;
  readonly clock: Clock;
  /** The file of the process, and how long it may take; a test has others. */
  readonly worker?: string;
  readonly hangsAfterMs?: number;
}

const languages: readonly Language[] = ["zh", "en"];
/** A text of 600 characters takes about a second. */
const usualPatienceMs = 15_000;
const idleMs = 60_000;
/** One that does not start is not tried again at each request. */
const pauseAfterFailureMs = 60_000;
const tries = 2;

export function createEspeak({ log, clock, worker, hangsAfterMs = usualPatienceMs }: Options): Synthesizer {
  let speaker: ReturnType<typeof startSpeaking> | undefined;
  let isAbsent = false;
  let isClosed = false;
  let notBefore = 0;
  let lastId = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let stopIdle = (): void => {};

  /** One thing after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  async function open(): Promise<SpeakingProcess | undefined> {
    if (isAbsent || isClosed || clock.now() < notBefore) return undefined;
    speaker ??= startSpeaking(worker);
    const opened = await speaker;
    if (typeof opened === "object") {
      if (opened.isAlive()) return opened;
      speaker = undefined;
      return open();
    }
    speaker = undefined;
    if (opened === "absent") {
      isAbsent = true;
      log.info({}, "No synthetic voice is installed");
    } else {
      notBefore = clock.now() + pauseAfterFailureMs;
      log.warn({}, "The synthetic voice does not start; it is tried again in a minute");
    }
    return undefined;
  }

  async function ask(job: Job, triesLeft = tries): Promise<Uint8Array | undefined> {
    const opened = await open();
    if (!opened) return undefined;
    const answer = await opened.ask(job, hangsAfterMs);
    if (answer.ok) return answer.wav;
    log.warn({ why: answer.why }, "The synthetic voice has broken off; it is started anew");
    await opened.end();
    return triesLeft > 1 ? ask(job, triesLeft - 1) : undefined;
  }

  async function end(): Promise<void> {
    const opened = await speaker;
    speaker = undefined;
    if (typeof opened === "object") await opened.end();
  }

  function watchIdleness(): void {
    stopIdle();
    stopIdle = isClosed ? () => {} : clock.after(idleMs, () => void inTurn(end));
  }

  return {
    languages: () =>
      inTurn(async (): Promise<readonly Language[]> => {
        const opened = await open();
        watchIdleness();
        return opened ? languages : [];
      }),
    synthesise: (said: PartText, pace: Pace) =>
      inTurn(async () => {
        const wav = await ask({ id: ++lastId, language: said.language, text: said.text, pace });
        watchIdleness();
        return wav;
      }),
    async close() {
      isClosed = true;
      stopIdle();
      await end();
    },
  };
}
