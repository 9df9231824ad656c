import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ref } from "vue";
import { type Rendered } from "../wire/index.ts";
import { createAcknowledger } from "./acknowledger.ts";
import { type StreamView } from "./link.ts";

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const viewAt = (version: number): StreamView => ({
  stream: "queue.board/V01",
  rows: {},
  status: ref("live"),
  version: ref(version),
  epoch: ref(1),
  heardAt: ref(undefined),
});

function acknowledging(isLive: () => boolean = () => true) {
  const said: Rendered[] = [];
  const acknowledger = createAcknowledger(
    () => Date.now(),
    (rendered) => {
      if (isLive()) said.push(rendered);
      return isLive();
    },
  );
  return { said, acknowledger };
}

describe("[L16] what is drawn", () => {
  it("is said at once, then the latest of each two seconds, and nothing twice", () => {
    const { said, acknowledger } = acknowledging();
    for (const version of [1, 2, 3]) acknowledger.rendered(viewAt(version));
    expect(said.map(({ version }) => version)).toEqual([1]);
    vi.advanceTimersByTime(1000);
    acknowledger.rendered(viewAt(4));
    vi.advanceTimersByTime(999);
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(said.map(({ version, at }) => [version, at])).toEqual([
      [1, "1970-01-01T00:00:00.000Z"],
      [4, "1970-01-01T00:00:01.000Z"],
    ]);
    acknowledger.rendered(viewAt(4));
    vi.advanceTimersByTime(10_000);
    expect(said).toHaveLength(2);
  });

  it("is said at once where somebody waits for it", () => {
    const { said, acknowledger } = acknowledging();
    acknowledger.rendered(viewAt(1));
    acknowledger.rendered(viewAt(2));
    acknowledger.rendered(viewAt(3), { atOnce: true });
    acknowledger.rendered(viewAt(4), { atOnce: true });
    acknowledger.rendered(viewAt(5));
    expect(said.map(({ version }) => version)).toEqual([1, 3, 4]);
    vi.advanceTimersByTime(2000);
    expect(said.map(({ version }) => version)).toEqual([1, 3, 4, 5]);
  });

  it("without a link is said when it is back, the latest only", () => {
    let live = false;
    const { said, acknowledger } = acknowledging(() => live);
    acknowledger.rendered(viewAt(1));
    acknowledger.rendered(viewAt(2));
    vi.advanceTimersByTime(60_000);
    live = true;
    acknowledger.live();
    expect(said.map(({ version }) => version)).toEqual([2]);
  });

  it("is not said after the end", () => {
    const { said, acknowledger } = acknowledging();
    acknowledger.rendered(viewAt(1));
    acknowledger.rendered(viewAt(2));
    acknowledger.end();
    vi.advanceTimersByTime(10_000);
    expect(said).toHaveLength(1);
  });
});
