import { describe, expect, it } from "vitest";
import { typeSizes } from "./type-size.ts";

const fullHd = { width: 1920, height: 1080 };
const distances = [3, 5, 8, 10];

describe("type follows distance", () => {
  it.each([
    { inches: 43, floor: [54, 90, 143, 179], aim: [103, 171, 274, 342] },
    { inches: 55, floor: [42, 70, 112, 140], aim: [80, 134, 214, 268] },
    { inches: 65, floor: [36, 59, 95, 119], aim: [68, 113, 181, 226] },
    { inches: 75, floor: [31, 51, 82, 103], aim: [59, 98, 157, 196] },
  ])("[D1] on $inches″ it is what the table of screens.md says", ({ inches, floor, aim }) => {
    const sizes = distances.map((readerMetres) => typeSizes(fullHd, { diagonalInches: inches, readerMetres }));
    expect(sizes.map((size) => Math.round(size.floor))).toEqual(floor);
    expect(sizes.map((size) => Math.round(size.aim))).toEqual(aim);
  });

  it("[D1] is the same in millimetres whatever the resolution and the way the panel hangs", () => {
    const geometry = { diagonalInches: 55, readerMetres: 8 };
    const { floor } = typeSizes(fullHd, geometry);
    expect(typeSizes({ width: 3840, height: 2160 }, geometry).floor).toBeCloseTo(2 * floor);
    expect(typeSizes({ width: 1080, height: 1920 }, geometry).floor).toBeCloseTo(floor);
  });

  it("[D1] counts a panel above the readers' eyes as farther away", () => {
    const level = typeSizes(fullHd, { diagonalInches: 55, readerMetres: 3, mountMetres: 1.2 });
    const high = typeSizes(fullHd, { diagonalInches: 55, readerMetres: 3, mountMetres: 5.2 });
    expect(high.floor / level.floor).toBeCloseTo(5 / 3);
  });
});
