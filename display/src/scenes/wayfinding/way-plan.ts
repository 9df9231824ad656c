// Which ways stand on a glass, and how a group of desks is named. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type Scene } from "@openhall/shared/screens";
import { type Glass } from "../../sizing/glass.ts";
import { widthOfText } from "../../sizing/wrap-text.ts";
import { sceneUnitOf } from "../scene-unit.ts";
import { sceneWords } from "../scene-words.ts";
import { directionWords, facilityWords } from "./way-words.ts";

export type Way = Extract<Scene, { kind: "wayfinding" }>["ways"][number];

export interface Desk {
  readonly number: number;
  readonly name: Bilingual;
}

export interface WayTold {
  readonly direction: Way["direction"];
  readonly facility: Extract<Way["to"], { facility: unknown }>["facility"] | undefined;
  readonly to: Bilingual;
  /** Left, straight on …, and how far. */
  readonly where: Bilingual;
  /** What the desks are called, one after another. */
  readonly names: readonly Bilingual[];
}

export interface WayPlan {
  readonly unit: number;
  readonly second: number;
  /** Of the words of a way, in units. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  readonly hasNames: boolean;
  /** Width for a name, in CSS pixels. */
  readonly nameWidth: number;
  readonly fits: boolean;
}

/** “1–4、6 号窗口”, “Desks 1–4, 6”. */
function desksInWords(numbers: readonly number[]): Bilingual {
  const sorted = [...new Set(numbers)].toSorted((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const texts = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const { zh, en } = sceneWords;
  return {
    zh: zh.desks({ numbers: texts.join("、"), count: sorted.length }),
    en: en.desks({ numbers: texts.join(", "), count: sorted.length }),
  };
}

/** Ways to desks that the hall no longer has are left out. */
export function waysTold(ways: readonly Way[], deskOf: (id: string) => Desk | undefined): readonly WayTold[] {
  return ways.flatMap(({ to, direction, metres }) => {
    const where = whereInWords(direction, metres);
    if ("facility" in to) {
      const { facility } = to;
      return {
        direction,
        facility,
        to: { zh: facilityWords.zh[facility], en: facilityWords.en[facility] },
        where,
        names: [],
      };
    }
    const desks = to.deskIds.flatMap((id) => deskOf(id) ?? []);
    if (desks.length === 0) return [];
    const numbers = desks.map(({ number }) => number);
    return { direction, facility: undefined, to: desksInWords(numbers), where, names: desks.map(({ name }) => name) };
  });
}

function whereInWords(direction: Way["direction"], metres: number | undefined): Bilingual {
  const [zh, en] = [directionWords.zh[direction], directionWords.en[direction]];
  if (metres === undefined) return { zh, en };
  return { zh: `${zh} ${sceneWords.zh.metres({ metres })}`, en: `${en}, ${sceneWords.en.metres({ metres })}` };
}

const scales = [1.7, 1.4, 1.15, 1] as const;
const padding = 0.7;
const gap = 0.8;
/** Arrow, the room behind it, and the icon of a facility, in multiples of the words' size. */
const arrowWidth = 2.5;
const iconWidth = 1.7;
const lineHeight = 1.22;
const rowAir = 0.5;

/** As large as they can stand, in one column or two; names of desks only where every row has room for them. */
export function planWays(told: readonly WayTold[], glass: Glass): WayPlan {
  const { unit, second } = sceneUnitOf(glass);
  const width = glass.size.width - 2 * padding * unit;
  const height = glass.size.height - 2 * padding * unit;
  const hasDesks = told.some(({ names }) => names.length > 0);
  const tries = scales.flatMap((scale) =>
    [1, 2].flatMap((columns) => (hasDesks ? [true, false] : [false]).map((hasNames) => ({ scale, columns, hasNames }))),
  );
  const measured = tries.map(({ scale, columns, hasNames }) => {
    const column = (width - (columns - 1) * gap * unit) / columns;
    const rowHeight =
      scale * lineHeight * (unit + second) + (hasNames ? lineHeight * (unit + second) : 0) + rowAir * unit;
    const rows = Math.max(1, Math.floor(height / rowHeight));
    const nameWidth = column - arrowWidth * scale * unit;
    const isWideEnough = told.every((way) => wordsWidth(way, scale, unit, second) <= nameWidth);
    return { unit, second, scale, columns, rows, hasNames, nameWidth, fits: isWideEnough && rowHeight <= height };
  });
  const whole = measured.find(({ fits, rows, columns }) => fits && rows * columns >= told.length);
  return whole ?? measured.findLast(({ fits, columns }) => fits && columns === 1) ?? barest(measured);
}

const barest = (measured: readonly WayPlan[]): WayPlan =>
  measured.at(-2) ?? { unit: 1, second: 1, scale: 1, columns: 1, rows: 1, hasNames: false, nameWidth: 0, fits: false };

/** Where they stand beside each other: where to, and which way. */
function wordsWidth({ to, where, facility }: WayTold, scale: number, unit: number, second: number): number {
  const icon = facility === undefined ? 0 : iconWidth * scale * unit;
  const zh = (widthOfText(to.zh) * scale + widthOfText(where.zh) + gap) * unit;
  const en = (widthOfText(to.en) * scale + widthOfText(where.en) + gap) * second;
  return icon + Math.max(zh, en);
}

/** The name of a desk that has its turn, where there is room for it. */
export function nameShown(
  names: readonly Bilingual[],
  turn: number,
  { nameWidth, unit, second }: WayPlan,
): Bilingual | undefined {
  const fitting = names.filter(({ zh, en }) => Math.max(widthOfText(zh) * unit, widthOfText(en) * second) <= nameWidth);
  return fitting.length === 0 ? undefined : fitting[turn % fitting.length];
}
