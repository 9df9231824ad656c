import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Kept, type KeptRows } from "./kept-rows.ts";
import { createRowKeeper } from "./row-keeper.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const state: Kept = { epoch: 1, version: 1, heardAt: "2026-09-16T06:00:00.000Z", rows: {} };

function keeping() {
  const storage = {
    load: () => undefined,
    save: vi.fn<KeptRows["save"]>(),
    forget: vi.fn<KeptRows["forget"]>(),
  };
  let version = 0;
  const keeper = createRowKeeper(storage, () => ({ ...state, version }));
  const change = (): void => {
    version += 1;
    keeper.changed("queue.board/V01");
  };
  return { storage, keeper, change };
}

it("[L20] writes once a second at most, and then what is true by then", () => {
  const { storage, change } = keeping();
  for (let count = 0; count < 50; count += 1) {
    change();
    vi.advanceTimersByTime(100);
  }
  expect(storage.save.mock.calls.map(([, kept]) => kept.version)).toEqual([10, 20, 30, 40, 50]);
});

it("[L20] writes at once when the page goes, and nothing after", () => {
  const { storage, keeper, change } = keeping();
  change();
  keeper.flush();
  expect(storage.save).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5000);
  expect(storage.save).toHaveBeenCalledTimes(1);
});

it("[L20] does not write again what is to be forgotten", () => {
  const { storage, keeper, change } = keeping();
  change();
  keeper.forget("queue.board/V01");
  vi.advanceTimersByTime(5000);
  expect(storage.save).not.toHaveBeenCalled();
  expect(storage.forget).toHaveBeenCalledWith("queue.board/V01");
});
