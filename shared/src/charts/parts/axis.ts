// Months along a chart of days, as many as have room. Pure.
import { type ScaleTime } from "d3-scale";
import { type ChartSize, widthOfText } from "./chart-size.ts";
import { type Label, spanOf } from "./label.ts";

const steps = [1, 2, 3, 6, 12, 24] as const;
/** In multiples of the type's size. */
const between = 0.8;

/** “2026-03”, the same in every language, at the first day of each month that has room for it. */
export function monthLabels(x: ScaleTime<number, number>, y: number, { text, width }: ChartSize): readonly Label[] {
  const [from = new Date(0), to = new Date(0)] = x.domain();
  const [left = 0, right = 0] = x.range();
  const needed = (widthOfText("2026-03") + between) * text;
  const monthsIn = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
  const step = steps.find((months) => ((right - left) / monthsIn) * months >= needed) ?? 24;
  return firstDays(from, to)
    .filter((day) => (day.getUTCFullYear() * 12 + day.getUTCMonth()) % step === 0)
    .map((day): Label => {
      const name = day.toISOString().slice(0, 7);
      return { key: name, text: name, x: x(day), y, size: text, anchor: "middle", tone: "soft" };
    })
    .filter((label) => spanOf(label).left >= 0 && spanOf(label).right <= width);
}

function firstDays(from: Date, to: Date): readonly Date[] {
  const days: Date[] = [];
  for (let month = 0; ; month += 1) {
    const day = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + month, 1));
    if (day > to) return days;
    if (day >= from) days.push(day);
  }
}
