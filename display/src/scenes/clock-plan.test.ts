import { describe, expect, it } from "vitest";
import { floorOf } from "../sizing/glass.ts";
import { planClock } from "./clock-plan.ts";

const day = { zh: "9月16日 周三", en: "Wed 16 Sep" };
const name = { zh: "市政务服务中心", en: "City Government Service Centre" };
const plan = (width: number, height: number, diagonalInches: number, readerMetres: number) =>
  planClock({ size: { width, height }, geometry: { diagonalInches, readerMetres } }, day, name, ["zh", "en"]);

describe("the clock", () => {
  it("[D111] is large, with the day and the hall's name where there is room", () => {
    expect(plan(1920, 1080, 55, 5)).toMatchObject({ form: "below", hasName: true, fits: true });
    expect(plan(1920, 1080, 55, 5).time).toBeGreaterThan(300);
  });

  it("[D111] lets the name go first, has the day beside it in a low band, and breaks it in a narrow column", () => {
    expect(plan(1080, 420, 29, 4)).toMatchObject({ form: "beside", fits: true });
    const narrow = plan(499, 1000, 28, 8);
    expect(narrow.hasName).toBe(false);
    expect(narrow.day[0]?.lines).toEqual(["9月16日", "周三"]);
  });

  it("[D111] keeps the time, at the floor or more, in a column of a small glass, and never tears the day into single characters", () => {
    // The side zone of a 21.5 inch panel that is read from four metres, and from six.
    const column = (readerMetres: number) =>
      plan(499, 833, 21.5 * (Math.hypot(499, 833) / Math.hypot(1920, 1080)), readerMetres);
    expect(column(4)).toMatchObject({ day: [], hasName: false, fits: true });
    expect(column(4).time).toBeGreaterThanOrEqual(
      floorOf({
        size: { width: 499, height: 833 },
        geometry: { diagonalInches: 21.5 * (Math.hypot(499, 833) / Math.hypot(1920, 1080)), readerMetres: 4 },
      }),
    );
    expect(column(6).fits).toBe(false);
    expect(column(6).time).toBeGreaterThan(150);
  });
});
