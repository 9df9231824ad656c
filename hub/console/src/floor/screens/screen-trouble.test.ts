import { describe, expect, it } from "vitest";
import { ago, nowMs } from "../test-hall.ts";
import { type ScreenStatus, screenTroubles, type Versions, withVersion } from "./screen-trouble.ts";

const board = "queue.board/H1";

const status = (changes: Partial<ScreenStatus> = {}): ScreenStatus => ({
  device: "wall",
  stream: board,
  epoch: 1,
  version: 7,
  renderedAt: ago(5),
  heardAt: ago(5),
  connected: true,
  ...changes,
});

const held: Versions = {
  [board]: [
    { epoch: 1, version: 7, at: nowMs - 300_000 },
    { epoch: 1, version: 8, at: nowMs - 31_000 },
    { epoch: 1, version: 9, at: nowMs - 1_000 },
  ],
};

const troubles = (...statuses: ScreenStatus[]) =>
  screenTroubles(statuses, held, (stream) => stream.endsWith("/H1"), nowMs);

describe("a screen", () => {
  it("[M5] that has drawn what there was half a minute ago is well, however long ago it said so", () => {
    expect(troubles(status({ version: 8, heardAt: ago(300) }))).toEqual([]);
  });

  it("[M5] is stale once something newer has been there for half a minute", () => {
    expect(troubles(status())).toEqual([{ device: "wall", kind: "stale", since: nowMs - 31_000 }]);
    expect(troubles(status({ epoch: 0, version: 99 }))).toMatchObject([{ kind: "stale" }]);
  });

  it("[M5] is silent when no connection of it is left, since it was last heard", () => {
    const gone = status({ connected: false, heardAt: ago(20) });
    const other = status({ connected: false, stream: "venue.hall/H1", heardAt: ago(4) });
    expect(troubles(gone, other)).toEqual([{ device: "wall", kind: "silent", since: nowMs - 240_000 }]);
    expect(troubles(status({ connected: false, heardAt: ago(24 * 60) }))).toEqual([]);
  });

  it("[M5] of another hall is nobody's business here", () => {
    expect(troubles(status({ stream: "queue.board/H2", connected: false }))).toEqual([]);
  });
});

describe("the versions that the page has held", () => {
  it("[M5] grow by what is newer only", () => {
    const first = withVersion([], 1, 7, nowMs);
    expect(withVersion(first, 1, 7, nowMs + 1)).toBe(first);
    expect(withVersion(first, 2, 1, nowMs + 1)).toHaveLength(2);
    expect(withVersion(first, 1, 8, nowMs + 1).at(-1)).toEqual({ epoch: 1, version: 8, at: nowMs + 1 });
  });
});
