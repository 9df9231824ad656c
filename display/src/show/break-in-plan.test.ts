import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorOf, type Glass, partOf } from "../sizing/glass.ts";
import { widthOfText } from "../sizing/wrap-text.ts";
import { planBreakIn } from "./break-in-plan.ts";

const panel = { width: 1920, height: 1080 };
const glassOf = (diagonalInches: number, readerMetres: number, size = panel): Glass =>
  partOf(panel, { diagonalInches, readerMetres }, size);
const call = (number: string, plate: string) => ({ number, plate });

describe("how large a call stands over a scene", () => {
  it("[D109] has three at once where they stand at 0.7°, and one on a glass that is small for its reader", () => {
    const calls = [call("A001", "1"), call("B002", "2"), call("C003", "12")];
    expect(planBreakIn(glassOf(75, 4), calls)).toMatchObject({ rows: 3, hasWords: true, fits: true });
    expect(planBreakIn(glassOf(21.5, 6), calls)).toMatchObject({ rows: 1, hasWords: true, fits: true });
  });

  it("[D109] leaves number, arrow and plate where words at the floor have no room", () => {
    const zoned = { width: 1421, height: 710 };
    expect(planBreakIn(glassOf(21.5, 6, zoned), [call("A001", "1")])).toMatchObject({ hasWords: false, fits: true });
    expect(planBreakIn(glassOf(10, 12), [call("A001", "1")])).toMatchObject({ hasWords: false, fits: false });
  });

  it("[D109] is never wider or higher than its glass, its words never below the floor", () => {
    const size = fc.record({
      width: fc.integer({ min: 320, max: 3_840 }),
      height: fc.integer({ min: 240, max: 2_160 }),
    });
    const calls = fc.array(fc.constantFrom(call("A001", "1"), call("B012", "12"), call("VIP0123", "108")), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        size,
        fc.constantFrom(21.5, 32, 55),
        fc.integer({ min: 2, max: 12 }),
        calls,
        (given, inches, metres, all) => {
          const glass = glassOf(inches, metres, given);
          const plan = planBreakIn(glass, all);
          const { number, words, english, hasWords, form, rows, fits } = plan;
          expect(fits).toBe(number >= floorOf(glass));
          const said = hasWords ? 3 * words : 0;
          const [first] = all;
          if (!first) throw new Error("no call");
          const to = widthOfText(first.plate) * number + 1.15 * number + said;
          const itself = widthOfText(first.number) * number;
          expect(form === "inline" ? itself + to : Math.max(itself, to)).toBeLessThanOrEqual(given.width);
          const line = Math.max(1.12 * number, hasWords ? 1.15 * (words + english) : 0);
          expect(rows * (form === "inline" ? line : line + 1.12 * number)).toBeLessThanOrEqual(given.height);
          if (hasWords) expect(Math.min(words, english)).toBeGreaterThanOrEqual(floorOf(glass));
        },
      ),
    );
  });
});
