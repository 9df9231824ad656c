import { describe, expect, it } from "vitest";
import { barOf, type FigureLine, minutesText, sortedBy, sortLines, valueOf, valueText } from "./figure-columns.ts";

const spread = (meanMs: number, count = 3) => ({ count, meanMs, medianMs: meanMs - 1, p90Ms: meanMs + 1 });
const line = (name: string, figures: FigureLine["figures"]): FigureLine => ({ key: `service/${name}`, name, figures });

describe("minutes", () => {
  it.each([
    [0, "0.0"],
    [252_000, "4.2"],
    [596_000, "9.9"],
    [598_000, "10"],
    [600_000, "10"],
    [1_410_000, "24"],
    [5_400_000, "90"],
  ])("[M41] of %i ms are %s: one decimal under ten", (milliseconds, text) => {
    expect(minutesText(milliseconds)).toBe(text);
  });
});

describe("a figure", () => {
  it("[M41] is a count, minutes or a percentage", () => {
    const figures = { issued: 12, waiting: spread(252_000), load: 0.456, holds: 2, heldMs: 60_000 };
    expect((["issued", "waitMean", "load", "held"] as const).map((column) => valueText(column, figures))).toEqual([
      "12",
      "4.2",
      "46%",
      "1.0",
    ]);
    expect((["waitMedian", "waitP90"] as const).map((column) => valueOf(column, figures))).toEqual([251_999, 252_001]);
  });

  it("[M41] is nothing, not nought, where nobody was served or it is not known", () => {
    expect(valueText("serveMean", { serving: { count: 0, meanMs: 0, medianMs: 0, p90Ms: 0 } })).toBeUndefined();
    expect(valueText("held", { holds: 0, heldMs: 0 })).toBeUndefined();
    expect(valueText("load", {})).toBeUndefined();
    expect(valueText("issued", { issued: 0 })).toBe("0");
  });

  it("[M43] has a bar as long as it is beside the largest, a load beside the whole", () => {
    const lines = [line("a", { issued: 5, load: 0.4 }), line("b", { issued: 20, load: 0.8 }), line("c", {})];
    expect(lines.map((one) => barOf("issued", one, lines))).toEqual([0.25, 1, 0]);
    expect(lines.map((one) => barOf("load", one, lines))).toEqual([0.4, 0.8, 0]);
    expect(barOf("issued", line("a", { issued: 0 }), [line("a", { issued: 0 })])).toBe(0);
  });
});

describe("a table of figures", () => {
  const lines = [line("B 10", { issued: 3 }), line("B 9", {}), line("A", { issued: 7 })];
  const names = (sorting: Parameters<typeof sortLines>[1]) => sortLines(lines, sorting, "en").map(({ name }) => name);

  it("[M42] stands as it comes until a column is pressed, then from the most, then from the least", () => {
    const first = sortedBy(undefined, "issued");
    expect(names(undefined)).toEqual(["B 10", "B 9", "A"]);
    expect(names(first)).toEqual(["A", "B 10", "B 9"]);
    expect(names(sortedBy(first, "issued"))).toEqual(["B 10", "A", "B 9"]);
    expect(sortedBy(first, "missed")).toEqual({ by: "missed", isDescending: true });
  });

  it("[M42] sorts names as people do", () => {
    expect(names(sortedBy(undefined, "name"))).toEqual(["A", "B 9", "B 10"]);
  });
});
