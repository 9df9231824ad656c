// A text with what separates its characters taken out, so that a rule sees through spaces and hyphens.
import { type Glyph } from "./glyphs.ts";

export interface View {
  readonly text: string;
  /** For each unit of `text` the number of its glyph. */
  readonly glyphs: readonly number[];
  /** For each unit what stood before it and was taken out; "" where nothing did. */
  readonly gaps: readonly string[];
  /** For each unit whether it was written as a Chinese numeral. */
  readonly numerals: readonly boolean[];
}

/** More between two characters than this, and they are not read as one number. */
const widestGap = 8;

const white = /^\s$/u;
const betweenLetters = /^[\s\p{Pd}\u2212\u30fc·•・‧∙⋅_~]$/u;
const betweenDigits = /^[\s\p{Pd}\u2212\u30fc·•・‧∙⋅_~.。．、/\\()（）［］[\]【】]$/u;

const han = "〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸幺";
const hanValues = "0001234567891234567892361";
const hangzhou = /^[〡-〩]$/u;

function numeralOf(char: string): string | undefined {
  const index = han.indexOf(char);
  if (index >= 0) return hanValues[index];
  return hangzhou.test(char) ? String(char.charCodeAt(0) - 0x3020) : undefined;
}

/** Nothing is taken out. */
export const plainView = (glyphs: readonly Glyph[]): View => viewOf(glyphs, () => false);
/** For marks: “机 密 ★”. */
export const lettersView = (glyphs: readonly Glyph[]): View => viewOf(glyphs, (char) => betweenLetters.test(char));
/** White space alone. */
export const unspacedView = (glyphs: readonly Glyph[]): View => viewOf(glyphs, (char) => white.test(char));
/** For numbers: “138-0013-8000”. */
export const digitsView = (glyphs: readonly Glyph[]): View => viewOf(glyphs, (char) => betweenDigits.test(char));
/** For numbers in Chinese numerals: “一三八〇〇…”. */
export const numeralsView = (glyphs: readonly Glyph[]): View =>
  viewOf(glyphs, (char) => betweenDigits.test(char), numeralOf);

function viewOf(
  glyphs: readonly Glyph[],
  isTakenOut: (char: string) => boolean,
  numeral: (char: string) => string | undefined = () => undefined,
): View {
  const chars: string[] = [];
  const places: number[] = [];
  const gaps: string[] = [];
  const numerals: boolean[] = [];
  let gap = "";
  glyphs.forEach(({ char }, index) => {
    if (isTakenOut(char)) {
      if (gap.length <= widestGap) gap += char;
      return;
    }
    const value = numeral(char);
    chars.push(value ?? char);
    places.push(index);
    gaps.push(gap);
    numerals.push(value !== undefined);
    gap = "";
  });
  return { text: chars.join(""), glyphs: places, gaps, numerals };
}

/** Whether what stood before this unit is too wide to be read over. */
export const isBroken = ({ gaps }: View, index: number): boolean => (gaps[index] ?? "").length > widestGap;
