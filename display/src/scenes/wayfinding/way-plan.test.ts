import { describe, expect, it } from "vitest";
import { floorOf, type Glass, partOf } from "../../sizing/glass.ts";
import { bolder, widthOfText } from "../../sizing/wrap-text.ts";
import { linesOfWay, planWays, type Way, waysTold } from "./way-plan.ts";

const desk = (id: string) =>
  id === "gone" ? undefined : { number: Number(id.slice(1)), name: { zh: `窗口${id}`, en: `Desk ${id}` } };
const way = (...deskIds: string[]): Way => ({ to: { deskIds }, direction: "left" });
const wall = { size: { width: 1920, height: 1080 }, geometry: { diagonalInches: 55, readerMetres: 5 } };

describe("the way to desks", () => {
  it.each([
    [["W1", "W2", "W3", "W4"], "1–4 号窗口", "Desks 1–4"],
    [["W6", "W2", "W1"], "1–2、6 号窗口", "Desks 1–2, 6"],
    [["W8", "W8"], "8 号窗口", "Desk 8"],
    [["gone", "W3"], "3 号窗口", "Desk 3"],
  ])("[D112] is named by their numbers: %s", (ids, zh, en) => {
    expect(waysTold([way(...ids)], desk)[0]?.to).toEqual({ zh, en });
  });

  it("[D112] is left out where the hall has none of them any more", () => {
    expect(waysTold([way("gone"), way("W1")], desk)).toHaveLength(1);
  });

  it("[D112] says direction and distance in words of both languages", () => {
    const [told] = waysTold([{ to: { facility: "toilets" }, direction: "ahead-left", metres: 30 }], desk);
    expect(told).toMatchObject({
      to: { zh: "卫生间", en: "Toilets" },
      where: { zh: "左前方 30 米", en: "ahead, left, 30 m" },
    });
  });

  it("[D112] stands as large as there is room for, and never below the floor", () => {
    const few = planWays(waysTold([way("W1")], desk), wall);
    const many = planWays(
      waysTold(
        Array.from({ length: 12 }, () => way("W1", "W2")),
        desk,
      ),
      wall,
    );
    expect(few.scale).toBeGreaterThan(many.scale);
    expect(many.scale).toBeGreaterThanOrEqual(1);
    expect(few).toMatchObject({ columns: 1, hasNames: true, words: "all", fits: true });
    expect(many.fits).toBe(true);
  });

  const panel = { width: 1920, height: 1080 };
  const column = { width: 499, height: 950 };
  const told = waysTold(
    [way("W1", "W2", "W3", "W4"), way("W5", "W7", "W8"), { to: { facility: "accessible-toilet" }, direction: "back" }],
    desk,
  );
  it.each([
    [55, 5, column, true],
    [75, 8, column, true],
    [21.5, 4, panel, true],
    [21.5, 4, column, false],
    [21.5, 6, panel, false],
    [21.5, 6, column, false],
    [32, 8, column, false],
  ])(
    "[D112] stands whole on %s″ read from %s m, on %o, below the floor only where it says so",
    (inches, readerMetres, size, fits) => {
      const glass: Glass = partOf(panel, { diagonalInches: inches, readerMetres }, size);
      const plan = planWays(told, glass);
      expect(plan.fits).toBe(fits);
      if (fits) expect(plan.unit).toBeGreaterThanOrEqual(floorOf(glass));
      for (const { to } of told) {
        const { zh, en } = linesOfWay(to, plan);
        const widths = [
          ...zh.map((line) => widthOfText(line) * plan.unit),
          ...en.map((line) => widthOfText(line) * plan.second),
        ];
        expect(bolder * Math.max(...widths)).toBeLessThanOrEqual(size.width);
        expect([zh.join(""), en.join(" ")]).toEqual([to.zh, to.en]);
        expect(1.2 * (zh.length * plan.unit + en.length * plan.second)).toBeLessThanOrEqual(size.height);
      }
    },
  );
});
