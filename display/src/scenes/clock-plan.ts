import { type Bilingual } from "@openhall/shared/core";
import { type Glass } from "../sizing/glass.ts";
import { widthOfText } from "../sizing/wrap-text.ts";
import { sceneUnitOf } from "./scene-unit.ts";

/** Of “00:00”, in multiples of its size. */
const timeWidth = 2.75;
const share = { width: 0.86, height: 0.44 } as const;
/** “12月30日 周三” is the widest, with “Wed 30 Sep” narrower. */
const dayWidth = 7.3;
const dayScales = [1.8, 1.4, 1] as const;

export interface ClockPlan {
  readonly unit: number;
  readonly second: number;
  /** Size of the time in CSS pixels. */
  readonly time: number;
  readonly dayScale: number;
  readonly hasName: boolean;
}

/** The time as large as the glass lets it; the hall's name where it fits on a line under it. */
export function planClock(glass: Glass, hallName: Bilingual | undefined): ClockPlan {
  const { unit, second } = sceneUnitOf(glass);
  const { width, height } = glass.size;
  const time = Math.min((share.width * width) / timeWidth, share.height * height);
  const dayScale = dayScales.find((scale) => scale * dayWidth * unit <= share.width * width) ?? 1;
  const left = height - time - dayScale * 1.25 * (unit + second) - 1.8 * unit;
  const nameWidth = hallName ? Math.max(widthOfText(hallName.zh) * unit, widthOfText(hallName.en) * second) : Infinity;
  const hasName = nameWidth <= 0.94 * width && left >= 1.25 * (unit + second);
  return { unit, second, time, dayScale, hasName };
}
