// What the signs of a calendar mean, in words. Pure; CSS pixels.
import { type Language } from "@openhall/shared/core";
import { bolder, widthOfText } from "../../../sizing/wrap-text.ts";
import { type SceneUnit } from "../../scene-unit.ts";
import { type Token } from "./day-cell.ts";
import { type DayMark, type Week } from "./month-days.ts";
import { markSigns, markWords } from "./month-words.ts";

export interface LegendItem {
  readonly token: Token;
  readonly words: readonly { readonly language: Language; readonly text: string }[];
}

export interface Legend {
  readonly lines: readonly (readonly LegendItem[])[];
  readonly height: number;
}

/** In units. */
const between = 0.6;
const inside = 0.3;
const ground = 0.2;
const lineHeight = 1.24;
const air = 0.15;

export function planLegend(
  weeks: readonly Week[],
  order: readonly Language[],
  width: number,
  { unit, second }: SceneUnit,
): Legend {
  const days = weeks.flatMap((week) => week.days);
  const marks = (["today", "changed", "cancelled"] as const).filter((mark) =>
    days.some((day) => day.marks.includes(mark)),
  );
  const kinds: readonly (DayMark | "count")[] = ["count", ...marks];
  const items = kinds.map((kind): LegendItem => ({
    token: { kind, text: kind === "count" ? "2" : markSigns[kind] },
    words: order.map((language) => ({ language, text: markWords[language][kind] })),
  }));
  const lines: LegendItem[][] = [];
  let used = 0;
  for (const item of items) {
    const wide = widthOf(item);
    const last = lines.at(-1);
    if (last && used + between * unit + wide <= width) {
      last.push(item);
      used += between * unit + wide;
    } else {
      lines.push([item]);
      used = wide;
    }
  }
  return { lines, height: (lines.length * lineHeight + air) * unit };

  function widthOf({ token, words }: LegendItem): number {
    const said = words.map(({ text }, at) => widthOfText(text) * (at === 0 ? unit : second) + inside * unit);
    return (bolder * widthOfText(token.text) + ground) * unit + said.reduce((sum, one) => sum + one, 0);
  }
}
