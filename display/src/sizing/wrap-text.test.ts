import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bolder, widthOfText, wrapText } from "./wrap-text.ts";

describe("lines of a text", () => {
  it("[D103] break between Chinese characters, never before a mark that closes or behind one that opens", () => {
    expect(wrapText("请携带身份证，到一号窗口。", 6)).toEqual(["请携带身份", "证，到一号窗", "口。"]);
    expect(wrapText("一二三四五（六七）", 6)).toEqual(["一二三四五", "（六七）"]);
  });

  it("[D103] keep English words whole, and begin anew where the text does", () => {
    expect(wrapText("Please bring your ID\n\nThank you", 7)).toEqual(["Please bring", "your ID", "Thank you"]);
  });

  it("[D103] are planned no narrower than they are: widths measured in Chromium, weights 500 and 700", () => {
    const measured = [
      ["interrupted", 5.47, 5.67],
      ["hhhhnnnnuuuu", 7.46, 7.68],
      ["Important notice", 8.05, 8.31],
      ["Notice of the key-project open day and other matters", 25.08, 25.85],
      ["HELLO WORLD APPLICATION", 13.57, 13.94],
      ["0123456789", 5.7, 5.9],
    ] as const;
    for (const [text, medium, bold] of measured) {
      expect(widthOfText(text), text).toBeGreaterThanOrEqual(medium);
      expect(widthOfText(text) * bolder, text).toBeGreaterThanOrEqual(bold);
    }
  });

  it("[D103] lose nothing and are never wider than the column", () => {
    const text = fc.string({ unit: fc.constantFrom(..."办理abcWil，。“”（） 12\n"), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 30 }), (given, width) => {
        const lines = wrapText(given, width);
        expect(lines.join("").replace(/\s/g, "")).toBe(given.replace(/\s/g, ""));
        for (const line of lines) expect(widthOfText(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
