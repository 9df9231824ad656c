// Not with the plan of a line: where the zones stand is known before there is code for a ticker.
import { floorOf, type Glass } from "../sizing/glass.ts";

/** Of the line's height, and of the whole glass's smaller side for how high that is. */
export const typeShare = 0.58;
const lineShare = 0.075;

/** Height of the line on a whole panel, CSS pixels: its type is never below the floor. */
export function tickerHeight(panel: Glass): number {
  const { width, height } = panel.size;
  return Math.max(floorOf(panel) / typeShare, lineShare * Math.min(width, height));
}
