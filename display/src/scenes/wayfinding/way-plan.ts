// Which ways stand on a glass, and how a group of desks is named. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type Scene } from "@openhall/shared/screens";
import { directionWords } from "@openhall/shared/ui";
import { type Glass } from "../../sizing/glass.ts";
import { bolder, holdsWords, widthOfText, wrapText } from "../../sizing/wrap-text.ts";
import { type SceneUnit, sceneUnitOf } from "../scene-unit.ts";
import { sceneWords } from "../scene-words.ts";
import { facilityWords } from "./way-words.ts";

export type Way = Extract<Scene, { kind: "wayfinding" }>["ways"][number];

export interface Desk {
  readonly number: number;
  readonly name: Bilingual;
}

export interface WayTold {
  readonly direction: Way["direction"];
  readonly facility: Extract<Way["to"], { facility: unknown }>["facility"] | undefined;
  readonly to: Bilingual;
  /** Left, straight on …, and how far; and how far alone. */
  readonly where: Bilingual;
  readonly far: Bilingual;
  /** What the desks are called, one after another. */
  readonly names: readonly Bilingual[];
}

export interface WayPlan extends SceneUnit {
  /** Where it leads beside the arrow, or, in a narrow column, in lines under it. */
  readonly form: "beside" | "under";
  /** Of the words of a way, in units. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  readonly hasNames: boolean;
  /** What stands beside where it leads to. */
  readonly words: "all" | "metres" | "none";
  /** Width for a name, in CSS pixels. */
  readonly nameWidth: number;
  /** False: this glass is too small for its reader. All of a way stands, in type below the floor. */
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
    const way = { direction, where: whereInWords(direction, metres), far: farInWords(metres) };
    if ("facility" in to) {
      const { facility } = to;
      const named = { zh: facilityWords.zh[facility], en: facilityWords.en[facility] };
      return { ...way, facility, to: named, names: [] };
    }
    const desks = to.deskIds.flatMap((id) => deskOf(id) ?? []);
    if (desks.length === 0) return [];
    const numbers = desks.map(({ number }) => number);
    return { ...way, facility: undefined, to: desksInWords(numbers), names: desks.map(({ name }) => name) };
  });
}

const farInWords = (metres: number | undefined): Bilingual =>
  metres === undefined ? nowhere : { zh: sceneWords.zh.metres({ metres }), en: sceneWords.en.metres({ metres }) };

function whereInWords(direction: Way["direction"], metres: number | undefined): Bilingual {
  const [zh, en] = [directionWords.zh[direction], directionWords.en[direction]];
  if (metres === undefined) return { zh, en };
  return { zh: `${zh} ${sceneWords.zh.metres({ metres })}`, en: `${en}, ${sceneWords.en.metres({ metres })}` };
}

const scales = [2, 1.7, 1.4, 1.15, 1] as const;
const padding = { beside: 0.7, under: 0.35 } as const;
const gap = 0.8;
/** Arrow, the room behind it, and the icon of a facility, in multiples of the words' size. */
const arrowWidth = 2.1;
const iconWidth = 1.6;
const lineHeight = 1.22;
const pageMark = 1.3;
const rowAir = 0.5;
const arrowHeight = 1.7;
/** A step down where nothing stands at the floor. */
const smaller = 0.93;

/**
 * As large as they can stand, in one column or two; the way in words gives way first, which the arrow
 * says too, then the names of desks, then the place beside the arrow.
 */
export function planWays(told: readonly WayTold[], glass: Glass): WayPlan {
  const hasDesks = told.some(({ names }) => names.length > 0);
  const atFloor = sceneUnitOf(glass);
  const beside = tries(hasDesks).map((one) => measure(told, glass, atFloor, one));
  const found = best(told, beside) ?? best(told, barest(told, glass, atFloor));
  if (found) return found;
  for (let share = smaller; ; share *= smaller) {
    const size = { unit: share * atFloor.unit, second: share * atFloor.second };
    const plans = barest(told, glass, size);
    const plan = best(told, plans) ?? (share < leastShare ? plans[0] : undefined);
    if (plan) return { ...plan, fits: false };
  }
}

const leastShare = 0.05;

/** The first that has all of them on one page, or the one that needs the fewest. */
function best(told: readonly WayTold[], plans: readonly WayPlan[]): WayPlan | undefined {
  const fitting = plans.filter(({ fits }) => fits);
  return fitting.find(({ rows, columns }) => rows * columns >= told.length) ?? most(fitting);
}

interface Try {
  readonly form?: WayPlan["form"];
  readonly scale: number;
  readonly columns: number;
  readonly hasNames: boolean;
  readonly words: WayPlan["words"];
}

const bare: Try = { scale: 1, columns: 1, hasNames: false, words: "none" };

const barest = (told: readonly WayTold[], glass: Glass, size: SceneUnit): readonly WayPlan[] => [
  measure(told, glass, size, bare),
  measure(told, glass, size, { ...bare, form: "under" }),
];

/** The best first. */
const tries = (hasDesks: boolean): readonly Try[] =>
  (["all", "metres", "none"] as const).flatMap((words) =>
    scales.flatMap((scale) =>
      (hasDesks ? [true, false] : [false]).flatMap((hasNames) =>
        [1, 2].map((columns) => ({ scale, columns, hasNames, words })),
      ),
    ),
  );

/** Of those that need more than one page. */
const most = (plans: readonly WayPlan[]): WayPlan | undefined =>
  plans.toSorted((one, other) => other.rows * other.columns - one.rows * one.columns)[0];

function measure(
  told: readonly WayTold[],
  glass: Glass,
  { unit, second }: SceneUnit,
  { form = "beside", scale, columns, hasNames, words }: Try,
): WayPlan {
  const width = glass.size.width - 2 * padding[form] * unit;
  const height = glass.size.height - 2 * padding[form] * unit;
  const column = (width - (columns - 1) * gap * unit) / columns;
  const under = form === "under" ? linesUnder(told, column, { unit, second }) : undefined;
  const rowHeight = under
    ? arrowHeight * unit + lineHeight * (under.zh * unit + under.en * second) + rowAir * unit
    : scale * lineHeight * (unit + second) + (hasNames ? lineHeight * (unit + second) : 0) + rowAir * unit;
  const whole = Math.floor(height / rowHeight);
  // Where not all of them fit the page is said under them.
  const isPaged = whole * columns < told.length;
  const rows = Math.max(1, isPaged ? Math.floor((height - pageMark * second) / rowHeight) : whole);
  const nameWidth = under ? column : column - arrowWidth * scale * unit;
  const isWideEnough = under
    ? under.isWhole && column >= (arrowWidth + iconWidth) * unit
    : told.every((way) => wordsWidth(way, words, scale, { unit, second }) <= nameWidth);
  const fits = isWideEnough && rowHeight + (isPaged ? pageMark * second : 0) <= height;
  return { form, unit, second, scale, columns, rows, hasNames, words, nameWidth, fits };
}

/** How many lines the longest of them takes, and whether no word of any is torn. */
function linesUnder(told: readonly WayTold[], width: number, { unit, second }: SceneUnit) {
  const of = (text: string, size: number): number => wrapText(text, width / (bolder * size)).length;
  return {
    zh: Math.max(1, ...told.map(({ to }) => of(to.zh, unit))),
    en: Math.max(1, ...told.map(({ to }) => of(to.en, second))),
    isWhole: told.every(
      ({ to }) => holdsWords(to.zh, width / (bolder * unit)) && holdsWords(to.en, width / (bolder * second)),
    ),
  };
}

/** Where it leads, line by line. */
export function linesOfWay(
  to: Bilingual,
  { form, nameWidth, unit, second }: WayPlan,
): Record<keyof Bilingual, readonly string[]> {
  if (form === "beside") return { zh: [to.zh], en: [to.en] };
  return { zh: wrapText(to.zh, nameWidth / (bolder * unit)), en: wrapText(to.en, nameWidth / (bolder * second)) };
}

/** Where they stand beside each other: where to, and which way. */
function wordsWidth(way: WayTold, words: WayPlan["words"], scale: number, { unit, second }: SceneUnit): number {
  const icon = way.facility === undefined ? 0 : iconWidth * scale * unit;
  const where = whereShown(way, words);
  const beside = (text: string): number => (text === "" ? 0 : widthOfText(text) + gap);
  const zh = (bolder * widthOfText(way.to.zh) * scale + beside(where.zh)) * unit;
  const en = (widthOfText(way.to.en) * scale + beside(where.en)) * second;
  return icon + Math.max(zh, en);
}

const nowhere: Bilingual = { zh: "", en: "" };

export function whereShown({ where, far }: WayTold, words: WayPlan["words"]): Bilingual {
  if (words === "all") return where;
  return words === "metres" ? far : nowhere;
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
