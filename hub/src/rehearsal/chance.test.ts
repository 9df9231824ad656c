import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Chance, createChance } from "./chance.ts";

const draws = (chance: Chance, count: number): number[] => Array.from({ length: count }, () => chance.between(0, 1));

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe("[Y5] chance", () => {
  it("draws the same from the same seed, and something else from another", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(draws(createChance(one), 20)).toEqual(draws(createChance(one), 20));
        if (one !== other) expect(draws(createChance(one), 20)).not.toEqual(draws(createChance(other), 20));
      }),
    );
  });

  it("has sources by name that nothing else changes", () => {
    const chance = createChance("monday");
    const before = draws(chance.of("visitor 1"), 5);
    draws(chance, 100);
    expect(draws(chance.of("visitor 1"), 5)).toEqual(before);
    expect(draws(chance.of("visitor 2"), 5)).not.toEqual(before);
  });

  it("is spread evenly between its bounds", () => {
    const chance = createChance("even");
    const numbers = Array.from({ length: 10_000 }, () => chance.between(10, 20));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...numbers)).toBeLessThan(20);
    for (const tenth of Array.from({ length: 10 }, (_, index) => 10 + index))
      expect(numbers.filter((number) => number >= tenth && number < tenth + 1).length).toBeGreaterThan(850);
    expect(mean(Array.from({ length: 10_000 }, () => Number(chance.happens(0.08))))).toBeCloseTo(0.08, 1);
  });

  it("draws times of service around their mean, some far above it", () => {
    const chance = createChance("service");
    const times = Array.from({ length: 20_000 }, () => chance.lognormal(10));
    expect(mean(times)).toBeGreaterThan(9.8);
    expect(mean(times)).toBeLessThan(10.2);
    const sorted = times.toSorted((one, other) => one - other);
    expect(sorted[10_000]).toBeLessThan(9.2);
    expect(sorted[19_800]).toBeGreaterThan(25);
    expect(sorted[0]).toBeGreaterThan(0);
  });

  it("picks nothing from nothing", () => {
    const chance = createChance("pick");
    expect(chance.pick([])).toBeUndefined();
    expect(new Set(Array.from({ length: 100 }, () => chance.pick(["a", "b", "c"])))).toEqual(new Set(["a", "b", "c"]));
  });
});
