// Where the zones stand on a panel. Pure; CSS pixels.
import { tickerHeight } from "../scenes/ticker-height.ts";
import { type Glass, partOf } from "../sizing/glass.ts";

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Places = { readonly main: Place } & { readonly [Name in "side" | "ticker"]?: Place };

const sideShare = 0.26;

/** The side zone is a column beside the main one, on an upright panel a band under it; the ticker is one line at the foot. */
export function placesOf(panel: Glass, has: { readonly side: boolean; readonly ticker: boolean }): Places {
  const { width, height } = panel.size;
  const foot = has.ticker ? Math.round(tickerHeight(panel)) : 0;
  const rest = height - foot;
  const ticker = has.ticker && { ticker: { left: 0, top: rest, width, height: foot } };
  if (!has.side) return { main: { left: 0, top: 0, width, height: rest }, ...ticker };
  if (width >= height) {
    const column = Math.round(sideShare * width);
    const main = { left: 0, top: 0, width: width - column, height: rest };
    return { main, side: { left: width - column, top: 0, width: column, height: rest }, ...ticker };
  }
  const band = Math.round(sideShare * rest);
  const main = { left: 0, top: 0, width, height: rest - band };
  return { main, side: { left: 0, top: rest - band, width, height: band }, ...ticker };
}

export const glassOf = (panel: Glass, { width, height }: Place): Glass =>
  partOf(panel.size, panel.geometry, { width: Math.max(1, width), height: Math.max(1, height) });
