// The exhibition board: exactly five panels beside each other, and a code for phones in the sixth place. Type never shrinks below
// what the farthest reader can read: a panel that holds more turns its own pages. Pure; CSS pixels.
import { type Bilingual } from "@openhall/shared/core";
import { type BoardSection } from "@openhall/shared/departments";
import { type Rank } from "../../programme/cards/card.ts";
import { heightOf, type Line, linesOf } from "../../programme/cards/card-lines.ts";
import { frameAt, type FramePlan, type FrameRoom, isTight, needsOf } from "../../programme/frame/frame-plan.ts";
import { panelUnits, type SceneUnit } from "../../scene-unit.ts";
import { panelItems, panelTitle } from "./exhibition-cards.ts";

export interface PanelPlan {
  readonly id: string;
  readonly number: number;
  readonly head: readonly Line[];
  readonly pages: readonly (readonly Item[])[];
}

interface Item {
  readonly key: string;
  readonly lines: readonly Line[];
  readonly height: number;
}

export interface BoardPlan extends FramePlan {
  readonly isUpright: boolean;
  readonly panels: readonly PanelPlan[];
  /** Side of the code. */
  readonly code: number;
}

/** In units. */
const gap = 0.4;
const edge = 0.5;
const itemAir = 0.3;
const leastWidth = 8;
const leastLines = 2;
/** Of the number before the title, and of the mark behind it. */
const headRoom = 3;
const mostCode = 3.4;

export interface BoardRoom extends FrameRoom {
  readonly sections: readonly BoardSection[];
}

/** More would take too long to come round: then the second language and what stands under a line are left to the code. */
const mostPages = 4;

/** All told on one page, in the largest type; otherwise in the smallest. Undefined: a panel would hold too little. */
export function planBoard(room: BoardRoom): BoardPlan | undefined {
  const sizes = panelUnits(room.glass);
  for (const most of [2, 1] as const)
    for (const size of sizes) {
      const plan = planAt(room, size, most);
      if (plan && plan.pages.length === 1) return plan;
    }
  const last = sizes.at(-1);
  const told = last && planAt(room, last, 1);
  return told && told.pages.length <= mostPages ? told : ((last && planAt(room, last, 0)) ?? told);
}

function planAt(room: BoardRoom, size: SceneUnit, most: Rank): BoardPlan | undefined {
  const { frame, title, footTitle, width, height } = frameAt(room, size);
  const { unit } = size;
  if (isTight(frame)) return undefined;
  const isUpright = room.glass.size.height > room.glass.size.width;
  const cell = isUpright
    ? { width, height: (height - 4 * gap * unit) / 5 }
    : { width: (width - 2 * gap * unit) / 3, height: (height - gap * unit) / 2 };
  const inner = cell.width - 2 * edge * unit;
  if (inner < leastWidth * unit) return undefined;
  const code = isUpright
    ? Math.min(mostCode * unit, cell.height - 2 * edge * unit)
    : Math.min(cell.width * 0.6, cell.height - 3.4 * unit);
  const panels = room.sections.map((section, index): PanelPlan | undefined => {
    // On an upright glass the code stands in the last of them.
    const beside = isUpright && index === room.sections.length - 1 ? code + edge * unit : 0;
    const column = { ...size, width: inner - beside, order: room.order, most, liveScale: 1 };
    const head = headOf(panelTitle(section), { ...column, width: column.width - headRoom * unit });
    const left = cell.height - heightOf(head) - (2 * edge + itemAir) * unit;
    if (left < leastLines * 1.3 * unit) return undefined;
    const items = panelItems(section).map(({ key, parts }) =>
      itemOf(key, linesOf({ parts, tone: "usual" }, column), unit),
    );
    return { id: section.id, number: index + 1, head, pages: pagesOf(items, left, unit) };
  });
  const whole = panels.filter((panel) => panel !== undefined);
  if (whole.length < panels.length) return undefined;
  const count = Math.max(1, ...whole.map(({ pages }) => pages.length));
  const pages = Array.from({ length: count }, (_, at) => ({ title, needsMs: needsOf(spansOn(whole, at)) }));
  return { ...size, frame, foot: frame.foot, footTitle, pages, fits: true, isUpright, panels: whole, code };
}

const headOf = (title: Bilingual, column: Parameters<typeof linesOf>[1]): readonly Line[] =>
  linesOf({ parts: [{ kind: "name", text: title, rank: 0, secondRank: 2, colour: "live" }], tone: "usual" }, column);

const itemOf = (key: string, lines: readonly Line[], unit: number): Item => ({
  key,
  lines,
  height: heightOf(lines) + itemAir * unit,
});

/** Items stay whole where one has room as it is. */
function pagesOf(items: readonly Item[], height: number, unit: number): readonly (readonly Item[])[] {
  const pages: Item[][] = [[]];
  let used = 0;
  for (const item of items.flatMap((one) => (one.height <= height ? [one] : splitItem(one, height, unit)))) {
    if (used + item.height > height && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(item);
    used += item.height;
  }
  return pages;
}

function splitItem({ key, lines }: Item, height: number, unit: number): Item[] {
  const pieces: Line[][] = [[]];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last && heightOf([...last, line]) + itemAir * unit <= height) last.push(line);
    else pieces.push([line]);
  }
  return pieces.map((piece, index) => itemOf(`${key}/${index}`, piece, unit));
}

/** A panel with fewer pages than another turns them again. */
export const itemsOn = ({ pages }: PanelPlan, page: number): readonly Item[] => pages[page % pages.length] ?? [];

const spansOn = (panels: readonly PanelPlan[], page: number) =>
  panels.flatMap((panel) => itemsOn(panel, page).flatMap(({ lines }) => lines.flatMap(({ spans }) => spans)));
