// Sections set one under the other: their titles at the side, their items beside them, on as many pages as they need.
import { type BoardText } from "../board-text.ts";
import { breakLines } from "../type/break-lines.ts";
import { inTwoColumns } from "./columns.ts";
import { footHeight, headOf, runningHead } from "./head-and-foot.ts";
import { type Block, blocksOf, detailShare } from "./items.ts";
import { leading, type Mark, type Measure, moved } from "./marks.ts";
import { type Sheet } from "./sheet.ts";

/** Of a section what stands on one page. */
export interface Part {
  readonly top: number;
  readonly marks: Mark[];
}

export interface FilledPage {
  readonly parts: Part[];
  /** Room below the last one. */
  left: number;
}

type Section = BoardText["sections"][number];

export const gapOf = (body: number): number => body * 1.4;

/** Size of the running text, and how many columns it stands in. */
export interface Setting {
  readonly body: number;
  readonly columns: 1 | 2;
}

export function fillPages(text: BoardText, sheet: Sheet, { body, columns }: Setting, measure: Measure): FilledPage[] {
  const { width, height, margin, side, gap } = sheet;
  const small = body * detailShare;
  const bottom = height - footHeight(sheet, small);
  const tops = [headOf(text, sheet, measure).height, runningHead(text, sheet, small).height].map((top) => top + body);
  const x = margin + side + gap;
  const room = width - margin - x;
  const column = columns === 1 ? room : (room - gap) / 2;
  const most = bottom - Math.max(...tops);
  const pages: FilledPage[] = [{ parts: [], left: 0 }];
  let y = tops[0] ?? 0;

  const turn = (): void => {
    pages.push({ parts: [], left: 0 });
    y = tops[1] ?? 0;
  };
  const open = (section: Section, index: number, isAgain: boolean) => {
    const title = titleOf(isAgain ? section.again : section.title, index + 1);
    const part: Part = { top: y, marks: title.marks.map((mark) => moved(mark, margin, y)) };
    pages.at(-1)?.parts.push(part);
    return { part, ends: y + title.height };
  };
  const titleOf = (said: string, number: number) => titleBlock(said, number, side, body, measure);

  for (const [index, section] of text.sections.entries()) {
    const single = groupsOf(
      section.items.flatMap((item) => blocksOf(item, column, body, most, measure)),
      most,
    );
    const groups = columns === 1 ? single : inTwoColumns(single, column + gap);
    const first = Math.max(groups[0]?.height ?? 0, titleOf(section.title, index + 1).height);
    if (index > 0) y += gapOf(body);
    if (y + first > bottom && pages.at(-1)?.parts.length !== 0) turn();
    let { part, ends } = open(section, index, false);
    for (const group of groups) {
      if (y + group.height > bottom) {
        turn();
        ({ part, ends } = open(section, index, true));
      }
      part.marks.push(...group.marks.map((mark) => moved(mark, x, y)));
      y += group.height;
    }
    y = Math.max(y, ends);
    const page = pages.at(-1);
    if (page) page.left = Math.max(0, bottom - y);
  }
  return pages;
}

/** What leads stays with what follows it, where both fit on a page. */
function groupsOf(blocks: readonly Block[], most: number): Block[] {
  const groups: Block[] = [];
  for (const block of blocks) {
    const before = groups.at(-1);
    if (!before?.leads || before.height + block.height > most) groups.push(block);
    else groups.splice(-1, 1, under(before, block));
  }
  return groups;
}

const under = (above: Block, below: Block): Block => ({
  height: above.height + below.height,
  marks: [...above.marks, ...below.marks.map((mark) => moved(mark, 0, above.height))],
  leads: below.leads,
});

function titleBlock(said: string, number: number, width: number, body: number, measure: Measure): Block {
  const size = body * 1.3;
  const text = (one: string, y: number, of: number): Mark => ({
    kind: "text",
    x: 0,
    y,
    text: one,
    size: of,
    weight: "bold",
    colour: "accent",
  });
  const lines = breakLines(said, width, (sign) => measure(sign, "bold", size));
  const numberSize = body * 2;
  const numberHeight = numberSize * 1.25;
  return {
    height: numberHeight + lines.length * size * leading,
    marks: [
      text(`${number}`, -body * 0.5, numberSize),
      ...lines.map((line, index) => text(line, numberHeight - body * 0.5 + index * size * leading, size)),
    ],
    leads: false,
  };
}
