// The paper as a picture, one SVG pixel per dot: for looking at, and for a printer without paper.
import { type Printed } from "./paper.fixture.ts";

const dot = (bits: Uint8Array, x: number): boolean => (((bits[x >> 3] ?? 0) >> (7 - (x & 7))) & 1) === 1;

/** Height of a line of the usual spacing, in dots: a sixth of an inch at 203 dots to the inch. */
const lineDots = 34;

export function drawPaper(paper: readonly Printed[], dotsPerLine: number): string {
  const shapes: string[] = [];
  let y = 20;
  let line = 0;
  let height = 0;
  for (const printed of paper) {
    if (printed.kind === "cut") continue;
    if (printed.kind === "picture") {
      y += height;
      height = 0;
      line = 0;
      const left = (dotsPerLine - printed.width) / 2;
      shapes.push(`<path d="${pathOf(printed.rows, printed.width, left, y)}"/>`);
      y += printed.height;
      continue;
    }
    if (printed.line !== line) {
      y += height;
      height = 0;
    }
    line = printed.line;
    height = Math.max(height, lineDots, 24 * printed.scale);
    shapes.push(...letters(printed, y));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-24 0 ${dotsPerLine + 48} ${y + height + 60}" width="${dotsPerLine + 48}"><rect x="-24" width="100%" height="100%" fill="#fff"/>${shapes.join("")}</svg>`;
}

function letters({ text, scale, strong, x }: Extract<Printed, { kind: "text" }>, y: number): readonly string[] {
  let at = x;
  const drawn: string[] = [];
  for (const character of text) {
    const columns = character > "\u007f" ? 2 : 1;
    const width = columns * 12 * scale;
    const safe = character.replace(/[&<>]/, (sign) => `&#${sign.charCodeAt(0)};`);
    if (character !== " ")
      drawn.push(
        `<text x="${at + width / 2}" y="${y + 20 * scale}" text-anchor="middle" font-family="Noto Sans Mono CJK SC,monospace" font-weight="${strong ? 700 : 400}" font-size="${(columns === 2 ? 23 : 20) * scale}">${safe}</text>`,
      );
    at += width;
  }
  return drawn;
}

function pathOf(rows: readonly Uint8Array[], width: number, left: number, top: number): string {
  let path = "";
  rows.forEach((row, y) => {
    for (let x = 0; x < width; x += 1) if (dot(row, x)) path += `M${left + x} ${top + y}h1v1h-1z`;
  });
  return path;
}
