import { describe, expect, it } from "vitest";
import { instantOf, millisecondsOf } from "@openhall/shared/core";
import { pageAt } from "./page-turn.ts";

const since = "2026-09-16T02:00:00.000Z";
const at = (seconds: number): number => millisecondsOf(since) + seconds * 1_000;
const turn = (seconds: number) => ({ since, until: instantOf(at(seconds)) });

describe("the pages of a scene", () => {
  it("[D116] all have their share of its turn, a longer text the longer one", () => {
    const needs = [5_000, 5_000, 10_000];
    const pages = (seconds: number): number[] =>
      [0, 9, 10, 19, 20, 29, 30].map((second) => pageAt(at(second), needs, turn(seconds)));
    expect(pages(30)).toEqual([0, 1, 1, 2, 2, 2, 2]);
    expect(pages(10)).toEqual([0, 2, 2, 2, 2, 2, 2]);
    expect(pages(40)).toEqual([0, 1, 2, 2, 0, 1, 2]);
  });

  it("[D116] never go by faster than half of that, in a turn too short for all others each time, and all of them in time", () => {
    const needs = Array.from({ length: 12 }, () => 5_000);
    const seen = new Set<number>();
    for (let round = 0; round < 60; round += 1) {
      const began = at(round * 60);
      const shown = Array.from({ length: 100 }, (_, tenth) =>
        pageAt(began + tenth * 100, needs, { since: instantOf(began), until: instantOf(began + 10_000) }),
      );
      expect(shown.filter((page, index) => index > 0 && page !== shown[index - 1])).toHaveLength(3);
      for (const page of shown) seen.add(page);
    }
    expect(seen.size).toBe(12);
  });

  it("[D116] go round at a reader's pace where the scene stays, on all screens alike", () => {
    const still = { since: undefined, until: undefined };
    const seen = new Set([0, 5, 10, 15].map((second) => pageAt(at(second), [5_000, 5_000], still)));
    expect(seen).toEqual(new Set([0, 1]));
    expect(pageAt(at(3), [5_000, 5_000], still)).toBe(
      pageAt(at(13), [5_000, 5_000], { since, until: instantOf(at(7_200)) }),
    );
  });

  it("[D116] are one where there is one", () => {
    expect([pageAt(at(0), [], turn(10)), pageAt(at(9), [5_000], turn(10))]).toEqual([0, 0]);
  });
});
