import { describe, expect, it } from "vitest";
import { dwellMs, turnAt } from "./paging.ts";

describe("paging", () => {
  it("[D8] lets a page stand for 15 s, and longer where there is more to read", () => {
    expect(dwellMs(12)).toBe(15_000);
    expect(dwellMs(60)).toBe(30_000);
  });

  it("[D8] turns by the hub's clock", () => {
    expect([0, 14_999, 15_000, 45_000].map((now) => turnAt(now, 15_000))).toEqual([0, 0, 1, 3]);
  });
});
