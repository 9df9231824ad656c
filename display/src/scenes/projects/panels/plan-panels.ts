// Panels on a glass: in the largest type with which all of them stand on one page; else at the reader's floor, in as few pages as
// there must be, with less of what is less needed where they would be many. Type never shrinks. Pure; CSS pixels.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { type Glass } from "../../../sizing/glass.ts";
import { widthOfText } from "../../../sizing/wrap-text.ts";
import { type Part, type Rank } from "../../programme/cards/card.ts";
import { heightOf, type Line, linesOf } from "../../programme/cards/card-lines.ts";
import { frameAt, type FramePlan, isTight, needsOf, tightFrame, type Title } from "../../programme/frame/frame-plan.ts";
import { listUnits, type SceneUnit } from "../../scene-unit.ts";
import { type MeasuredPanel, measurePanel } from "./measure-panel.ts";
import { heightOfPanel, packPanels, type PanelColumn } from "./pack-panels.ts";
import { type Panel } from "./panel.ts";

export interface PanelPage {
  readonly title: Title;
  readonly columns: readonly PanelColumn[];
  readonly needsMs: number;
}

export interface PanelPlan extends FramePlan {
  readonly columns: number;
  readonly columnWidth: number;
  /** Under the title: whose it is, and where to ask. */
  readonly strip: readonly Line[];
  readonly pages: readonly PanelPage[];
}

export interface PanelRoom {
  readonly glass: Glass;
  readonly order: readonly Language[];
  readonly title: Bilingual;
  readonly shorter?: readonly Bilingual[];
  /** Under the title where there is one page, else in the line below. */
  readonly strip?: Bilingual;
  /** What was corrected in its words. */
  readonly notes?: readonly Part[];
  readonly hasAge: boolean;
  /** With more than so many, what is less needed is left out. */
  readonly mostPages?: number;
}

/** In units. */
export const columnGap = 1;
const leastColumn = 14;
const mostColumns = 3;
const stripAir = 0.2;
/** Of the line below: “10/12” and some air. */
const pageMarkWidth = 4;
/** Pieces of a strip. */
export const between = " · ";
const manyPages = 4;
const veryManyPages = 8;
const belowFloor = [0.8, 0.6, 0.45, 0.32, 0.22] as const;

export function planPanels(panels: readonly Panel[], room: PanelRoom): PanelPlan {
  const sizes = listUnits(room.glass);
  for (const size of sizes) {
    const plan = fewest(panels, room, size, 3, "single");
    if (plan && plan.pages.length <= 1) return plan;
  }
  const least = sizes.at(-1) ?? { unit: 1, second: 1 };
  let fewestPages: PanelPlan | undefined;
  for (const form of ["whole", "torn"] as const)
    for (const most of [3, 2, 1, 0] as const) {
      const plan = fewest(panels, room, least, most, form);
      if (plan && plan.pages.length <= (room.mostPages ?? manyPages)) return plan;
      if (plan && (!fewestPages || plan.pages.length < fewestPages.pages.length)) fewestPages = plan;
    }
  const pages = fewestPages?.pages.length ?? Infinity;
  const bare = pages > (room.mostPages ?? veryManyPages) ? withoutSpares(panels) : panels;
  const plan = countOf(bare) < countOf(panels) ? planPanels(bare, room) : fewestPages;
  return plan ?? tooSmall(panels, room, least);
}

const countOf = (panels: readonly Panel[]): number => panels.reduce((sum, { items }) => sum + items.length, 0);

const withoutSpares = (panels: readonly Panel[]): readonly Panel[] =>
  panels
    .map((panel) => ({ ...panel, items: panel.items.filter(({ isSpare }) => !isSpare) }))
    .filter(({ items }) => items.length > 0);

/** `single`: on one page or not at all; `torn`: also what stands together may be parted. */
type Form = "single" | "whole" | "torn";

function tooSmall(panels: readonly Panel[], room: PanelRoom, size: SceneUnit): PanelPlan {
  for (const share of belowFloor) {
    const plan = fewest(panels, room, { unit: share * size.unit, second: share * size.second }, 1, "torn");
    if (plan) return { ...plan, fits: false };
  }
  const none = { columns: 1, columnWidth: 0, strip: [], foot: tightFrame.foot, footTitle: [], pages: [], fits: false };
  return { ...size, ...none, frame: tightFrame };
}

function fewest(
  panels: readonly Panel[],
  room: PanelRoom,
  size: SceneUnit,
  most: Rank,
  form: Form,
): PanelPlan | undefined {
  const plans = Array.from({ length: mostColumns }, (_, index) =>
    planAt(panels, room, size, index + 1, most, form),
  ).filter((one) => one !== undefined);
  return plans.toSorted((one, other) => one.pages.length - other.pages.length)[0];
}

function planAt(
  panels: readonly Panel[],
  room: PanelRoom,
  size: SceneUnit,
  columns: number,
  most: Rank,
  form: Form,
): PanelPlan | undefined {
  const { unit } = size;
  const box = frameAt(room, size);
  const width = (box.width - (columns - 1) * columnGap * unit) / columns;
  if (columns > 1 && width < leastColumn * unit) return undefined;
  const notes = partsIn(room.notes ?? [], room, size, box.width);
  const strip = room.strip ? [...partsIn([stripPart(room.strip)], room, size, box.width), ...notes] : notes;
  const inHeight = (whole: number, above: readonly Line[], hasFoot: boolean): PanelPlan | undefined => {
    const height = whole - (above.length === 0 ? 0 : heightOf(above) + stripAir * unit);
    const measured: MeasuredPanel[] = [];
    let free = form === "single" ? columns * height : Infinity;
    for (const panel of panels) {
      const one = measurePanel(panel, { width, height, size, order: room.order, most });
      free -= heightOfPanel(one, one.items, unit);
      // Most glasses have no room for all: that has to be found out at once.
      if (free < 0) return undefined;
      measured.push(one);
    }
    const pages = packPanels(measured, { height, columns, unit, tears: form === "torn" });
    return (
      pages && {
        ...size,
        columns,
        columnWidth: width,
        strip: above,
        frame: box.frame,
        foot: hasFoot ? box.frame.foot : 0,
        footTitle: box.footTitle.length > 0 || !room.strip ? box.footTitle : inFoot(room.strip, room, size, box.width),
        fits: true,
        pages: pages.map((page) => ({ title: box.title, columns: page, needsMs: needsOf(spansOf(page)) })),
      }
    );
  };
  const whole = room.hasAge || isTight(box.frame) ? undefined : inHeight(box.wholeHeight, strip, false);
  if (whole && whole.pages.length <= 1) return whole;
  return form === "single" && !room.hasAge && !isTight(box.frame) ? undefined : inHeight(box.height, notes, true);
}

const stripPart = (text: Bilingual): Part => ({ kind: "place", text, rank: 0, colour: "soft" });

const partsIn = (parts: readonly Part[], { order }: PanelRoom, size: SceneUnit, width: number): readonly Line[] =>
  linesOf({ parts, tone: "usual" }, { ...size, width, order, most: 3, liveScale: 1 });

/** In both languages, in the first, or as much of it as there is room for. */
function inFoot(strip: Bilingual, { order }: PanelRoom, { second }: SceneUnit, width: number): Title["lines"] {
  const room = width / second - pageMarkWidth;
  const all = order.map((language, index) => ({ language, text: strip[language], isFirst: index === 0 }));
  const wide = all.reduce((sum, { text }) => sum + widthOfText(text) + 0.6, 0);
  if (wide <= room) return all;
  const [first] = all;
  if (!first) return [];
  const pieces = first.text.split(between);
  const count = pieces.findLastIndex((_, index) => widthOfText(pieces.slice(0, index + 1).join(between)) <= room);
  return count < 0 ? [] : [{ ...first, text: pieces.slice(0, count + 1).join(between) }];
}

const spansOf = (page: readonly PanelColumn[]) =>
  page
    .flat()
    .flatMap(({ measured, items }) => [
      ...measured.heading.title,
      ...items.flatMap(({ lines, tiles }) => [...lines, ...(tiles?.labels.flatMap((one) => one.lines) ?? [])]),
    ])
    .flatMap(({ spans }) => spans);
