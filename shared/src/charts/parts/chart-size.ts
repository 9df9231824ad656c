// How large a chart is and how large its type: it comes from outside, because type follows the distance of the reader.
import { type Language } from "../../core/index.ts";

/** CSS pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Of the type; nothing in a chart is smaller. */
  readonly text: number;
  /** Of the second language, where there is one. */
  readonly second: number;
  /** Of the main line. */
  readonly stroke: number;
}

/** The first stays; the second, where there is one, stands beside it. */
export type ChartLanguages = readonly [Language, ...Language[]];

/** In multiples of the type's size, a little wider than in Noto Sans SC: what is planned fits. */
export const widthOfText = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

function widthOf(character: string): number {
  if (character >= "\u2e80") return 1;
  if (character === " " || character === "." || character === ",") return 0.32;
  return character === "%" || character === "W" || character === "m" ? 0.96 : 0.6;
}
