// How large what is unveiled can stand: on the whole glass, or in a band under the agenda. Pure; CSS pixels.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { floorOf, type Glass } from "../../../sizing/glass.ts";
import { bolder, widthOfText, wrapText } from "../../../sizing/wrap-text.ts";

export interface PanelPlan {
  readonly size: number;
  /** Both languages on one line. */
  readonly isBeside: boolean;
  readonly second: number;
  readonly lines: readonly { readonly language: Language; readonly isFirst: boolean; readonly text: string }[];
  /** Of the band. */
  readonly height: number;
}

const share = { whole: { width: 0.86, height: 0.7 }, band: { width: 0.88, height: 0.2 } } as const;
const secondShare = 0.62;
const line = 1.25;
const step = 0.93;
const largest = 0.2;
/** Of a band, in multiples of its type's size. */
const air = 0.5;
const between = 0.6;

export function planPanel(text: Bilingual, glass: Glass, order: readonly Language[], isWhole: boolean): PanelPlan {
  const floor = floorOf(glass);
  const room = share[isWhole ? "whole" : "band"];
  const width = room.width * glass.size.width;
  const height = room.height * glass.size.height;
  for (let size = largest * Math.min(glass.size.width, glass.size.height); ; size *= step) {
    const one = Math.max(size, floor);
    const plan = measure(text, order, width, one);
    if (plan.height <= height || one <= floor) return plan;
  }

  function measure(said: Bilingual, languages: readonly Language[], wide: number, size: number): PanelPlan {
    const second = Math.max(floor, secondShare * size);
    const all = languages.map((language, at) => ({ language, isFirst: at === 0, text: said[language] }));
    const beside = all.reduce(
      (sum, { text: one, isFirst }) => sum + bolder * widthOfText(one) * (isFirst ? size : second),
      0,
    );
    if (!isWhole && beside + (all.length - 1) * between * size <= wide && all.every(({ text: one }) => one !== ""))
      return { size, second, lines: all, isBeside: true, height: (line + air) * size };
    const lines = languages.flatMap((language, index) =>
      wrapText(said[language], wide / (bolder * (index === 0 ? size : second))).map((one) => ({
        language,
        isFirst: index === 0,
        text: one,
      })),
    );
    const high = lines.reduce((sum, { isFirst }) => sum + line * (isFirst ? size : second), 0);
    return { size, second, lines, isBeside: false, height: high + air * size };
  }
}
