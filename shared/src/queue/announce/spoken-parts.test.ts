import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Language } from "../../core/index.ts";
import { plateWords } from "./plate-words.ts";
import { partsOfHall, spokenParts } from "./spoken-parts.ts";

const plates: Readonly<Record<string, number>> = { W3: 3, W23: 23, W112: 112 };
const plateOf = (desk: string): number | undefined => plates[desk];
const one = (number: string, desk: string) => ({ calls: [{ number, desk }] });

const said = (announcement: Parameters<typeof spokenParts>[0], language: Language): string =>
  spokenParts(announcement, language, plateOf)
    .map(({ text }) => text)
    .join(" ");

describe("the words of an announcement", () => {
  test("[Z1] are those of the board: the number character by character, the number of the desk as people say it", () => {
    expect(said(one("A012", "W3"), "zh")).toBe("请 A 零 一 二 号到 三 号窗口");
    expect(said(one("A012", "W3"), "en")).toBe("Number A zero one two please go to desk three");
    expect(said(one("W1345", "W23"), "zh")).toBe("请 W 一 三 四 五 号到 二十三 号窗口");
    expect(said(one("W1345", "W112"), "zh")).toBe("请 W 一 三 四 五 号到 一 一 二 号窗口");
    expect(said(one("W1345", "W112"), "en")).toBe("Number W one three four five please go to desk one one two");
  });

  test("[Z1] join calls one after the other, with a pause after each", () => {
    const calls = [...one("A001", "W3").calls, ...one("A002", "W23").calls];
    expect(said({ calls }, "zh")).toBe("请 A 零 零 一 号到 三 号窗口 请 A 零 零 二 号到 二十三 号窗口");
    const rests = spokenParts({ calls }, "zh", plateOf).map(({ restMs }) => restMs);
    expect(rests).toEqual([60, 60, 60, 60, 60, 0, 0, 400, 60, 60, 60, 60, 60, 0, 0, 400]);
  });

  test("[Z2] take a call back, without a desk", () => {
    const taken = { ...one("A012", "W3"), withdraws: true as const };
    expect(said(taken, "zh")).toBe("更正 A 零 一 二 号请继续等候");
    expect(said(taken, "en")).toBe("Correction Number A zero one two please wait");
  });

  test("[Z2] send to the screen where the desk has no plate any more", () => {
    expect(said(one("A012", "W9"), "zh")).toBe("请 A 零 一 二 号看屏幕");
    expect(said(one("A012", "W9"), "en")).toBe("Number A zero one two please look at the screen");
  });

  test.each([
    [1, "一", "one"],
    [10, "十", "ten"],
    [15, "十五", "fifteen"],
    [20, "二十", "twenty"],
    [42, "四十二", "forty-two"],
    [99, "九十九", "ninety-nine"],
    [105, "一 零 五", "one zero five"],
    [999, "九 九 九", "nine nine nine"],
  ])("[Z1] says the plate %i", (plate, zh, en) => {
    expect([plateWords(plate, "zh").join(" "), plateWords(plate, "en").join(" ")]).toEqual([zh, en]);
  });

  test("[Z1] has a word of its own for every plate there can be", () => {
    const all = Array.from({ length: 999 }, (_, index) => index + 1);
    for (const language of ["zh", "en"] as const)
      expect(new Set(all.map((plate) => plateWords(plate, language).join(" "))).size).toBe(999);
  });
});

describe("the parts of a hall", () => {
  const number = fc
    .record({ queue: fc.constantFrom(..."ABCDEFGHJKLMNPRSTUVWXYZ"), count: fc.integer({ min: 1, max: 9_999 }) })
    .map(({ queue, count }) => queue + String(count).padStart(3, "0"));
  const plate = fc.integer({ min: 1, max: 999 });

  test("[Z3] are all that its announcements can need, each once, and each the name of a file", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ number, desk: plate.map(String) }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        (calls, withdraws, isKnown) => {
          const parts = partsOfHall(calls.map(({ desk }) => Number(desk)));
          const names = parts.map(({ language, text }) => `${language}/${text}`);
          expect(new Set(names).size).toBe(names.length);
          for (const name of names) expect(name).toMatch(/^(zh|en)\/[^/\\:*?"<>|.]{1,40}$/u);
          for (const language of ["zh", "en"] as const) {
            const announcement = { calls, ...(withdraws ? { withdraws: true as const } : {}) };
            const needed = spokenParts(announcement, language, (desk) => (isKnown ? Number(desk) : undefined));
            expect(needed.length).toBeGreaterThanOrEqual(calls.length * 6);
            for (const { text } of needed) expect(names).toContain(`${language}/${text}`);
          }
        },
      ),
    );
  });

  test("[Z3] are few enough to be kept on every screen", () => {
    expect(partsOfHall(Array.from({ length: 40 }, (_, index) => index + 1)).length).toBeLessThan(200);
  });
});
