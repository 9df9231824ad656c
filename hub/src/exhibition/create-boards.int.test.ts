import { expect, it, vi } from "vitest";
import { boardJob } from "./boards.fixture.ts";
import { type BoardJob } from "./board-job.ts";
import { type BoardOutcome, createBoards, startMaking } from "./create-boards.ts";

/** Boards that are made when the test says so. */
function heldBoards() {
  const waiting: ((outcome: BoardOutcome | Error) => void)[] = [];
  const stop = vi.fn<() => void>();
  const start = vi.fn<(job: BoardJob) => ReturnType<typeof startMaking>>(() => ({
    ended: new Promise<BoardOutcome>((resolve, reject) => {
      waiting.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
    }),
    stop,
  }));
  const boards = createBoards(start);
  return { ...boards, start, stop, waiting, done: { ok: true, bytes: new Uint8Array([1, 2, 3]) } as const };
}
const settled = () => new Promise((resolve) => void setImmediate(resolve));

it("[Y127] a board is made once for all who ask for it, and anew where it says something else", async () => {
  const { make, start, waiting, done } = heldBoards();
  const both = [make(boardJob()), make(boardJob())];
  await settled();
  waiting[0]?.(done);
  const [one, other] = await Promise.all(both);
  expect(one).toBe(other);
  expect(await make(boardJob())).toBe(one);
  expect(start).toHaveBeenCalledTimes(1);
  void make(boardJob({ printedOn: "2026-09-17" }));
  await settled();
  expect(start).toHaveBeenCalledTimes(2);
});

it("[Y127] they are made one at a time, whatever became of the one before; who comes when four wait is told to try again", async () => {
  const { make, start, waiting, done } = heldBoards();
  const asked = ["a", "b", "c", "d", "e"].map((address) => make(boardJob({ address })));
  const failure = asked[0]?.catch((error: unknown) => error);
  await settled();
  expect(start).toHaveBeenCalledTimes(1);
  expect(await asked[4]).toEqual({ code: "try-again" });
  waiting[0]?.(new Error("broken"));
  expect(await failure).toEqual(new Error("broken"));
  await settled();
  expect(start).toHaveBeenCalledTimes(2);
  waiting[1]?.({ ok: false, code: "too-complex" });
  expect(await asked[1]).toEqual({ code: "too-complex" });
  await settled();
  waiting[2]?.(done);
  expect(await asked[2]).toHaveProperty("etag");
  // What failed is tried again when it is asked for again.
  void make(boardJob({ address: "a" }));
  await settled();
  waiting[3]?.(done);
  await settled();
  await settled();
  expect(start.mock.calls.at(-1)?.[0].address).toBe("a");
});

it("[Y127] a thread that takes too long is ended", async () => {
  expect(await startMaking(boardJob(), 1).ended).toEqual({ ok: false, code: "too-complex" });
});
