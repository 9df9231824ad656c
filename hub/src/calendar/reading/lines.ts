// Lines of a calendar file: folded ones joined by bytes, because some programs fold inside of a character.
export interface Line {
  /** Of the file, from 1. */
  readonly number: number;
  readonly text: string;
}

const [lineFeed, carriageReturn, space, tab] = [10, 13, 32, 9];

/** The bytes without line ends that are followed by a space or a tab, and where each line began. */
export function unfold(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly numbers: readonly number[] } {
  const joined = new Uint8Array(bytes.length);
  const numbers = [1];
  let length = 0;
  let number = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === carriageReturn && bytes[at + 1] === lineFeed) continue;
    if (byte !== lineFeed && byte !== carriageReturn) {
      joined[length] = byte;
      length += 1;
      continue;
    }
    number += 1;
    const next = bytes[at + 1];
    if (next === space || next === tab) {
      at += 1;
      continue;
    }
    joined[length] = lineFeed;
    length += 1;
    numbers.push(number);
  }
  return { bytes: joined.subarray(0, length), numbers };
}

export const linesOf = (text: string, numbers: readonly number[]): Line[] =>
  text
    .split("\n")
    .map((line, index) => ({ number: numbers[index] ?? 1, text: line }))
    .filter((line) => line.text.trim() !== "");
