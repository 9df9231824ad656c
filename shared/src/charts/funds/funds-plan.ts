// Bars of money, all on one scale: the total from its sources, this year's budget with what has been allocated of it, what has been
// paid. Pure; CSS pixels.
import { type Bilingual, type Language } from "../../core/index.ts";
import { fundSourceWords, moneyInWords, percentInWords } from "../../ui/dossier-words/index.ts";
import { chartWords } from "../chart-words.ts";
import { type ChartLanguages, type ChartSize, widthOfText } from "../parts/chart-size.ts";
import { type Label, spanOf } from "../parts/label.ts";
import { type FundsRow, shareOf } from "./funds-words.ts";

export interface Bar {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Filled, striped and dotted can be told apart without their colours; an outline is what it is part of. */
  readonly fill: "solid" | "striped" | "light" | "outline";
}

export interface FundsPlan {
  readonly bars: readonly Bar[];
  readonly labels: readonly Label[];
  /** Of all rows, never more than the chart's; false: they had no room and less is drawn. */
  readonly height: number;
}

interface Row {
  readonly key: string;
  readonly name: Bilingual;
  readonly figure: Bilingual;
  readonly parts: readonly { readonly key: string; readonly fen: number; readonly fill: Bar["fill"] }[];
}

/** In multiples of the type's size. */
const line = 1.3;
const bar = 0.62;
const air = 0.5;
const fills = ["solid", "striped", "light"] as const;

export function planFunds(
  funds: FundsRow,
  { size, languages }: { readonly size: ChartSize; readonly languages: ChartLanguages },
): FundsPlan {
  return planRows(fundRows(funds), funds.totalFen, size, languages);
}

/** Its sources alone, each a row of its own. */
export function planShares(
  { totalFen, sources }: Pick<FundsRow, "totalFen" | "sources">,
  { size, languages }: { readonly size: ChartSize; readonly languages: ChartLanguages },
): FundsPlan {
  const rows = sources
    .toSorted((one, other) => other.fen - one.fen)
    .map(({ source, fen }): Row => ({
      key: source,
      name: { zh: fundSourceWords.zh[source], en: fundSourceWords.en[source] },
      figure: withShare(fen, shareOf(fen, totalFen)),
      parts: [
        { key: source, fen, fill: "solid" },
        { key: `${source} rest`, fen: totalFen - fen, fill: "outline" },
      ],
    }));
  return planRows(rows, totalFen, size, languages);
}

function fundRows(funds: FundsRow): readonly Row[] {
  const { totalFen, sources, budgetYear: year, budgetFen, allocatedFen, paidFen, paidTenths } = funds;
  return [
    {
      key: "total",
      name: { zh: chartWords.zh.total, en: chartWords.en.total },
      figure: { zh: moneyInWords(totalFen, "zh"), en: moneyInWords(totalFen, "en") },
      parts: sources.map(({ source, fen }, index) => ({
        key: source,
        fen,
        fill: fills[index % fills.length] ?? "solid",
      })),
    },
    {
      key: "paid",
      name: { zh: chartWords.zh.paid, en: chartWords.en.paid },
      figure: withShare(paidFen, paidTenths),
      parts: [
        { key: "paid", fen: paidFen, fill: "solid" },
        { key: "unpaid", fen: totalFen - paidFen, fill: "outline" },
      ],
    },
    {
      key: "budget",
      name: { zh: chartWords.zh.budget({ year }), en: chartWords.en.budget({ year }) },
      figure: { zh: moneyInWords(budgetFen, "zh"), en: moneyInWords(budgetFen, "en") },
      parts: [{ key: "budget", fen: budgetFen, fill: "light" }],
    },
    {
      key: "allocated",
      name: { zh: chartWords.zh.allocated, en: chartWords.en.allocated },
      figure: withShare(allocatedFen, shareOf(allocatedFen, budgetFen)),
      parts: [
        { key: "allocated", fen: allocatedFen, fill: "solid" },
        { key: "rest", fen: budgetFen - allocatedFen, fill: "outline" },
      ],
    },
  ];
}

const withShare = (fen: number, tenths: number): Bilingual => ({
  zh: `${moneyInWords(fen, "zh")} · ${percentInWords(tenths)}`,
  en: `${moneyInWords(fen, "en")} · ${percentInWords(tenths)}`,
});

/** Height of so many rows. */
export const fundsHeight = (rows: number, text: number): number => rows * (line + bar + air) * text - air * text;

function planRows(rows: readonly Row[], scale: number, size: ChartSize, languages: ChartLanguages): FundsPlan {
  const { width, height, text } = size;
  const step = (line + bar + air) * text;
  const shown = rows.slice(0, Math.max(1, Math.floor((height + air * text) / step)));
  const lengthOf = (fen: number): number => (scale === 0 ? 0 : (fen / scale) * width);
  const bars = shown.flatMap(({ parts }, index) => {
    let x = 0;
    return parts.map(({ key, fen, fill }): Bar => {
      const one = { key, x, y: index * step + line * text, width: lengthOf(fen), height: bar * text, fill };
      x += one.width;
      return one;
    });
  });
  const labels = shown.flatMap((row, index) => labelsOf(row, index * step + text, size, languages));
  return { bars: bars.filter((one) => one.width > 0), labels, height: fundsHeight(shown.length, text) };
}

/** The name at the left, in both languages where they have room beside the figure, which stands at the right. */
function labelsOf(
  { key, name, figure }: Row,
  y: number,
  { width, text, second }: ChartSize,
  [stays, beside]: ChartLanguages,
): readonly Label[] {
  const at = (
    more: Pick<Label, "key" | "text" | "x" | "size" | "anchor" | "tone"> & { isStrong?: boolean },
  ): Label => ({
    y,
    ...more,
  });
  const value = at({
    key: `${key} figure`,
    text: figure[stays],
    x: width,
    size: text,
    anchor: "end",
    tone: "ink",
    isStrong: true,
  });
  const first = at({ key: `${key} name`, text: name[stays], x: 0, size: text, anchor: "start", tone: "ink" });
  const x = spanOf(first).right + 0.5 * text;
  const other: Language | undefined = beside !== undefined && name[beside] !== name[stays] ? beside : undefined;
  if (other === undefined || x + widthOfText(name[other]) * second > spanOf(value).left - 0.5 * text)
    return [first, value];
  return [first, at({ key: `${key} other`, text: name[other], x, size: second, anchor: "start", tone: "soft" }), value];
}
