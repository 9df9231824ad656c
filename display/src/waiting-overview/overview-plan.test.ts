import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typeSizes } from "@openhall/shared/venue";
import { planOverview } from "./overview-plan.ts";

const content = { countDigits: 2, waitLength: 5, queueLength: 1 };
const panels = {
  tablet: { width: 1024, height: 600 },
  overDesk: { width: 1280, height: 800 },
  fullHd: { width: 1920, height: 1080 },
  ultraHd: { width: 3840, height: 2160 },
  portrait: { width: 1080, height: 1920 },
};

describe("the plan of the overview", () => {
  it.each<[keyof typeof panels, number, number, string, number, string]>([
    ["tablet", 7, 1, "plain", 2, "aim"],
    ["overDesk", 10.1, 1, "desks", 3, "aim"],
    ["fullHd", 21.5, 2, "desks", 3, "aim"],
    ["fullHd", 43, 5, "desks", 2, "aim"],
    ["fullHd", 55, 3, "named", 4, "aim"],
    ["fullHd", 55, 5, "desks", 4, "aim"],
    ["fullHd", 55, 8, "plain", 2, "aim"],
    ["ultraHd", 55, 5, "desks", 4, "aim"],
    ["ultraHd", 75, 5, "named", 4, "aim"],
    ["portrait", 55, 4, "desks", 8, "aim"],
    ["portrait", 43, 6, "narrow", 3, "aim"],
    ["fullHd", 21.5, 12, "plain", 1, "too-small"],
  ])("[D67] on %s of %f″ at %f m: %s, %i rows, %s", (panel, diagonalInches, readerMetres, form, rows, fit) => {
    expect(planOverview(panels[panel], { diagonalInches, readerMetres }, content)).toMatchObject({ form, rows, fit });
  });

  it("[D67] never goes below the floor unsaid, and has at least one row within the glass", () => {
    const sizes = fc.record({
      width: fc.integer({ min: 320, max: 4000 }),
      height: fc.integer({ min: 240, max: 4000 }),
    });
    const geometries = fc.record({
      diagonalInches: fc.integer({ min: 7, max: 120 }),
      readerMetres: fc.integer({ min: 1, max: 30 }),
    });
    const contents = fc.record({
      countDigits: fc.integer({ min: 2, max: 4 }),
      waitLength: fc.integer({ min: 5, max: 7 }),
      queueLength: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(sizes, geometries, contents, (panel, geometry, of) => {
        const plan = planOverview(panel, geometry, of);
        if (plan.fit !== "too-small") expect(plan.unit).toBeGreaterThanOrEqual(typeSizes(panel, geometry).floor);
        expect(plan.rows).toBeGreaterThanOrEqual(1);
        const { queueWidth, countWidth, waitWidth, nameWidth } = plan;
        const width = plan.form === "narrow" ? waitWidth : queueWidth + countWidth + waitWidth + nameWidth;
        expect(plan.unit * width).toBeLessThanOrEqual(panel.width);
        expect(plan.unit * plan.rows * 2.16).toBeLessThanOrEqual(panel.height);
      }),
    );
  });
});
