import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorOf } from "../sizing/glass.ts";
import { glassOf, type Place, placesOf } from "./zone-places.ts";

const side = fc.integer({ min: 320, max: 7_680 });
const panel = fc.record({
  size: fc.record({ width: side, height: side }),
  geometry: fc.record({
    diagonalInches: fc.integer({ min: 20, max: 110 }),
    readerMetres: fc.integer({ min: 1, max: 12 }),
  }),
});
const area = ({ width, height }: Place): number => width * height;

describe("the zones of a panel", () => {
  it("[D110] fill it without a gap, nowhere one over another, and their type is as large as the panel's", () => {
    fc.assert(
      fc.property(panel, fc.boolean(), fc.boolean(), (given, hasSide, hasTicker) => {
        const places = placesOf(given, { side: hasSide, ticker: hasTicker });
        const all = [places.main, places.side, places.ticker].flatMap((place) => place ?? []);
        expect(all.reduce((sum, place) => sum + area(place), 0)).toBe(given.size.width * given.size.height);
        for (const place of all) {
          expect(place.left + place.width).toBeLessThanOrEqual(given.size.width);
          expect(place.top + place.height).toBeLessThanOrEqual(given.size.height);
          expect(floorOf(glassOf(given, place))).toBeCloseTo(floorOf(given), 6);
        }
      }),
    );
  });

  it("[D110] are a column beside on a wide panel and a band below on an upright one, with a line at the foot", () => {
    const geometry = { diagonalInches: 55, readerMetres: 5 };
    const has = { side: true, ticker: true };
    expect(placesOf({ size: { width: 1920, height: 1080 }, geometry }, has).side).toMatchObject({ left: 1421, top: 0 });
    expect(placesOf({ size: { width: 1080, height: 1920 }, geometry }, has).side).toMatchObject({
      left: 0,
      width: 1080,
    });
  });
});
