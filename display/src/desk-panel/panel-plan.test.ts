import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typeSizes } from "@openhall/shared/venue";
import { planPanel } from "./panel-plan.ts";

const content = { numberLength: 4, deskDigits: 1, nameWidth: 10 };
const panels = {
  tablet: { width: 1024, height: 600 },
  overDesk: { width: 1280, height: 800 },
  fullHd: { width: 1920, height: 1080 },
  ultraHd: { width: 3840, height: 2160 },
  portrait: { width: 1080, height: 1920 },
};

describe("the plan of the desk panel", () => {
  it.each<[keyof typeof panels, number, number, string, string]>([
    ["tablet", 7, 0.8, "named", "aim"],
    ["tablet", 7, 1, "plain", "aim"],
    ["tablet", 7, 1.5, "plain", "floor"],
    ["tablet", 7, 4, "plain", "too-small"],
    ["overDesk", 10.1, 1.5, "plain", "aim"],
    ["overDesk", 10.1, 1.2, "named", "aim"],
    ["fullHd", 21.5, 2, "named", "aim"],
    ["fullHd", 21.5, 4, "plain", "aim"],
    ["fullHd", 43, 5, "named", "aim"],
    ["fullHd", 55, 10, "plain", "aim"],
    ["ultraHd", 55, 10, "plain", "aim"],
    ["ultraHd", 75, 8, "named", "aim"],
    ["portrait", 21.5, 3, "tall", "aim"],
    ["portrait", 21.5, 2, "named", "aim"],
    ["portrait", 55, 5, "named", "aim"],
  ])("[D64] on %s of %f″ at %f m: %s, %s", (panel, diagonalInches, readerMetres, form, fit) => {
    expect(planPanel(panels[panel], { diagonalInches, readerMetres }, content)).toMatchObject({ form, fit });
  });

  it("[D64] is the same whatever the resolution, and smaller under a ceiling", () => {
    const geometry = { diagonalInches: 43, readerMetres: 5 };
    const { unit, ...coarse } = planPanel(panels.fullHd, geometry, content);
    const { unit: fine, ...same } = planPanel(panels.ultraHd, geometry, content);
    expect(same.form).toBe(coarse.form);
    expect(fine).toBeCloseTo(2 * unit);
    expect(planPanel(panels.fullHd, { ...geometry, mountMetres: 4 }, content).unit).toBeGreaterThan(unit);
  });

  it("[D64] leaves a name out that has no room, and nothing else", () => {
    const geometry = { diagonalInches: 43, readerMetres: 5 };
    const long = planPanel(panels.fullHd, geometry, { ...content, nameWidth: 60 });
    expect(long.form).toBe("plain");
    expect(long.numberScale).toBeGreaterThan(planPanel(panels.fullHd, geometry, content).numberScale);
  });

  it("[D64] never goes below the floor unsaid, nor has the number below the row text or wider than the glass", () => {
    const sizes = fc.record({
      width: fc.integer({ min: 320, max: 4000 }),
      height: fc.integer({ min: 240, max: 4000 }),
    });
    const geometries = fc.record({
      diagonalInches: fc.integer({ min: 7, max: 120 }),
      readerMetres: fc.integer({ min: 1, max: 30 }),
    });
    const contents = fc.record({
      numberLength: fc.integer({ min: 4, max: 6 }),
      deskDigits: fc.integer({ min: 1, max: 3 }),
      nameWidth: fc.integer({ min: 4, max: 40 }),
    });
    fc.assert(
      fc.property(sizes, geometries, contents, (panel, geometry, of) => {
        const plan = planPanel(panel, geometry, of);
        const { floor } = typeSizes(panel, geometry);
        if (plan.fit !== "too-small") expect(plan.unit).toBeGreaterThanOrEqual(floor);
        if (plan.fit === "aim") expect(plan.numberScale).toBeGreaterThanOrEqual(2);
        expect(plan.numberScale).toBeGreaterThanOrEqual(1);
        expect(plan.wordScale === 0 || plan.wordScale >= 1).toBe(true);
        const numberWidth = plan.unit * plan.numberScale * (0.92 + 0.61 * (of.numberLength - 1));
        expect(numberWidth).toBeLessThanOrEqual(panel.width);
        expect(plan.unit * plan.numberScale).toBeLessThan(panel.height);
      }),
    );
  });
});
