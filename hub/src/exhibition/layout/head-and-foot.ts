// What stands above and below the sections.
import { type BoardText } from "../board-text.ts";
import { breakLines } from "../type/break-lines.ts";
import { type Weight } from "../type/slices.ts";
import { leading, type Mark, type Measure, type Page } from "./marks.ts";
import { type Colour, type Sheet } from "./sheet.ts";

interface Band {
  readonly height: number;
  readonly marks: Page;
}

/** Of the first page: whose board it is, and the way to what is true now. */
export function headOf(text: BoardText, { width, margin, title, code, gap }: Sheet, measure: Measure): Band {
  const room = width - 2 * margin - code - gap;
  const marks: Mark[] = [];
  let y = margin * 0.7;
  const set = (said: string, size: number, weight: Weight): void => {
    for (const line of said === "" ? [] : breakLines(said, room, (sign) => measure(sign, weight, size))) {
      marks.push({ kind: "text", x: margin, y, text: line, size, weight, colour: "onAccent" });
      y += size * (weight === "bold" ? 1.3 : leading);
    }
  };
  const small = title * 0.42;
  set(`${text.kind} · ${text.hall}`, small, "regular");
  y += title * 0.15;
  set(text.title, title * shareFor(text.title, room / title, measure), "bold");
  set(text.otherTitle, small, "regular");
  const top = margin * 0.6;
  const caption = title * 0.36;
  const codeEnd = top + code + caption * leading;
  const captionX = width - margin - code / 2 - measure(text.scan, "regular", caption) / 2;
  const height = Math.max(y, codeEnd) + margin * 0.4;
  return {
    height,
    marks: [
      { kind: "box", x: 0, y: 0, width, height, colour: "accent" },
      ...marks,
      { kind: "box", x: width - margin - code, y: top, width: code, height: code, colour: "onAccent" },
      // A code needs a quiet zone of four modules around it.
      { kind: "code", x: width - margin - code * 0.93, y: top + code * 0.07, side: code * 0.86 },
      textAt(text.scan, captionX, top + code + caption * 0.15, caption, "onAccent"),
    ],
  };
}

/** A name that would take more than two lines is set smaller. */
const shareFor = (name: string, room: number, measure: Measure): number =>
  breakLines(name, room, (sign) => measure(sign, "bold", 1)).length > 2 ? 0.7 : 1;

/** Of the pages after it. */
export function runningHead(text: BoardText, { width, margin }: Sheet, size: number): Band {
  const height = margin + size * leading;
  return {
    height,
    marks: [
      textAt(`${text.title} · ${text.kind}`, margin, margin * 0.7, size, "soft"),
      {
        kind: "box",
        x: margin,
        y: height - size * 0.4,
        width: width - 2 * margin,
        height: size * 0.08,
        colour: "line",
      },
    ],
  };
}

export const footHeight = ({ margin }: Sheet, size: number): number => margin * 0.6 + 2 * size * leading + size;

export function footOf(
  text: BoardText,
  { width, height, margin }: Sheet,
  size: number,
  page: { readonly number: number; readonly of: number },
  measure: Measure,
): Page {
  const top = height - margin * 0.6 - 2 * size * leading;
  const counted = page.of === 1 ? "" : text.pageOf(page.number, page.of);
  const lines = text.foot.flatMap((line, index) =>
    breakLines(line, width - 2 * margin, (sign) => measure(sign, "regular", size))
      .slice(0, 1)
      .map((one) => textAt(one, margin, top + index * size * leading, size, "soft")),
  );
  const right = width - margin - measure(counted, "regular", size);
  return [
    { kind: "box", x: margin, y: top - size * 0.5, width: width - 2 * margin, height: size * 0.08, colour: "line" },
    ...lines,
    ...(counted === "" ? [] : [textAt(counted, right, top + size * leading, size, "soft")]),
  ];
}

const textAt = (text: string, x: number, y: number, size: number, colour: Colour): Mark => ({
  kind: "text",
  x,
  y,
  text,
  size,
  weight: "regular",
  colour,
});
