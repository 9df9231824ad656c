// Text as a receipt printer can set it: characters that its Chinese font has, in lines that end between words.

/** Characters of GBK, which every printer for Simplified Chinese has: those of GB18030 in one or two bytes. */
let printable: ReadonlySet<string> | undefined;

function printableCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder("gb18030");
  const characters = new Set<string>();
  for (let byte = 0x20; byte < 0x7f; byte += 1) characters.add(String.fromCharCode(byte));
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !/[\uE000-\uF8FF\uFFFD]/.test(character)) characters.add(character);
    }
  return characters;
}

/** A space at which no line ends; printed as one. */
const unbroken = "\u00a0";

/** What pages have and paper has not: joiners, dashes, an ellipsis. */
const plainer: Readonly<Record<string, string>> = { "–": "-", "…": "...", "\u2060": "", [unbroken]: unbroken };

/** The text in printable characters; a character that no printer has becomes a question mark. */
export function printableText(text: string): string {
  printable ??= printableCharacters();
  let plain = "";
  for (const character of text.normalize("NFC")) {
    plain += plainer[character] ?? (printable.has(character) ? character : "?");
  }
  return plain;
}

/** Columns of a line that a text takes: two for each character that is not ASCII. */
export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += character > unbroken ? 2 : 1;
  return columns;
};

/** A Latin word with its spaces, or one other character with the closing punctuation that may not begin a line. */
const piecePattern = /[!-~\u00a0]+[，。、；：？！）”’》]*|[（“‘《]?[^\s!-~][，。、；：？！）”’》]*|\s+/g;

/** Breaks printable text into lines of at most `columns`. */
export const wrapped = (text: string, columns: number): readonly string[] =>
  linesOf(text, columns).map((line) => line.replaceAll(unbroken, " "));

function linesOf(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(piecePattern)) {
    if (columnsOf(line + piece.trimEnd()) <= columns) line += piece;
    else {
      if (line.trim() !== "") lines.push(line.trim());
      const whole = cut(piece.trimStart(), columns);
      lines.push(...whole.slice(0, -1));
      line = whole.at(-1) ?? "";
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trim()];
}

/** The same number of lines, as even as they can be: for text in the middle, which looks lost with one word below. */
export function balanced(text: string, columns: number): readonly string[] {
  const lines = wrapped(text, columns);
  let even = lines;
  for (let width = columns - 1; width > 0; width -= 1) {
    const narrower = wrapped(text, width);
    if (narrower.length > lines.length) break;
    even = narrower;
  }
  return even;
}

/** A word that is longer than a line is cut where the line ends. */
function cut(word: string, columns: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (columnsOf(part + character) > columns) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
