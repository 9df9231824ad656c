// What stands at the foot of a notice, in the longest form that there is room for. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { widthOfText } from "../sizing/wrap-text.ts";

/** In words of both languages; and short for both at once, with and without words. */
export interface FootWords {
  readonly long: Bilingual;
  readonly short: readonly string[];
}

export interface FootForm {
  readonly lines: readonly { readonly language: "zh" | "en" | "both"; readonly text: string }[];
  /** Lines one above the other. */
  readonly height: 0 | 1 | 2;
}

const betweenLanguages = 1;
/** Two lines are taken where they are no more than this of the height. */
const mostOfHeight = 0.13;

/** @param width of the foot and @param height of the whole, in multiples of the type's size */
export function footForm({ long, short }: FootWords, width: number, height: number): FootForm {
  const both = [
    { language: "zh" as const, text: long.zh },
    { language: "en" as const, text: long.en },
  ].filter(({ text }) => text !== "");
  if (both.length === 0) return { lines: [], height: 0 };
  const widths = both.map(({ text }) => widthOfText(text));
  const whole = widths.reduce((sum, one) => sum + one, betweenLanguages);
  if (whole <= width) return { lines: both, height: 1 };
  if (2.6 / height <= mostOfHeight && Math.max(...widths) <= width) return { lines: both, height: 2 };
  const fitting = short.find((text) => widthOfText(text) <= width);
  return fitting === undefined ? { lines: [], height: 0 } : { lines: [{ language: "both", text: fitting }], height: 1 };
}
