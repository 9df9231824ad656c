import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planBoard } from "./board-plan.ts";
import { typeSizes } from "@openhall/shared/venue";

const fullHd = { width: 1920, height: 1080 };
const ultraHd = { width: 3840, height: 2160 };
const portrait = { width: 1080, height: 1920 };
const content = { numberLength: 4, deskDigits: 1, queues: 7, waits: false, hallNameWidth: 15.6 };

const plan = (panel: typeof fullHd, diagonalInches: number, readerMetres: number) =>
  planBoard(panel, { diagonalInches, readerMetres }, content);

describe("the plan of the board", () => {
  it.each([
    { panel: fullHd, inches: 55, metres: 4, arrangement: "side", rows: 5 },
    { panel: fullHd, inches: 55, metres: 5, arrangement: "side", rows: 4 },
    { panel: fullHd, inches: 55, metres: 8, arrangement: "band", rows: 3 },
    { panel: ultraHd, inches: 75, metres: 10, arrangement: "band", rows: 3 },
    { panel: portrait, inches: 55, metres: 4, arrangement: "stack", rows: 8 },
    { panel: portrait, inches: 55, metres: 8, arrangement: "band", rows: 2 },
  ])("[D2] $inches″ at $metres m: $arrangement, $rows rows", ({ panel, inches, metres, arrangement, rows }) => {
    expect(plan(panel, inches, metres)).toMatchObject({ arrangement, rows, fit: "aim" });
  });

  it("[D2] is the same whatever the resolution", () => {
    const { unit, ...small } = plan({ width: 1280, height: 720 }, 55, 8);
    const { unit: large, ...fine } = plan(ultraHd, 55, 8);
    expect(fine).toEqual(small);
    expect(large).toBeCloseTo(3 * unit);
  });

  it.each([
    { panel: fullHd, inches: 55, metres: 3, places: 7 },
    { panel: fullHd, inches: 55, metres: 5, places: 4 },
    { panel: portrait, inches: 55, metres: 4, places: 6 },
  ])("[D43] $inches″ at $metres m has room for $places waits at a time", ({ panel, inches, metres, places }) => {
    const geometry = { diagonalInches: inches, readerMetres: metres };
    expect(planBoard(panel, geometry, { ...content, waits: true }).waiting).toMatchObject({ waits: true, places });
  });

  it("[D43] shows no waits where a band is all there is, and the same calls with and without them", () => {
    const geometry = { diagonalInches: 55, readerMetres: 8 };
    const { waiting, ...rest } = planBoard(fullHd, geometry, { ...content, waits: true });
    const { waiting: without, ...same } = planBoard(fullHd, geometry, content);
    expect([waiting, rest]).toEqual([without, same]);
    expect(plan(fullHd, 55, 5).rows).toBe(
      planBoard(fullHd, { diagonalInches: 55, readerMetres: 5 }, { ...content, waits: true }).rows,
    );
  });

  it("[D3] falls to the floor before it shows fewer than two rows", () => {
    expect(plan(fullHd, 43, 8)).toMatchObject({ rows: 2, fit: "floor", callScale: 1.5 });
  });

  it("[D3] says so when even the floor does not fit", () => {
    expect(plan(fullHd, 24, 10)).toMatchObject({ rows: 2, fit: "too-small" });
  });

  it("[D1] [D2] [D3] never goes below the floor unsaid, nor under twice the row text where it aims at 0.7°", () => {
    const panels = fc.record({
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 4000 }),
    });
    const geometries = fc.record({
      diagonalInches: fc.integer({ min: 20, max: 120 }),
      readerMetres: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(panels, geometries, fc.boolean(), (panel, geometry, waits) => {
        const { unit, callScale, fit, rows } = planBoard(panel, geometry, { ...content, waits });
        const { floor, aim } = typeSizes(panel, geometry);
        expect(rows).toBeGreaterThanOrEqual(2);
        if (fit !== "too-small") expect(unit).toBeGreaterThanOrEqual(floor);
        if (fit === "aim") expect(unit * callScale).toBeGreaterThanOrEqual(Math.max(aim, 2 * unit));
      }),
    );
  });
});
