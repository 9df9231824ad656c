import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOfText, wrapText } from "./wrap-text.ts";

describe("lines of a text", () => {
  it("[D103] break between Chinese characters, never before a mark that closes or behind one that opens", () => {
    expect(wrapText("请携带身份证，到一号窗口。", 6)).toEqual(["请携带身份", "证，到一号窗", "口。"]);
    expect(wrapText("一二三四五（六七）", 6)).toEqual(["一二三四五", "（六七）"]);
  });

  it("[D103] keep English words whole, and begin anew where the text does", () => {
    expect(wrapText("Please bring your ID\n\nThank you", 7)).toEqual(["Please bring", "your ID", "Thank you"]);
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
