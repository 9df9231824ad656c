// How much room a panel needs in a column. Pure; CSS pixels.
import { type Language } from "@openhall/shared/core";
import { bolder, holdsWords, widthOfText, wrapText } from "../../../sizing/wrap-text.ts";
import { type Rank } from "../../programme/cards/card.ts";
import { heightOf, leading, type Line, linesOf } from "../../programme/cards/card-lines.ts";
import { type SceneUnit } from "../../scene-unit.ts";
import { type Chart, type Figure, type Item, type Panel } from "./panel.ts";

export interface Box {
  /** Of the column, and of all of it. */
  readonly width: number;
  readonly height: number;
  readonly size: SceneUnit;
  readonly order: readonly Language[];
  /** Parts with a higher rank are left out. */
  readonly most: Rank;
}

/** At the foot of a number. */
interface Tiles {
  readonly number: number;
  readonly labels: readonly { readonly figure: Figure; readonly lines: readonly Line[] }[];
}

export interface MeasuredItem {
  readonly item: Item;
  readonly clings: boolean;
  readonly isBound: boolean;
  readonly lines: readonly Line[];
  readonly tiles?: Tiles;
  /** Least that it needs. */
  readonly height: number;
  /** It takes what is left. */
  readonly grows: boolean;
}

export interface MeasuredPanel {
  readonly panel: Panel;
  readonly heading: {
    readonly title: readonly Line[];
    readonly age: readonly Line[];
    readonly isBeside: boolean;
    readonly height: number;
  };
  readonly items: readonly MeasuredItem[];
}

/** The others are as high as they have to be. */
const growing: readonly Chart["kind"][] = ["curve", "days"];

/** In units. */
export const headAir = 0.25;
export const itemAir = 0.3;
const barHeight = 0.8;
const leastPicture = 6;
const codeSide = 4.6;
const codeGap = 0.6;
const scales = [1.8, 1.5, 1.25, 1] as const;
const tileAir = 0.5;

export const measurePanel = (panel: Panel, box: Box): MeasuredPanel => ({
  panel,
  heading: headingOf(panel, box),
  items: panel.items.flatMap((item) => measureItem(item, box)),
});

const wordsIn = ({ width, size, order, most }: Box, inside = width) => ({
  ...size,
  width: inside,
  order,
  most,
  liveScale: 1,
});

function headingOf({ title, age, isOut }: Panel, box: Box): MeasuredPanel["heading"] {
  const { width, size } = box;
  const said = linesOf({ parts: [{ kind: "name", text: title, rank: 0 }], tone: "usual" }, wordsIn(box));
  const ages = age
    ? linesOf(
        { parts: [{ kind: "place", text: age, rank: 0, colour: isOut ? "warn" : "soft" }], tone: "usual" },
        wordsIn(box),
      )
    : [];
  const air = headAir * size.unit;
  const [only, ...others] = said;
  const first = age && { zh: "", en: "", [box.order[0] ?? "zh"]: age[box.order[0] ?? "zh"] };
  const brief = first
    ? linesOf(
        { parts: [{ kind: "place", text: first, rank: 0, colour: isOut ? "warn" : "soft" }], tone: "usual" },
        wordsIn(box),
      )
    : [];
  for (const one of [ages, brief])
    if (
      only &&
      others.length === 0 &&
      one.length === 1 &&
      widthOfLine(only, size) + widthOfLine(one[0], size) + size.unit <= width
    )
      return { title: said, age: one, isBeside: true, height: only.height + air };
  const below = ages.length > 1 ? brief : ages;
  return { title: said, age: below, isBeside: false, height: heightOf(said) + heightOf(below) + air };
}

const widthOfLine = (line: Line | undefined, { unit }: SceneUnit): number =>
  (line?.spans ?? []).reduce(
    (sum, { text, isFirst }) =>
      sum + bolder * widthOfText(text) * (isFirst ? (line?.sizes.first ?? 0) : (line?.sizes.second ?? 0)) + 0.7 * unit,
    0,
  );

function measureItem(item: Item, box: Box): readonly MeasuredItem[] {
  const { unit } = box.size;
  const base = { item, clings: item.clings ?? false, isBound: item.isBound ?? false, lines: [], grows: false };
  switch (item.kind) {
    case "parts": {
      const lines = linesOf({ parts: item.parts, tone: item.tone ?? "usual" }, wordsIn(box));
      return lines.length === 0 ? [] : [{ ...base, lines, height: heightOf(lines) }];
    }
    case "figures":
      return figuresIn(item.figures, box).map((one) => ({ ...base, ...one }));
    case "chart":
      return [
        { ...base, height: Math.min(item.least * unit, 0.8 * box.height), grows: growing.includes(item.chart.kind) },
      ];
    case "bar":
      return [{ ...base, height: barHeight * unit }];
    case "pictures": {
      const labels = item.frames.flatMap(({ label }) => label ?? []);
      const words = labels.length === 0 ? 0 : box.order.length * leading.first * unit;
      return [{ ...base, height: Math.min(leastPicture * unit + words, 0.8 * box.height), grows: true }];
    }
    case "code": {
      const lines = codeLines(item.words, box);
      return [{ ...base, lines, height: Math.max(codeSide * unit, heightOf(lines)) }];
    }
  }
}

export const codeSize = ({ unit }: SceneUnit): number => codeSide * unit;

const codeLines = (text: { readonly zh: string; readonly en: string }, box: Box): readonly Line[] =>
  linesOf(
    { parts: [{ kind: "title", text, rank: 0 }], tone: "usual" },
    wordsIn(box, box.width - (codeSide + codeGap) * box.size.unit),
  );

/** Beside each other with the largest numbers that have room; where their words would be torn, in lines. */
function figuresIn(figures: readonly Figure[], box: Box): readonly Pick<MeasuredItem, "lines" | "tiles" | "height">[] {
  const { width, size, order } = box;
  const { unit } = size;
  const tile = width / Math.max(1, figures.length) - tileAir * unit;
  const widest = Math.max(0, ...figures.map(({ value }) => bolder * widthOfText(value)));
  const scale = scales.find((one) => one * widest * unit <= tile);
  const isWhole = figures.every(({ label }) =>
    order.every((language, at) => {
      const wide = tile / (bolder * (at === 0 ? unit : size.second));
      return holdsWords(label[language], wide) && wrapText(label[language], wide).length <= 2;
    }),
  );
  if (scale === undefined || !isWhole)
    return figures.length > 1 ? figures.flatMap((one) => figuresIn([one], box)) : lineOfFigure(figures, box);
  const labels = figures.map((figure) => ({
    figure,
    lines: linesOf(
      { parts: [{ kind: "text", text: figure.label, rank: 0, colour: "soft" }], tone: "usual" },
      wordsIn(box, tile),
    ),
  }));
  const number = scale * unit;
  const height = 1.12 * number + Math.max(0, ...labels.map(({ lines }) => heightOf(lines)));
  return [{ lines: [], tiles: { number, labels }, height }];
}

function lineOfFigure(figures: readonly Figure[], box: Box): readonly Pick<MeasuredItem, "lines" | "height">[] {
  const lines = linesOf(
    {
      parts: figures.map(({ label, value, colour }) => ({
        kind: "title",
        text: { zh: `${label.zh} ${value}`, en: `${label.en} ${value}` },
        rank: 0,
        colour,
      })),
      tone: "usual",
    },
    wordsIn(box),
  );
  return [{ lines, height: heightOf(lines) }];
}
