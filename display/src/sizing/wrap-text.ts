// Where lines of text break, by how wide its characters are in Noto Sans SC: a little wider here than on the glass, so that what
// was planned fits. Pure; nothing here measures the page.

/** Not at the beginning of a line, and not at its end (GB/T 15834, simplified). */
const neverFirst = new Set("，。、；：？！）》〉」』】”’…—～,.;:?!)]}%℃");
const neverLast = new Set("（《〈「『【“‘([{");
/** A figure is not torn from what it counts. */
const countedBy = new Set("年月日号时点分元米楼层");

/** In multiples of the type's size. */
const widths = { square: 1, capital: 0.7, wide: 0.92, narrow: 0.34, space: 0.24, usual: 0.57 };

export function widthOf(character: string): number {
  if (character >= "\u2e80" || "“”‘’…—·".includes(character)) return widths.square;
  if (character === " ") return widths.space;
  if ("MWmw@%&".includes(character)) return widths.wide;
  if ("iljtfrI.,:;'|!()[]".includes(character)) return widths.narrow;
  return character >= "A" && character <= "Z" ? widths.capital : widths.usual;
}

export const widthOfText = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

/** The lines of a text in a column that is `width` times the type's size wide; a new line of the text begins a new one. */
export const wrapText = (text: string, width: number): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => wrapParagraph(paragraph, width));

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of piecesOf(paragraph, width)) {
    const wide = widthOfText(piece);
    if (line !== "" && used + widthOfText(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    line += piece;
    used += wide;
  }
  return line.trimEnd() === "" ? lines : [...lines, line.trimEnd()];
}

/** What is never torn apart: a word with the space behind it, or a Chinese character with the marks that belong to it. */
function piecesOf(paragraph: string, width: number): readonly string[] {
  const pieces: string[] = [];
  for (const character of paragraph) {
    const last = pieces.at(-1);
    if (last !== undefined && clings(last, character, width)) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

function clings(piece: string, character: string, width: number): boolean {
  // A word that is wider than the column has to be torn.
  if (widthOfText(piece) + widthOf(character) > width) return false;
  const before = piece.at(-1) ?? "";
  if (neverFirst.has(character) || neverLast.has(before)) return true;
  if (character === " ") return !piece.endsWith(" ");
  if (/\d/.test(before) && countedBy.has(character)) return true;
  return before !== " " && isOfWord(before) && isOfWord(character);
}

const isOfWord = (character: string): boolean => character < "\u2e80" && !"“”‘’…—·".includes(character);
