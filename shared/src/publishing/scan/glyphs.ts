// A text as a reader sees it: compatibility forms made plain, what cannot be seen left out, every glyph with its place.

/** One UTF-16 unit of the plain form, with the place in the text that it came from. */
export interface Glyph {
  readonly char: string;
  readonly at: number;
  readonly end: number;
}

/** Zero-width characters, bidi controls, variation selectors, combining marks, lone halves of a pair. */
const invisible = /^[\p{DI}\p{Cf}\p{M}\p{Cs}]$/u;
/** Control characters that are no white space; the blank of braille is one to the eye. */
const control = /^\p{Cc}$/u;
const space = /^[\s\u2800\u0085]$/u;
const digit = /^\p{Nd}$/u;

export function glyphsOf(text: string): Glyph[] {
  const glyphs: Glyph[] = [];
  let at = 0;
  for (const letter of text) {
    const end = at + letter.length;
    for (const char of plainOf(letter).split("")) glyphs.push({ char, at, end });
    at = end;
  }
  return glyphs;
}

function plainOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const isAsciiOrHan = (code >= 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
  if (isAsciiOrHan) return letter;
  if (invisible.test(letter)) return "";
  if (space.test(letter)) return " ";
  if (control.test(letter)) return "";
  const normal = letter.normalize("NFKC");
  // Words and blessings in one character hold no number, and would make a text many times as long.
  if (normal.length > 4) return letter;
  return Array.from(normal, (part) => digitOf(part) ?? visible(part)).join("");
}

const visible = (part: string): string => (invisible.test(part) || control.test(part) ? "" : part);

/** Digits in circles that have no compatibility form: first code point and the digit that it shows. */
const circled = [
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1],
  [0x278a, 0x2792, 1],
  [0x24f5, 0x24fd, 1],
  [0x24ff, 0x24ff, 0],
  [0x1f10b, 0x1f10c, 0],
] as const;

function digitOf(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return undefined;
  const range = circled.find(([first, last]) => code >= first && code <= last);
  if (range) return range[0] === 0x1f10b ? "0" : String(code - range[0] + range[2]);
  return digit.test(letter) ? String(valueOf(code)) : undefined;
}

/** Decimal digits stand in runs of ten from zero, in every script (Unicode, ch. 4.6). */
function valueOf(code: number): number {
  let before = 0;
  while (digit.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
