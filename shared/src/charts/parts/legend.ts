// What the lines and marks of a chart mean: each with a sample of it, in rows above the chart. In both languages where that takes
// no more than its share of the height; then in the first one; then without what is less needed.
import { type Bilingual } from "../../core/index.ts";
import { type MilestoneState } from "../../projects/index.ts";
import { type ChartLanguages, type ChartSize, widthOfText } from "./chart-size.ts";

export type Mark =
  | "actual"
  | "plan"
  | "earlier"
  | "today"
  | "finish"
  | "forecast"
  | "limit"
  | "value"
  | "over"
  | "outage"
  | MilestoneState;

export interface LegendItem {
  readonly mark: Mark;
  readonly text: Bilingual;
  /** Behind the words, the same in every language. */
  readonly figure?: string;
}

export interface PlacedItem {
  readonly mark: Mark;
  /** Middle of the sample's left end. */
  readonly x: number;
  readonly y: number;
  readonly first: string;
  readonly second: string;
  readonly textX: number;
  readonly secondX: number;
}

export interface Legend {
  readonly items: readonly PlacedItem[];
  readonly height: number;
}

/** In multiples of the type's size. */
export const sampleWidth = 1.6;
const sampleGap = 0.35;
const betweenWords = 0.35;
const betweenItems = 1;
const row = 1.35;
const mostOfHeight = 0.34;

/** @param items those that are less needed last */
export function planLegend(items: readonly LegendItem[], size: ChartSize, languages: ChartLanguages): Legend {
  for (let count = items.length; count > 0; count -= 1)
    for (const words of languages.length > 1 ? [languages, [languages[0]] as const] : [languages]) {
      const legend = place(items.slice(0, count), size, words);
      if (legend && legend.height <= mostOfHeight * size.height) return legend;
    }
  return { items: [], height: 0 };
}

/** Undefined where one is wider than the chart. */
function place(
  items: readonly LegendItem[],
  { width, text, second }: ChartSize,
  [stays, beside]: ChartLanguages,
): Legend | undefined {
  const placed: PlacedItem[] = [];
  let [x, rows] = [0, 1];
  for (const { mark, text: words, figure } of items) {
    const first = [words[stays], figure].filter(Boolean).join(" ");
    const other = beside === undefined || words[beside] === words[stays] ? "" : words[beside];
    const start = (sampleWidth + sampleGap) * text;
    const firstWide = widthOfText(first) * text;
    const secondWide = other === "" ? 0 : betweenWords * text + widthOfText(other) * second;
    const wide = start + firstWide + secondWide;
    if (wide > width) return undefined;
    if (x > 0 && x + wide > width) [x, rows] = [0, rows + 1];
    const textX = x + start;
    placed.push({
      mark,
      x,
      y: (rows - 0.5) * row * text,
      first,
      second: other,
      textX,
      secondX: textX + firstWide + betweenWords * text,
    });
    x += wide + betweenItems * text;
  }
  return { items: placed, height: rows * row * text };
}
