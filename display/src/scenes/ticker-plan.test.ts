import { describe, expect, it } from "vitest";
import { floorOf, partOf } from "../sizing/glass.ts";
import { widthOfText } from "../sizing/wrap-text.ts";
import { tickerHeight } from "./ticker-height.ts";
import { planTicker } from "./ticker-plan.ts";

const panel = (readerMetres: number) => ({
  size: { width: 1920, height: 1080 },
  geometry: { diagonalInches: 55, readerMetres },
});
const line = (readerMetres: number) => {
  const whole = panel(readerMetres);
  const height = tickerHeight(whole);
  const share = Math.hypot(1920, height) / Math.hypot(1920, 1080);
  return { size: { width: 1920, height }, geometry: { ...whole.geometry, diagonalInches: 55 * share } };
};
const item = (body: string) => ({
  title: { zh: "提示", en: "Note" },
  body: { zh: body, en: "Keep your things" },
  media: [],
});

describe("the line at the foot", () => {
  it("[D113] is never set below the floor, and is high enough for it", () => {
    for (const metres of [2, 5, 8, 12]) {
      const { unit, second } = planTicker(item("请保管好物品。"), line(metres), ["zh", "en"]);
      expect(Math.min(unit, second) + 1e-6).toBeGreaterThanOrEqual(floorOf(panel(metres)));
      expect(unit).toBeLessThan(tickerHeight(panel(metres)));
    }
  });

  it("[D113] says everything in pieces that fit, each long enough to be read", () => {
    const text = "请保管好随身物品，照看好老人和儿童；如有需要请找工作人员。".repeat(3);
    const { pages, unit } = planTicker(item(text), line(5), ["zh", "en"]);
    const said = pages.flatMap(({ texts }) => texts.filter(({ language }) => language === "zh")).map((one) => one.text);
    expect(said.join("")).toContain(text);
    for (const piece of said) expect(widthOfText(piece) * unit).toBeLessThanOrEqual(1920);
    for (const { needsMs } of pages) expect(needsMs).toBeGreaterThanOrEqual(5_000);
  });

  it("[D113] has pieces that can be read, and room for the number of the page, also on a small upright panel", () => {
    const whole = { size: { width: 1080, height: 1920 }, geometry: { diagonalInches: 21.5, readerMetres: 6 } };
    const glass = partOf(whole.size, whole.geometry, { width: 1080, height: tickerHeight(whole) });
    const { pages, unit, fits } = planTicker(item("请保管好随身物品，照看好老人和儿童。".repeat(20)), glass, [
      "zh",
      "en",
    ]);
    expect(fits).toBe(false);
    expect(pages.length).toBeGreaterThan(9);
    const mark = widthOfText(`${pages.length}/${pages.length}`);
    for (const { texts } of pages)
      for (const { text } of texts) expect((widthOfText(text) + mark + 2) * unit).toBeLessThanOrEqual(1080);
    expect(pages.some(({ texts }) => (texts[0]?.text.length ?? 0) >= 5)).toBe(true);
  });

  it("[D113] has both languages beside each other where they fit", () => {
    const { pages } = planTicker(item("请慢走"), line(2), ["zh", "en"]);
    expect(pages[0]?.texts.map(({ language }) => language)).toEqual(["zh", "en"]);
  });
});
