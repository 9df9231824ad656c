import fc from "fast-check";
import { expect, it } from "vitest";
import { foldLines } from "./fold-lines.ts";

const line = fc.string({
  unit: fc.constantFrom("a", " ", "é", "厅", "🏛", ";", "\\\\n"),
  minLength: 1,
  maxLength: 200,
});

it("[O67] lines of a calendar have 75 bytes at most, cut between characters, and are the same when joined", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const text = lines.join("\r\n");
      const folded = foldLines(text);
      expect(folded.replaceAll("\r\n ", "")).toBe(text.replaceAll("\r\n ", ""));
      const lengths = folded.split("\r\n").map((one) => Buffer.byteLength(one));
      expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
      expect(Buffer.from(folded).toString()).toBe(folded);
    }),
  );
});
