import fc from "fast-check";
import { expect, it } from "vitest";
import { balanced, columnsOf, printableText, wrapped } from "./printed-lines.ts";

it("[X5] breaks between words, and never begins a line with closing punctuation", () => {
  expect(wrapped("Whoever comes back after a missed call", 16)).toEqual([
    "Whoever comes",
    "back after a",
    "missed call",
  ]);
  expect(wrapped("叫到您时，大屏会显示", 8)).toEqual(["叫到您", "时，大屏", "会显示"]);
  expect(wrapped('touch "I\u00a0am\u00a0here" now', 12)).toEqual(["touch", '"I am here"', "now"]);
  expect(wrapped("", 8)).toEqual([]);
});

it("[X5] cuts a word that is longer than the line", () => {
  expect(wrapped("to Llanfairpwllgwyngyll now", 8)).toEqual(["to", "Llanfair", "pwllgwyn", "gyll now"]);
});

it("[X5] keeps every line within the paper and every character on it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."ab 中文，。（）A1") }),
      fc.integer({ min: 8, max: 69 }),
      (text, columns) => {
        for (const lines of [wrapped(text, columns), balanced(text, columns)]) {
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        }
      },
    ),
  );
});

it("[X5] makes lines in the middle even without needing more of them", () => {
  expect(balanced("9月16日 周三 14:00 取号，当天有效", 32)).toEqual(["9月16日 周三 14:00", "取号，当天有效"]);
});

it("[X6] replaces what a printer's Chinese font does not have", () => {
  expect(printableText("约 10–15\u00a0分钟…我\u2060已到 é😀\u200e")).toBe("约 10-15\u00a0分钟...我已到 é??");
});
