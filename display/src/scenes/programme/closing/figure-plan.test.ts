import { sampleMonth } from "@openhall/shared/samples";
import { expect, it } from "vitest";
import { floorOf, type Glass } from "../../../sizing/glass.ts";
import { listedOf } from "../told.ts";
import { planFigures } from "./figure-plan.ts";
import { figuresOf } from "./figures.ts";

const panel = (diagonalInches: number, readerMetres: number, width = 1920, height = 1080): Glass => ({
  size: { width, height },
  geometry: { diagonalInches, readerMetres },
});

it("[D143] the figures of a closing stand beside each other on one page, larger than any other words", () => {
  const figures = figuresOf(listedOf(sampleMonth));
  expect(figures.map(({ key }) => key)).toEqual(["held", "remaining", "cancelled", "under-way", "kept", "late"]);
  for (const glass of [panel(55, 3), panel(55, 4), panel(55, 4, 1080, 1920), panel(75, 6, 3840, 2160)]) {
    const plan = planFigures(figures, [], { glass, order: ["zh", "en"], title: { zh: "总结会", en: "Closing" } });
    expect(plan?.pages).toHaveLength(1);
    expect(plan?.columns).toBeGreaterThan(1);
    expect(plan?.number).toBeGreaterThanOrEqual(1.8 * floorOf(glass));
    const rows = Math.ceil(figures.length / (plan?.columns ?? 1));
    expect(rows * (plan?.tileHeight ?? Infinity)).toBeLessThan(glass.size.height);
    expect(plan?.second).toBeGreaterThanOrEqual(floorOf(glass));
  }
});
