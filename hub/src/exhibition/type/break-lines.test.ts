import fc from "fast-check";
import { expect, it } from "vitest";
import { breakLines } from "./break-lines.ts";

const square = () => 1;

it.each([
  ["推进全市公开。", 6, ["推进全市公", "开。"]],
  ["（一）推进《条例》", 4, ["（一）推", "进《条", "例》"]],
  ["one two three", 7, ["one two", "three"]],
  ["Supercalifragilistic", 8, ["Supercal", "ifragili", "stic"]],
  ["一行\n二行", 9, ["一行", "二行"]],
  ["", 5, [""]],
])("[Y126] %j in lines of %d is %j", (text, width, lines) => {
  expect(breakLines(text, width, square)).toEqual(lines);
});

it("[Y126] no line is wider than it may be, and no sign is lost", () => {
  const text = fc.array(
    fc.constantFrom("公", "开", "，", "。", "a", "bc", " ", "（", "）", "😀", "https://x.example/"),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (parts, width) => {
      const all = parts.join("");
      const lines = breakLines(all, width, square);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
      expect(lines.join("").replaceAll(" ", "")).toBe(all.replaceAll(" ", ""));
    }),
  );
});
