// Panels on a glass: in the largest type with which all of them stand on one page; else at the reader's floor, in as few pages as
// there must be, with less of what is less needed where they would be many. Type never shrinks. Pure; CSS pixels.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { type Glass } from "../../../sizing/glass.ts";
import { type Part, type Rank } from "../../programme/cards/card.ts";
import { heightOf, type Line, linesOf } from "../../programme/cards/card-lines.ts";
import { frameAt, type FramePlan, isTight, needsOf, tightFrame, type Title } from "../../programme/frame/frame-plan.ts";
import { listUnits, type SceneUnit } from "../../scene-unit.ts";
import { measurePanel } from "./measure-panel.ts";
import { packPanels, type PanelColumn } from "./pack-panels.ts";
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
  readonly strip?: readonly Part[];
  readonly hasAge: boolean;
}

/** In units. */
export const columnGap = 1;
const leastColumn = 14;
const mostColumns = 3;
const stripAir = 0.2;
/** Of the height. */
const mostOfStrip = 0.15;
const manyPages = 4;
const belowFloor = [0.8, 0.6, 0.45, 0.32, 0.22] as const;

export function planPanels(panels: readonly Panel[], room: PanelRoom): PanelPlan {
  const sizes = listUnits(room.glass);
  for (const size of sizes) {
    const plan = fewest(panels, room, size, 3);
    if (plan && plan.pages.length <= 1) return plan;
  }
  const least = sizes.at(-1) ?? { unit: 1, second: 1 };
  const all = ([3, 2, 1, 0] as const).flatMap((most) => fewest(panels, room, least, most) ?? []);
  return all.find(({ pages }) => pages.length <= manyPages) ?? all.at(-1) ?? tooSmall(panels, room, least);
}

function tooSmall(panels: readonly Panel[], room: PanelRoom, size: SceneUnit): PanelPlan {
  for (const share of belowFloor) {
    const plan = fewest(panels, room, { unit: share * size.unit, second: share * size.second }, 1);
    if (plan) return { ...plan, fits: false };
  }
  const none = { columns: 1, columnWidth: 0, strip: [], foot: tightFrame.foot, footTitle: [], pages: [], fits: false };
  return { ...size, ...none, frame: tightFrame };
}

function fewest(panels: readonly Panel[], room: PanelRoom, size: SceneUnit, most: Rank): PanelPlan | undefined {
  const plans = Array.from({ length: mostColumns }, (_, index) => planAt(panels, room, size, index + 1, most)).filter(
    (one) => one !== undefined,
  );
  return plans.toSorted((one, other) => one.pages.length - other.pages.length)[0];
}

function planAt(
  panels: readonly Panel[],
  room: PanelRoom,
  size: SceneUnit,
  columns: number,
  most: Rank,
): PanelPlan | undefined {
  const { unit } = size;
  const box = frameAt(room, size);
  const width = (box.width - (columns - 1) * columnGap * unit) / columns;
  if (columns > 1 && width < leastColumn * unit) return undefined;
  const strip = stripIn(room, size, box.width, most);
  const taken = strip.length === 0 ? 0 : heightOf(strip) + stripAir * unit;
  const inHeight = (height: number): PanelPlan | undefined => {
    const measured = panels.map((panel) => measurePanel(panel, { width, height, size, order: room.order, most }));
    const pages = packPanels(measured, { height, columns, unit });
    return (
      pages && {
        ...size,
        columns,
        columnWidth: width,
        strip,
        frame: box.frame,
        foot: box.frame.foot,
        footTitle: box.footTitle,
        fits: true,
        pages: pages.map((page) => ({ title: box.title, columns: page, needsMs: needsOf(spansOf(page)) })),
      }
    );
  };
  const whole = room.hasAge || isTight(box.frame) ? undefined : inHeight(box.wholeHeight - taken);
  return whole && whole.pages.length <= 1 ? { ...whole, foot: 0 } : inHeight(box.height - taken);
}

/** None where it would take too much from what is below it: who answers for it stands in a panel too. */
function stripIn({ strip, glass, order }: PanelRoom, size: SceneUnit, width: number, most: Rank): readonly Line[] {
  if (!strip) return [];
  const lines = linesOf({ parts: strip, tone: "usual" }, { ...size, width, order, most, liveScale: 1 });
  return heightOf(lines) <= mostOfStrip * glass.size.height ? lines : [];
}

const spansOf = (page: readonly PanelColumn[]) =>
  page
    .flat()
    .flatMap(({ measured, items }) => [
      ...measured.heading.title,
      ...items.flatMap(({ lines, tiles }) => [...lines, ...(tiles?.labels.flatMap((one) => one.lines) ?? [])]),
    ])
    .flatMap(({ spans }) => spans);
