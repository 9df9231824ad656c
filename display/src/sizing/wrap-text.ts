// Where lines of text break, by how wide its characters are in Noto Sans SC: a little wider here than on the glass, so that what
// was planned fits. Pure; nothing here measures the page.

/** Not at the beginning of a line, and not at its end (GB/T 15834, simplified). */
const neverFirst = new Set("，。、；：？！）》〉」』】”’…—～,.;:?!)]}%℃");
const neverLast = new Set("（《〈「『【“‘([{");
/** A figure is not torn from what it counts. */
const countedBy = new Set("年月日号时点分元米楼层");

/** In multiples of the type's size: measured in Noto Sans SC at weight 500, that of a text. */
const widths = { square: 1, space: 0.24, usual: 0.58 };
const widthsOfLatin: readonly (readonly [characters: string, width: number])[] = [
  ["ijlI',.:;|", 0.32],
  ["f!-()[]{}/\\", 0.37],
  ["rt", 0.41],
  ["csz*?", 0.51],
  ["bdhnopquACESTVXZ`", 0.63],
  ["BDGKPR", 0.7],
  ["HNOQU&", 0.75],
  ["wM", 0.84],
  ["mW%@", 0.96],
];
/** How much wider the boldest is, in which titles stand. */
export const bolder = 1.04;
const latin = new Map(
  widthsOfLatin.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

export function widthOf(character: string): number {
  if (character >= "\u2e80" || "“”‘’…—·".includes(character)) return widths.square;
  if (character === " ") return widths.space;
  return latin.get(character) ?? widths.usual;
}

export const widthOfText = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

/** The lines of a text in a column that is `width` times the type's size wide; a new line of the text begins a new one. */
export const wrapText = (text: string, width: number): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => wrapParagraph(paragraph, width));

/** Whether a column so wide holds it without tearing a word, or a figure from what it counts. */
export const holdsWords = (text: string, width: number): boolean =>
  piecesOf(text, Infinity).every((piece) => widthOfText(piece.trimEnd()) <= width);

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
