import fc from "fast-check";
import { expect, it } from "vitest";
import { type Line } from "./card-lines.ts";
import { type PlannedCard } from "./planned-card.ts";
import { splitCard } from "./split-card.ts";

const line = (isFirst: boolean, index: number): Line => ({
  kind: "text",
  colour: undefined,
  direction: undefined,
  sizes: { first: 10, second: 8 },
  spans: [{ text: `${index}`, language: isFirst ? "zh" : "en", isFirst }],
  height: isFirst ? 12 : 10,
});

const planned = (firsts: readonly boolean[]): PlannedCard => {
  const lines = firsts.map(line);
  const height = lines.reduce((sum, one) => sum + one.height, 0) + 5;
  const card = { key: "c", section: undefined, tone: "usual", lead: undefined, parts: [] } as const;
  const none = { lines: [], height: 0 };
  return { key: "c", card, lines, heading: none, lead: "none", countdown: { lines: [], width: 0 }, height };
};

it("[D138] a card that is too tall stands in pieces: none is lost, Chinese stands on each, none is taller than its column", () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 30, max: 200 }),
      (all, most) => {
        const firsts = [true, ...all];
        const pieces = splitCard(planned(firsts), most, false);
        const said = new Set(
          pieces?.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans.map(({ text }) => text))),
        );
        expect(said.size).toBe(firsts.length);
        for (const { lines, height } of pieces ?? []) {
          expect(height).toBeLessThanOrEqual(most);
          expect(lines.some(({ spans }) => spans.some(({ isFirst }) => isFirst))).toBe(true);
        }
      },
    ),
  );
});
