import { floorOf, type Glass } from "../sizing/glass.ts";

/** How many lines of the text would fill the smaller side: the fewer, the larger. What is further down is for longer texts. */
const lineCounts = { scene: [13, 15, 17], takeover: [10, 12, 14, 17] } as const;
const listLines = [13, 15, 17, 20, 23, 26] as const;
const panelLines = [20, 23, 26, 30, 34] as const;
const usualLines = 17;
const mostLines = 20;
/** Of the second language beside the first; never below the floor (screens.md: at least 60 %). */
const secondShare = 0.74;

export interface SceneUnit {
  /** Size of the text of the language that stays, CSS pixels: never below the floor. */
  readonly unit: number;
  readonly second: number;
}

/** From the largest, and the smallest that may be. */
export function sceneUnits(
  glass: Glass,
  kind: keyof typeof lineCounts,
): { readonly larger: readonly SceneUnit[]; readonly smallest: SceneUnit } {
  const smallest = unitFor(glass, mostLines);
  const larger = lineCounts[kind].map((lines) => unitFor(glass, lines)).filter(({ unit }) => unit > smallest.unit);
  return { larger, smallest };
}

/** For lists: a near reader has more on a page. From the largest; the last is the smallest that may be. */
export const listUnits = (glass: Glass): readonly SceneUnit[] => unitsFor(glass, listLines);

/** For panels beside each other, each with few words in a line. */
export const panelUnits = (glass: Glass): readonly SceneUnit[] => unitsFor(glass, panelLines);

function unitsFor(glass: Glass, all: readonly number[]): readonly SceneUnit[] {
  const units = all.map((lines) => unitFor(glass, lines));
  return units.filter(({ unit }, index) => index === 0 || unit < (units[index - 1]?.unit ?? Infinity));
}

/** For a scene without a text of its own. */
export const sceneUnitOf = (glass: Glass): SceneUnit => unitFor(glass, usualLines);

function unitFor(glass: Glass, lines: number): SceneUnit {
  const floor = floorOf(glass);
  const unit = Math.max(floor, Math.min(glass.size.width, glass.size.height) / lines);
  return { unit, second: Math.max(floor, secondShare * unit) };
}
