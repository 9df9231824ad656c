import { describe, expect, it } from "vitest";
import { ago, nowMs } from "../test-hall.ts";
import { behindSince, type Versions, withVersion } from "./behind.ts";

const board = "queue.board/H1";

const drawn = (changes: { stream?: string; epoch?: number; version?: number } = {}) => ({
  stream: board,
  epoch: 1,
  version: 7,
  renderedAt: ago(5),
  ...changes,
});

const held: Versions = {
  [board]: [
    { epoch: 1, version: 7, at: nowMs - 300_000 },
    { epoch: 1, version: 8, at: nowMs - 31_000 },
    { epoch: 1, version: 9, at: nowMs - 1_000 },
  ],
};

describe("a screen", () => {
  it("[M5] that has drawn what there was half a minute ago is not behind", () => {
    expect(behindSince([drawn({ version: 8 })], held, nowMs)).toBeUndefined();
    expect(behindSince([], held, nowMs)).toBeUndefined();
  });

  it("[M5] is behind once something newer has been there for half a minute, also after a restore", () => {
    expect(behindSince([drawn()], held, nowMs)).toBe(nowMs - 31_000);
    expect(behindSince([drawn({ epoch: 0, version: 99 })], held, nowMs)).toBe(nowMs - 300_000);
    expect(behindSince([drawn({ stream: "venue.hall/H1" })], held, nowMs)).toBeUndefined();
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
