import { create as createCode } from "qrcode";
import { type Mark, type Measure, type Page } from "./layout/marks.ts";
import { colours, type Sheet } from "./layout/sheet.ts";
import { type Weight } from "./type/slices.ts";
import { type Typeface } from "./type/typeface.ts";

export type Document = PDFKit.PDFDocument;

/** What is measured is what is drawn: letters are not moved closer to each other. */
const features = { features: [] };

export const measureIn = (document: Document, typeface: Typeface): Measure => {
  const known = new Map<string, number>();
  const widthOf = (sign: string, weight: Weight): number => {
    const width = known.get(weight + sign) ?? widthIn(document, typeface, sign, weight);
    known.set(weight + sign, width);
    return width;
  };
  return (text, weight, size) => [...text].reduce((sum, sign) => sum + widthOf(sign, weight), 0) * size;
};

function widthIn(document: Document, typeface: Typeface, sign: string, weight: Weight): number {
  const [run] = typeface.runsOf(sign, weight);
  return run ? document.font(run.font).fontSize(1).widthOfString(run.text, features) : 0;
}

export function drawBoard(
  document: Document,
  typeface: Typeface,
  pages: readonly Page[],
  { width, height }: Sheet,
  address: string,
): void {
  for (const page of pages) {
    document.addPage({ size: [width, height], margin: 0 });
    for (const mark of page) drawMark(document, typeface, mark, address);
  }
}

function drawMark(document: Document, typeface: Typeface, mark: Mark, address: string): void {
  switch (mark.kind) {
    case "box":
      document.rect(mark.x, mark.y, mark.width, mark.height).fill(colours[mark.colour]);
      return;
    case "disc":
      document.circle(mark.x, mark.y, mark.radius).fill(colours[mark.colour]);
      return;
    case "code":
      drawCode(document, mark.x, mark.y, mark.side, address);
      return;
    default:
      drawText(document, typeface, mark);
  }
}

/** Of the font, whose line is a little lower than that of the layout. */
const lineOfFont = 1.448;

function drawText(document: Document, typeface: Typeface, mark: Extract<Mark, { kind: "text" }>): void {
  const { text, weight, size, colour } = mark;
  let { x } = mark;
  const y = mark.y + ((1.5 - lineOfFont) * size) / 2;
  document.fillColor(colours[colour]).fontSize(size);
  for (const run of typeface.runsOf(text, weight)) {
    document.font(run.font).text(run.text, x, y, { lineBreak: false, ...features });
    x += document.widthOfString(run.text, features);
  }
}

function drawCode(document: Document, x: number, y: number, side: number, address: string): void {
  const { modules } = createCode(address, { errorCorrectionLevel: "M" });
  const module = side / modules.size;
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) document.rect(x + column * module, y + row * module, module, module);
  document.fill(colours.ink);
}
