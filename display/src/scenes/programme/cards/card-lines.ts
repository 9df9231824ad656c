// The lines of a card in a column: which words stand beside each other, and where they break. Pure; CSS pixels.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { bolder, widthOfText, wrapText } from "../../../sizing/wrap-text.ts";
import { type SceneUnit } from "../../scene-unit.ts";
import { type Card, type Part, type Rank } from "./card.ts";

export interface Line {
  readonly kind: Part["kind"];
  readonly colour: Part["colour"];
  readonly direction: Part["direction"];
  /** More than one: of both languages beside each other. */
  readonly spans: readonly { readonly text: string; readonly language: Language; readonly isFirst: boolean }[];
  /** CSS pixels, of the language that stays and of the other. */
  readonly sizes: { readonly first: number; readonly second: number };
  readonly height: number;
}

export interface Column extends SceneUnit {
  readonly width: number;
  readonly order: readonly Language[];
  /** Parts with a higher rank are left out. */
  readonly most: Rank;
  /** Of the title of what goes on. */
  readonly liveScale: number;
}

/** In multiples of the type's size. */
export const leading = { first: 1.24, second: 1.2 } as const;
const gapBeside = 0.7;
const arrowRoom = 1.5;
/** Of a mark's ground. */
const markRoom = 0.7;
/** Source: screens.md; a little more. */
const leastSecond = 0.62;
/** The first at which it stands in one line. */
export const countScales = [1.5, 1.25, 1] as const;
/** What stands in few words has both languages on one line where they have room. */
const brief: readonly Part["kind"][] = ["mark", "soon", "state", "place", "lead", "name", "step", "count"];
const bold: readonly Part["kind"][] = ["title", "mark", "soon", "state", "lead", "name", "count"];
const grounded: readonly Part["kind"][] = ["mark", "state"];

export function linesOf({ parts, tone }: Pick<Card, "parts" | "tone">, column: Column): readonly Line[] {
  const scaleOf = ({ kind, text }: Part): number =>
    kind === "count" ? countScale(text, column) : tone === "live" && kind === "title" ? column.liveScale : 1;
  return parts
    .filter(({ rank, text }) => rank <= column.most && (text.zh !== "" || text.en !== ""))
    .flatMap((part) => linesOfPart(part, column, scaleOf(part)));
}

function countScale(text: Bilingual, { width, unit, order }: Column): number {
  const wide = bolder * widthOfText(text[order[0] ?? "zh"]) * unit;
  return countScales.find((scale) => scale * wide <= width) ?? 1;
}

/** Of type that is larger the second language is not: it is calmer, as long as it is large enough. */
export const sizesAt = ({ unit, second }: SceneUnit, scale: number): Line["sizes"] => ({
  first: scale * unit,
  second: Math.max(second, leastSecond * scale * unit),
});

function linesOfPart(part: Part, column: Column, scale: number): readonly Line[] {
  const { kind, colour, direction } = part;
  const sizes = sizesAt(column, scale);
  const base = { kind, colour, direction: undefined, sizes };
  const room = column.width - roomOf(part, column);
  const sizeOf = (isFirst: boolean): number =>
    (isFirst ? sizes.first : sizes.second) * (bold.includes(kind) ? bolder : 1);
  for (const text of [part.text, ...(part.short ? [part.short] : [])]) {
    const words = wordsIn(text, column.order);
    const widths = words.map(({ text: said, isFirst }) => widthOfText(said) * sizeOf(isFirst));
    const beside = widths.reduce((sum, width) => sum + width, (words.length - 1) * gapBeside * column.unit);
    if (brief.includes(kind) && beside <= room)
      return [{ ...base, direction, spans: words, height: leading.first * sizes.first }];
  }
  const lines = wordsIn(part.short ?? part.text, column.order)
    .filter(({ isFirst }) => isFirst || (part.secondRank ?? part.rank) <= column.most)
    .flatMap(({ text: said, language, isFirst }) =>
      wrapText(said, room / sizeOf(isFirst)).map((line) => ({
        ...base,
        spans: [{ text: line, language, isFirst }],
        height: isFirst ? leading.first * sizes.first : leading.second * sizes.second,
      })),
    );
  return lines.map((line, index) => (index === 0 ? { ...line, direction } : line));
}

const roomOf = ({ kind, direction }: Part, { unit }: Column): number =>
  (direction === undefined ? 0 : arrowRoom * unit) + (grounded.includes(kind) ? markRoom * unit : 0);

/** What is the same in both is said once; what a language lacks, in the other. */
export function wordsIn(text: Bilingual, order: readonly Language[]): Line["spans"] {
  const all = order.map((language, index) => ({ text: text[language], language, isFirst: index === 0 }));
  const said = all.filter(
    ({ text: one }, index) => one !== "" && all.findIndex((other) => other.text === one) === index,
  );
  const [only] = said;
  if (only || order.length === 0) return said;
  const other = order.includes("zh") ? ("en" as const) : ("zh" as const);
  return text[other] === "" ? [] : [{ text: text[other], language: other, isFirst: true }];
}

export const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { height }) => sum + height, 0);
