// Figures large beside each other, with what is said above them and thanks below, on one page. Pure; CSS pixels.
import { bolder, holdsWords, widthOfText } from "../../../sizing/wrap-text.ts";
import { listUnits, type SceneUnit } from "../../scene-unit.ts";
import { both, type Part, type Rank } from "../cards/card.ts";
import { heightOf, type Line, linesOf } from "../cards/card-lines.ts";
import { type FrameBox, frameAt, type FramePlan, type FrameRoom, isTight, needsOf } from "../frame/frame-plan.ts";
import { programmeWords } from "../programme-words.ts";
import { type Figure } from "./figures.ts";

export interface FigurePlan extends FramePlan {
  readonly said: readonly Line[];
  readonly thanks: readonly Line[];
  readonly columns: number;
  /** Of the numbers, CSS pixels. */
  readonly number: number;
  readonly tileHeight: number;
  readonly tiles: readonly { readonly figure: Figure; readonly lines: readonly Line[] }[];
}

/** Of the numbers, in multiples of the type's size. */
const scales = [4.5, 3.6, 2.9, 2.3, 1.8] as const;
/** In units. */
const gap = 0.6;
const edge = 0.8;
const air = 0.5;
const numberLine = 1.15;
const most = 2;

const { zh, en } = programmeWords;
const thanks: Part = { kind: "name", text: both(zh.thanks, en.thanks), rank: 0 };

/** Undefined where they have no room on one page. */
export function planFigures(
  figures: readonly Figure[],
  said: readonly Part[],
  room: FrameRoom,
): FigurePlan | undefined {
  if (figures.length === 0) return undefined;
  for (const rank of [3, 1] as const)
    for (const { size, scale } of fromLargest(room)) {
      const plan = columnsOf(figures.length)
        .map((columns) => planAt(figures, said, room, { size, scale, columns, rank }))
        .find((one) => one !== undefined);
      if (plan) return plan;
    }
  return undefined;
}

/** By the numbers. */
const fromLargest = ({ glass }: FrameRoom): readonly Pick<Try, "size" | "scale">[] =>
  listUnits(glass)
    .flatMap((size) => scales.map((scale) => ({ size, scale })))
    .toSorted((one, other) => other.scale * other.size.unit - one.scale * one.size.unit);

/** All beside each other, or in rows as even as can be. */
const columnsOf = (count: number): readonly number[] => [
  ...new Set([1, 2, 3, 4].map((rows) => Math.ceil(count / rows))),
];

interface Try {
  readonly size: SceneUnit;
  readonly scale: number;
  readonly columns: number;
  readonly rank: Rank;
}

function planAt(figures: readonly Figure[], said: readonly Part[], room: FrameRoom, one: Try): FigurePlan | undefined {
  const { size, scale, columns, rank } = one;
  const { unit } = size;
  const box = frameAt(room, size);
  const tile = (box.width - (columns - 1) * gap * unit) / columns - edge * unit;
  const widest = Math.max(...figures.map(({ count }) => bolder * widthOfText(`${count}`)));
  if (widest * scale * unit > tile) return undefined;
  const words = { ...size, order: room.order, most: rank, liveScale: 1 };
  const tiles = figures.map((figure) => ({
    figure,
    lines: linesOf(
      { parts: [{ kind: "title", text: figure.text, rank: 0 }], tone: "usual" },
      { ...words, width: tile },
    ),
  }));
  const isTorn = ({ text }: Figure): boolean =>
    room.order.some((language, at) => !holdsWords(text[language], tile / (bolder * (at === 0 ? unit : size.second))));
  if (figures.some(isTorn)) return undefined;
  if (tiles.some(({ lines }) => lines.length > most * room.order.length || !isWhole(lines))) return undefined;
  const tileHeight = scale * numberLine * unit + Math.max(...tiles.map(({ lines }) => heightOf(lines))) + air * unit;
  const above = linesOf({ parts: said, tone: "usual" }, { ...words, width: box.width });
  const below = linesOf({ parts: [thanks], tone: "live" }, { ...words, width: box.width, liveScale: 1.25 });
  const rows = Math.ceil(figures.length / columns);
  const high = heightOf(above) + rows * (tileHeight + gap * unit) + heightOf(below) + air * unit;
  const hasFoot = room.hasAge === true || isTight(box.frame);
  if (high > (hasFoot ? box.height : box.wholeHeight)) return undefined;
  return {
    ...framed(box, size, hasFoot, [...above, ...below]),
    said: above,
    thanks: below,
    columns,
    tiles,
    tileHeight,
    number: scale * unit,
  };
}

/** A word for a figure has at most two lines in a language. */
const isWhole = (lines: readonly Line[]): boolean =>
  [true, false].every((isFirst) => lines.filter(({ spans }) => spans[0]?.isFirst === isFirst).length <= most);

function framed(box: FrameBox, size: SceneUnit, hasFoot: boolean, lines: readonly Line[]) {
  const needsMs = needsOf(lines.flatMap(({ spans }) => spans));
  return {
    ...size,
    frame: box.frame,
    foot: hasFoot ? box.frame.foot : 0,
    footTitle: box.footTitle,
    fits: true,
    pages: [{ title: box.title, needsMs }],
  };
}
