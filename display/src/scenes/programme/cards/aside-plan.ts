// A code for phones with a line of words: at the right of the cards, on an upright glass below them, or where a column has room left.
// Pure; CSS pixels.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { holdsWords, wrapText } from "../../../sizing/wrap-text.ts";
import { type SceneUnit } from "../../scene-unit.ts";
import { type Line, wordsIn } from "./card-lines.ts";

export interface Aside {
  /** What phones read. */
  readonly code: string;
  readonly words: Bilingual;
}

export interface AsidePlan {
  readonly at: "right" | "below" | "column";
  /** In which column. */
  readonly column: number;
  readonly code: string;
  /** Side of the code. */
  readonly size: number;
  /** What it takes from the cards, with the gap between them. */
  readonly takes: number;
  readonly lines: readonly Line["spans"][number][];
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** In units. */
const codeSize = 5.7;
const leastCode = 3.4;
const gap = 0.8;
const leastBeside = 20;
const lineHeight = 1.24;

/** Beside or below all cards; undefined where it has no room. */
export function planAside(aside: Aside, order: readonly Language[], box: Box, size: SceneUnit): AsidePlan | undefined {
  const { unit } = size;
  const side = codeSize * unit;
  const plan = { column: 0, code: aside.code, size: side, takes: side + gap * unit };
  if (box.width - plan.takes >= leastBeside * unit) {
    const lines = linesIn(aside, order, side, size);
    const isLow = lines && side + heightOf(lines, size) <= box.height;
    return lines && isLow ? { ...plan, at: "right", lines } : undefined;
  }
  const lines = linesIn(aside, order, box.width - plan.takes, size);
  const isRoomy = lines && box.height >= leastBeside * unit && heightOf(lines, size) <= side;
  return lines && isRoomy ? { ...plan, at: "below", lines } : undefined;
}

/** At the foot of the column that has most room left. */
export function asideWithin(
  aside: Aside,
  order: readonly Language[],
  { width, left }: { readonly width: number; readonly left: readonly number[] },
  size: SceneUnit,
): AsidePlan | undefined {
  const most = Math.max(...left);
  const side = Math.min(codeSize * size.unit, most - (gap / 2) * size.unit);
  if (side < leastCode * size.unit) return undefined;
  const lines = linesIn(aside, order, width - side - gap * size.unit, size);
  if (!lines || heightOf(lines, size) > side) return undefined;
  return { at: "column", column: left.lastIndexOf(most), code: aside.code, size: side, takes: 0, lines };
}

/** Undefined where a word would be torn. */
function linesIn({ words }: Aside, order: readonly Language[], width: number, { unit, second }: SceneUnit) {
  const said = wordsIn(words, order).map((span) => ({ span, wide: width / (span.isFirst ? unit : second) }));
  if (!said.every(({ span, wide }) => holdsWords(span.text, wide))) return undefined;
  return said.flatMap(({ span, wide }) => wrapText(span.text, wide).map((text) => ({ ...span, text })));
}

const heightOf = (lines: AsidePlan["lines"], { unit, second }: SceneUnit): number =>
  lines.reduce((sum, { isFirst }) => sum + lineHeight * (isFirst ? unit : second), 0);
