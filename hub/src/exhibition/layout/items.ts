// An item of a section as lines of type: what is kept together on a page.
import { type BoardItem } from "../board-text.ts";
import { breakLines } from "../type/break-lines.ts";
import { type Weight } from "../type/slices.ts";
import { leading, type Mark, type Measure } from "./marks.ts";
import { type Colour } from "./sheet.ts";

/** Marks relative to its own upper left corner. */
export interface Block {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** One that stands alone at the foot of a page says nothing. */
  readonly leads: boolean;
}

interface Style {
  readonly weight: Weight;
  readonly colour: Colour;
  readonly indent: number;
}

/** Indents in sizes of the type. */
const styles: Readonly<Record<BoardItem["kind"], Style>> = {
  line: { weight: "regular", colour: "ink", indent: 1.1 },
  process: { weight: "bold", colour: "ink", indent: 0 },
  step: { weight: "regular", colour: "ink", indent: 2.1 },
  part: { weight: "bold", colour: "accent", indent: 0 },
  empty: { weight: "regular", colour: "soft", indent: 0 },
};

export const detailShare = 0.82;

/** In blocks of one line each where it would not fit on a page as a whole. */
export function blocksOf(item: BoardItem, width: number, body: number, most: number, measure: Measure): Block[] {
  const lines = linesOf(item, width, body, measure);
  const leads = item.kind === "process" || item.kind === "part";
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  if (height + body <= most) return [stacked(lines, body * 0.35, leads)];
  return lines.map((line) => stacked([line], 0, false));
}

function stacked(lines: readonly Block[], after: number, leads: boolean): Block {
  let y = 0;
  const marks = lines.flatMap((line) => {
    const moved = line.marks.map((mark) => ({ ...mark, y: mark.y + y }));
    y += line.height;
    return moved;
  });
  return { height: y + after, marks, leads };
}

function linesOf(item: BoardItem, width: number, body: number, measure: Measure): Block[] {
  const { weight, colour, indent } = styles[item.kind];
  const x = indent * body;
  const set = (text: string, size: number, of: Weight, inColour: Colour): Block[] =>
    breakLines(text, width - x, (sign) => measure(sign, of, size)).map((line) => ({
      height: size * leading,
      leads: false,
      marks: [{ kind: "text", x, y: 0, text: line, size, weight: of, colour: inColour }],
    }));
  const [first, ...more] = set(item.text, body, weight, colour);
  return [
    ...(first ? [{ ...first, marks: [...bulletOf(item, body, measure), ...first.marks] }] : []),
    ...more,
    ...item.details.flatMap((detail) => set(detail, body * detailShare, "regular", "soft")),
  ];
}

function bulletOf({ kind, number }: BoardItem, body: number, measure: Measure): Mark[] {
  const middle = (body * leading) / 2;
  if (kind === "line") return [{ kind: "disc", x: body * 0.35, y: middle, radius: body * 0.16, colour: "accent" }];
  if (kind !== "step" || number === undefined) return [];
  const size = body * 0.78;
  const text = `${number}`;
  return [
    { kind: "disc", x: body * 0.75, y: middle, radius: body * 0.68, colour: "accent" },
    {
      kind: "text",
      x: body * 0.75 - measure(text, "bold", size) / 2,
      y: middle - (size * leading) / 2,
      text,
      size,
      weight: "bold",
      colour: "onAccent",
    },
  ];
}
