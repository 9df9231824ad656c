// Exhibition boards on paper: made one at a time, and kept until what they say is something else.
import { createHash } from "node:crypto";
import { type Refusal } from "@openhall/shared/core";
import { type Reading, readInThread } from "../tables/read-in-thread.ts";
import { createReadingQueue } from "../tables/reading-queue.ts";
import { type BoardJob } from "./board-job.ts";

export interface MadeBoard {
  readonly body: Buffer;
  /** The same bytes have the same tag. */
  readonly etag: string;
}

export interface Boards {
  make(job: BoardJob): Promise<MadeBoard | Refusal>;
  close(): void;
}

export type BoardOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: "too-complex" };

/** Twelve departments in both languages on both papers; some 100 kB each. */
const mostKept = 48;
const withinMs = 20_000;

export const startMaking = (job: BoardJob, within = withinMs): Reading<BoardOutcome> =>
  readInThread<BoardJob, BoardOutcome>({
    script: "board-worker",
    from: import.meta.url,
    job,
    tooComplex: { ok: false, code: "too-complex" },
    within,
  });

export function createBoards(start: (job: BoardJob) => Reading<BoardOutcome> = startMaking): Boards {
  const queue = createReadingQueue(start);
  /** The oldest first; who asks for what is being made waits for the same. */
  const kept = new Map<string, Promise<MadeBoard | Refusal>>();

  async function makeNow(job: BoardJob): Promise<MadeBoard | Refusal> {
    const outcome = await queue.read(job);
    if (!outcome) return { code: "try-again" };
    return outcome.ok ? madeOf(Buffer.from(outcome.bytes)) : { code: outcome.code };
  }

  function keep(key: string, made: Promise<MadeBoard | Refusal>): void {
    kept.delete(key);
    kept.set(key, made);
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
  }

  return {
    async make(job) {
      const key = JSON.stringify(job);
      const made = kept.get(key) ?? makeNow(job);
      keep(key, made);
      const forget = (): void => {
        if (kept.get(key) === made) kept.delete(key);
      };
      try {
        const board = await made;
        if (isRefusal(board)) forget();
        return board;
      } catch (error) {
        forget();
        throw error;
      }
    },
    close: queue.stop,
  };
}

export const isRefusal = (made: MadeBoard | Refusal): made is Refusal => "code" in made;

const madeOf = (body: Buffer): MadeBoard => ({
  body,
  etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
});
